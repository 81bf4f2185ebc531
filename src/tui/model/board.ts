// The board: every state by domain and power, with tie, influence, the shift since last turn and a bar; then the
// gauges of the region. What is derived is derived here anew each time.

import { cellOf, type Track } from '../../world/board.ts';
import { LEAD } from '../../world/derived.ts';
import { readOrZero, type World } from '../../world/world.ts';
import { powerFill, powerTone } from '../charts/bars.ts';
import { type Line, line, placed, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart } from '../width.ts';
import { flow } from './flow.ts';
import { actorName, actorShort, memberName, signed, title, valueName } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';
import { pastOf } from './series.ts';

const CELL = 17;
const BAR = 5;
const GAP = 1;
const NAME = 14;
const DOMAIN = 9;

export interface BoardOptions {
  readonly width: number;
  /** The state marked by the cursor, by its place among the states; -1 for none. */
  readonly cursor: number;
}

/** The table of influence. Its first line names the powers; three lines (one a domain) for each state. */
export function boardLines(seen: Seen, { width, cursor }: BoardOptions): readonly Line[] {
  const { board } = seen.game.table;
  const past = pastOf(seen);
  const shown = Math.max(1, Math.min(board.powers, Math.trunc((width - NAME - DOMAIN) / (CELL + GAP))));
  const powers = Array.from({ length: board.powers }, (_, power) => power);
  if (shown < board.powers) return narrowLines(seen, past, cursor, width);
  return [
    headLine(seen, powers),
    ...board.members.state.flatMap((_, index) =>
      board.members.domain.map((_, domain) =>
        placed(stateLine(seen, past, index, domain, powers, cursor === index), index),
      ),
    ),
  ];
}

function headLine({ game }: Seen, powers: readonly number[]): Line {
  const cells = powers.map((power) =>
    span(
      ` ${padEnd(cut(say('board.columns', { power: actorShort(game.table, power) }), CELL), CELL)}`,
      powerTone(power),
    ),
  );
  return [span(padEnd('', NAME + DOMAIN)), ...cells];
}

function stateLine(
  seen: Seen,
  past: World,
  index: number,
  domain: number,
  powers: readonly number[],
  chosen: boolean,
): Line {
  const { table, world } = seen.game;
  const { board, derived } = table;
  const state = board.powers + index;
  const heads = [
    span(
      padEnd(cut(`${chosen ? '>' : ' '}${actorName(table, state)}`, NAME), NAME),
      chosen ? 'chosen' : 'title',
    ),
    span(padEnd(` ${say('board.room', { room: derived.room(world, state) })}`, NAME), 'quiet'),
    span(padEnd(` ${say('board.autonomy', { autonomy: derived.autonomy(world, state) })}`, NAME), 'quiet'),
  ];
  return [
    heads[domain] ?? span(padEnd('', NAME)),
    span(padEnd(cut(board.members.domain[domain] ?? '', DOMAIN - 1), DOMAIN), 'quiet'),
    ...powers.flatMap((power) => [span(' '), ...cellSpans(seen, past, power, state, domain)]),
  ];
}

/** "60  43%  +2 ███░░": a star where the power leads, a bar as long as the tie. Seventeen columns. */
function cellSpans(
  { game }: Seen,
  past: World,
  power: number,
  state: number,
  domain: number,
): readonly Span[] {
  const { board, derived } = game.table;
  const tie = readOrZero(board, game.world, 'tie', state, power, domain);
  const influence = derived.influence(game.world, power, state, domain);
  const shift = influence - derived.influence(past, power, state, domain);
  const lead = derived.lead(game.world, power, state, domain) >= LEAD ? '*' : ' ';
  const length = Math.round((tie * BAR) / 100);
  const fill = powerFill(power);
  return [
    span(`${padStart(String(tie), 2)}${lead}${padStart(String(influence), 3)}%`),
    span(padStart(shift === 0 ? '·' : signed(shift), 4), shift > 0 ? 'good' : shift < 0 ? 'bad' : 'quiet'),
    span(` ${padEnd(fill.repeat(length), BAR)}`, powerTone(power)),
  ];
}

