// A die and what stood behind its odds: the bar, the verdict in words, and the modifiers, the weightiest first.

import { explainAddress, type Happening, type LedgerEntry, type Table } from '../../engine/index.ts';
import { type Line, line, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { signed } from './names.ts';
import { nearness, oddsBar } from './odds-bar.ts';

export type Roll = Extract<LedgerEntry, { kind: 'roll' }>;

export interface Weight {
  readonly address: string;
  readonly value: number;
}

/** What took part in the sums of a happening, the weightiest first. */
export function weightsIn({ entries }: Happening): readonly Weight[] {
  return entries
    .flatMap((entry) => (entry.kind === 'modifier' ? [{ address: entry.address, value: entry.value }] : []))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

const WIDEST_BAR = 40;
const LEAST_BAR = 10;
const INDENT = 2;

const OWN_PAGE: readonly Roll['purpose'][] = ['consent', 'done'];

/** "37 against 60: done", without the bar; what was near says so. */
export function rollText({ purpose, odds, value }: Roll): string {
  const held = value <= odds;
  const key = purpose === 'done' ? (held ? 'roll.done' : 'roll.undone') : held ? 'roll.yes' : 'roll.no';
  const near = nearness(odds, value);
  const values = { what: say(`die.${purpose}`), value, odds, verdict: say(key) };
  // What sums and tries are about stands above them; any other die says what it was for.
  const text = say(OWN_PAGE.includes(purpose) ? 'roll.against' : 'tell.roll', values);
  if (near === 'just') return `${text}; ${say('roll.just')}`;
  return near === 'almost' ? `${text}; ${say('roll.almost', { by: value - odds })}` : text;
}

/** The die on its bar with its verdict; on two lines where one has no room for both. */
export function rollLines(roll: Roll, width: number): readonly Line[] {
  const text = rollText(roll);
  const tone = roll.value <= roll.odds ? 'good' : 'bad';
  const beside = width - INDENT - widthOf(text) - 4;
  const bar = oddsBar(
    roll.odds,
    Math.min(WIDEST_BAR, Math.max(LEAST_BAR, beside >= LEAST_BAR ? beside : width - INDENT - 1)),
    roll.value,
  );
  if (beside >= LEAST_BAR) return [line(span(' '.repeat(INDENT)), ...bar, span(`  ${text}`, tone))];
  return [line(span(' '.repeat(INDENT)), ...bar), line(span(`${' '.repeat(INDENT)}${text}`, tone))];
}

/** What the odds were made of: where they started from, then each modifier with its rule. At most so many lines. */
export function weightLines(
  table: Table,
  odds: number,
  weights: readonly Weight[],
  width: number,
  most = 99,
): readonly Line[] {
  const start = odds - weights.reduce((sum, { value }) => sum + value, 0);
  const based = start === 0 ? [] : [line(span(`  ${padStart(signed(start), 4)} `), say('roll.start'))];
  const rows = [...based, ...weights.map((weight) => weightLine(table, weight, width))];
  if (rows.length <= most) return rows;
  const count = rows.length - most + 1;
  return [...rows.slice(0, most - 1), line(span(`  ${say('sum.more', { count })}`, 'quiet'))];
}

function weightLine(table: Table, { address, value }: Weight, width: number): Line {
  const title = explainAddress(table, address)?.title ?? '';
  const head = `  ${padStart(signed(value), 4)} `;
  const name = padEnd(address, 8);
  return line(
    span(head, value > 0 ? 'good' : 'bad'),
    span(name, 'accent'),
    span(` ${cut(title, Math.max(0, width - widthOf(head) - widthOf(name) - 1))}`),
  );
}
