// What an amendment would do: each softer text with what goes and what comes, and for the marked one everybody's odds
// before and after, the odds of doing, and what it would bring the one who asks for it.

import { foresee } from '../../engine/foresee.ts';
import { frameOf, type Order } from '../../engine/index.ts';
import type { Ask } from '../../turn/session.types.ts';
import { type Frame, R } from '../../world/register.ts';
import { EMPTY, type Line, line, listRow, type Span, scrolled, span, windowOf } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { actorName, cellName, signed } from './names.ts';
import { changeBar } from './odds-bar.ts';
import { clausesOf, differenceOf, type Marked, markedLines, signOf } from './paper.ts';
import { eyesOf, type Seen } from './seen.ts';
import { chanceOf } from './stands.ts';
import { consentSums, oddsOf, sumTone } from './sums.ts';

interface Area {
  readonly width: number;
  readonly height: number;
  readonly scroll: number;
}

/** The softer texts above, the marked one and its consequences below (scrolled). */
export function softerLines(
  seen: Seen,
  ask: Ask,
  cursor: number,
  { width, height, scroll }: Area,
): readonly Line[] {
  if (ask.softer.length === 0) return [line(say('asks.noSofter'))];
  const { frame } = ask.proposal;
  const frames = ask.softer.map((order) => frameFor(seen, frame[R.sponsor] ?? -1, order) ?? frame);
  const rows = frames.map((softer, at) => listRow(softerRow(seen, frame, softer), at === cursor, at));
  const list = windowOf(rows, Math.max(3, Math.min(rows.length, Math.trunc(height / 3))), cursor);
  const head = [line(span(say('asks.softer'), 'title')), ...list, EMPTY];
  const chosen = frames[cursor];
  const below = chosen === undefined ? [] : consequences(seen, frame, chosen, width);
  return [...head, ...scrolled(below, height - head.length, scroll)];
}

function frameFor({ game }: Seen, sponsor: number, order: Order): Frame | undefined {
  const frame = frameOf(game.table, sponsor, order);
  return frame.ok ? frame.value : undefined;
}

function differencesIn({ game }: Seen, old: Frame, softer: Frame): readonly Marked[] {
  return differenceOf(clausesOf(game.table, old), clausesOf(game.table, softer));
}

/** What goes and what comes, in one row; and what that does to the odds of getting through. */
function softerRow(seen: Seen, old: Frame, softer: Frame): Line {
  const parts = differencesIn(seen, old, softer).filter(({ mark }) => mark !== 'same');
  const changes = parts.flatMap(({ mark, text }): Span[] =>
    mark === 'same' ? [] : [signOf(mark), span(`${text}  `, mark === 'old' ? 'bad' : 'good')],
  );
  const [before, after] = [chanceOf(seen, old)?.chance, chanceOf(seen, softer)?.chance];
  const chance = before === undefined || after === undefined ? '' : say('amend.through', { before, after });
  return [...changes, span(chance, 'quiet')];
}

function consequences(seen: Seen, old: Frame, softer: Frame, width: number): readonly Line[] {
  return [
    ...oddsTable(seen, old, softer, width),
    EMPTY,
    line(span(say('amend.text'), 'title')),
    ...markedLines(differencesIn(seen, old, softer), width - 2).map((row) => [span('  '), ...row]),
    ...gainLines(seen, old, softer, width),
  ];
}

const BAR = 20;

/** Everybody's sum before and after, then the odds that it is carried out. */
function oddsTable(seen: Seen, old: Frame, softer: Frame, width: number): readonly Line[] {
  const { table } = seen.game;
  const after = new Map(consentSums(seen, softer).map(({ actor, weighing }) => [actor, weighing.sum]));
  const rows = consentSums(seen, old).map(({ actor, weighing }) => ({
    name: `${actorName(table, actor)}${actor === eyesOf(seen) ? ` ${say('amend.you')}` : ''}`,
    before: weighing.sum,
    after: after.get(actor) ?? weighing.sum,
  }));
  const done = { before: oddsOf(seen, old)?.sum, after: oddsOf(seen, softer)?.sum };
  const all =
    done.before === undefined || done.after === undefined
      ? rows
      : [...rows, { name: say('amend.done'), before: done.before, after: done.after }];
  const names = Math.min(22, Math.max(...all.map(({ name }) => widthOf(name))));
  const bar = width >= names + 24 + BAR ? BAR : 0;
  return [
    line(span(say('amend.odds'), 'title')),
    ...all.map(({ name, before, after: then }) =>
      line(
        `  ${padEnd(cut(name, names), names)} ${before} → `,
        span(String(then), sumTone(then)),
        span(
          padStart(then === before ? '' : ` ${signed(then - before)}`, 6 - String(then).length),
          then > before ? 'good' : 'bad',
        ),
        span('  '),
        ...changeBar(before, then, bar, sumTone(then)),
      ),
    ),
  ];
}

const MOST_GAINS = 8;

/** What it would bring the viewer once it is signed and carried out: by the present text, and by the softer one. */
function gainLines(seen: Seen, old: Frame, softer: Frame, width: number): readonly Line[] {
  const own = eyesOf(seen);
  const id = seen.game.table.board.members.actor[own];
  if (id === undefined) return [];
  const [now, then] = [gainsOf(seen, old, own, id), gainsOf(seen, softer, own, id)];
  const names = [...new Set([...now.keys(), ...then.keys()])];
  const title = [EMPTY, line(span(say('amend.gain'), 'title'))];
  if (names.length === 0) return [...title, line(span(`  ${say('amend.noGain')}`, 'quiet'))];
  const shown = names.slice(0, MOST_GAINS);
  const column = Math.min(width - 24, Math.max(...shown.map(widthOf)));
  return [
    ...title,
    ...shown.map((name) => {
      const [before, after] = [now.get(name) ?? 0, then.get(name) ?? 0];
      const changed = before === after ? say('amend.same') : `${signed(before)} → ${signed(after)}`;
      const text = before === after ? `${signed(after)} ${changed}` : changed;
      return line(
        `  ${padEnd(cut(name, column), column)}  `,
        span(text, before === after ? 'quiet' : 'accent'),
      );
    }),
  ];
}

/** By how much each gauge that names the viewer would move, signed and carried out. */
function gainsOf({ game }: Seen, frame: Frame, eyes: number, id: string): ReadonlyMap<string, number> {
  const { signed: atOnce, done = [] } = foresee(game, frame, { eyes, paid: true });
  const sums = new Map<string, number>();
  for (const { name, before, after } of [...atOnce, ...done]) {
    if (!('track' in name) || !name.members.includes(id)) continue;
    const called = cellName(game.table, name);
    sums.set(called, (sums.get(called) ?? 0) + after - before);
  }
  return new Map([...sums].filter(([, by]) => by !== 0));
}
