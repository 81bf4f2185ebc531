// What an order would change, as lines: each gauge before and after, how far it moves, and the rule that moves it.
// Everything here is expected: reckoned from what the seat knows, with no die thrown.

import { type Foreseen, foresee } from '../../engine/foresee.ts';
import { explainAddress, type Table } from '../../engine/index.ts';
import { emptyFrame, type Frame, R } from '../../world/register.ts';
import { loadSlot } from '../../world/slot.ts';
import { type Line, line, span } from '../line.ts';
import { say, type TextKey } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { cellName, orderLine, valueName } from './names.ts';
import type { Seen } from './seen.ts';
import { movedSpan } from './stand.ts';
import { oddsOf } from './sums.ts';

/** What comes of signing, of carrying out, of a refusal: each under a heading of its own. */
export function effectLines(seen: Seen, frame: Frame, width: number): readonly Line[] {
  const { signed, done = [], refused } = foresee(seen.game, frame);
  const odds = oddsOf(seen, frame);
  const all = [...signed, ...done, ...(refused ?? [])];
  if (all.length === 0) return [line(span(say('effect.none'), 'quiet'))];
  const names = Math.max(...all.map(({ name }) => widthOf(cellName(seen.game.table, name))));
  const section = (heading: TextKey, rows: readonly Foreseen[], note = ''): readonly Line[] => {
    const head = line(span(say(heading), 'accent'), span(note, 'quiet'));
    return rows.length === 0
      ? []
      : [head, ...gathered(rows).map((row) => effectRow(seen, row, width, names))];
  };
  const chance = odds === undefined ? 0 : Math.max(0, Math.min(100, odds.sum));
  return [
    ...section(refused === undefined ? 'effect.atOnce' : 'effect.signed', signed),
    ...section('effect.done', done, ` ${say('effect.odds', { odds: chance })}`),
    ...section('effect.refused', refused ?? []),
  ];
}

/** One gauge and everything that moves it, in the order of the rules. */
interface Moved extends Foreseen {
  readonly more: number;
}

function gathered(rows: readonly Foreseen[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const row of rows) {
    const key = `${row.cell} ${row.sure}`;
    const known = found.get(key);
    found.set(
      key,
      known === undefined ? { ...row, more: 0 } : { ...known, after: row.after, more: known.more + 1 },
    );
  }
  return [...found.values()];
}

/** "  Tie, Nordland, Suderland, security      8 → 11  ▲3 DE-021a". */
function effectRow({ game }: Seen, row: Moved, width: number, names: number): Line {
  const { table } = game;
  const { name, before, after, sure } = row;
  const address = row.more === 0 ? row.address : say('effect.more', { address: row.address, more: row.more });
  const maybe = sure ? '' : ` ${say('effect.maybe')}`;
  if ('slot' in name) {
    const text = say('effect.ends', { what: dealIn(game.world, table, name.slot) });
    return line(span(`  ${cut(text, width - ADDRESS - 4)}`, 'warn'), span(` ${address}${maybe}`, 'quiet'));
  }
  const values = `${valueName(table, name, before)} → ${valueName(table, name, after)}`;
  const columns = Math.max(VALUES, widthOf(values));
  const room = Math.max(8, width - 2 - columns - MOVE - ADDRESS - 3 - widthOf(maybe));
  const what = cut(cellName(table, name), room);
  return line(
    span(`  ${padEnd(what, Math.min(room, names))} `),
    span(padStart(values, columns)),
    ' ',
    movedSpan(after - before, MOVE),
    span(` ${padEnd(address, ADDRESS)}${maybe}`, 'quiet'),
  );
}

const VALUES = 9;
const MOVE = 4;
const ADDRESS = 10;

function dealIn(world: Int32Array, table: Table, slot: number): string {
  const frame = emptyFrame();
  loadSlot(table.board, world, slot, frame);
  return (frame[R.action] ?? -1) < 0 ? '' : orderLine(table, frame);
}

/** The rules behind what is foreseen, each once with its title: for the why screen. */
export function addressesForeseen({ game }: Seen, frame: Frame): readonly string[] {
  const { signed, done, refused } = foresee(game, frame);
  const all = [...signed, ...(done ?? []), ...(refused ?? [])].map(({ address }) => address);
  return [...new Set(all)].filter((address) => explainAddress(game.table, address) !== undefined);
}