/** One line a state and power where a full row does not fit. */
function narrowLines(seen: Seen, past: World, cursor: number, width: number): readonly Line[] {
  const { table, world } = seen.game;
  const { board, derived } = table;
  return board.members.state.flatMap((_, index) => {
    const state = board.powers + index;
    const room = say('board.room', { room: derived.room(world, state) });
    const head = line(
      span(
        `${cursor === index ? '>' : ' '}${actorName(table, state)} `,
        cursor === index ? 'chosen' : 'title',
      ),
      span(room, 'quiet'),
    );
    const rows = Array.from({ length: board.powers }, (_, power) => {
      const cells = board.members.domain.map((id, domain) => {
        const influence = derived.influence(world, power, state, domain);
        const shift = influence - derived.influence(past, power, state, domain);
        return `${id.slice(0, 3)} ${influence}%${shift === 0 ? '' : signed(shift)}`;
      });
      return line(span(cut(`  ${actorShort(table, power)} ${cells.join(' ')}`, width), powerTone(power)));
    });
    return [head, ...rows].map((row) => placed(row, index));
  });
}

/** Tracks of the whole region, as many to a line as fit; those that rest at zero are left out. */
export function gaugeLines(seen: Seen, width: number): readonly Line[] {
  const { table, world } = seen.game;
  const past = pastOf(seen);
  const cells = [...table.board.tracks.values()]
    .filter((track) => track.over.length === 0 && track.seen !== 'none')
    .flatMap((track) => {
      const value = readOrZero(table.board, world, track.name);
      const shift = value - readOrZero(table.board, past, track.name);
      if (value === 0 && shift === 0) return [];
      const name = table.book.board.tracks[track.name]?.title ?? title(track.name);
      return [`${name} ${value}${shift === 0 ? '' : ` (${signed(shift)})`}`];
    });
  return flow(cells, width);
}

/** What there is to know about one state beyond its ties: each track that runs over states, zeros left out. */
export function stateLines(seen: Seen, index: number, width: number): readonly Line[] {
  const { table } = seen.game;
  return [
    line(span(actorName(table, table.board.powers + index), 'title')),
    ...flow(carriedBy(seen, index), width),
  ];
}

/** The same as words, each to be kept whole. */
export function carriedBy(seen: Seen, index: number): readonly string[] {
  const { table } = seen.game;
  const actor = table.board.powers + index;
  return [...table.board.tracks.values()]
    .filter((track) => track.over[0] === 'state' && track.name !== 'tie' && isShown(seen, track, actor))
    .flatMap((track) => readings(seen, track, actor));
}

function isShown(seen: Seen, { seen: sight, over }: Track, actor: number): boolean {
  return over.length <= 2 && (sight === 'all' || eyesOf(seen) === actor || seen.viewer === 'all');
}

/** A track at one actor, for each member of its second dimension if it has one: "Threat drugs 35". Zeros are left out. */
export function readings({ game }: Seen, track: Track, actor: number): readonly string[] {
  const { table, world } = game;
  const [, second] = track.over;
  const members = second === undefined ? [''] : table.board.members[second];
  const name = table.book.board.tracks[track.name]?.title ?? title(track.name);
  return members.flatMap((id, place) => {
    const cell =
      second === undefined ? cellOf(track, actor) : cellOf(track, actor, place + (track.offsets[1] ?? 0));
    const value = cell < 0 ? 0 : (world[cell] ?? 0);
    if (value === 0) return [];
    const member = id === '' ? '' : ` ${memberName(table, id)}`;
    return [`${name}${member} ${valueName(table, { track: track.name, members: [] }, value)}`];
  });
}
