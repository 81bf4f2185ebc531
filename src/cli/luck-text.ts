// Rolls, swings and swaps in words.
import type { Table } from '../engine/index.ts';
import { partingSentence } from '../report/divergence.ts';
import { nameOf, orderPhrase } from '../report/phrases.ts';
import { dateLabel } from '../scenario/date.ts';
import { HOLD } from '../study/paths/orders-apart.ts';
import { type Face, type Roll, rollName, shownBy, TWO_32 } from '../study/paths/roll.ts';
import type { Kept } from '../study/paths/script.ts';
import type { Swapped, Swing } from '../study/paths/swap.ts';
import { changedText } from './changed-text.ts';

/** "turn 3 (January-June 1912), summits: the die for Reed Island's [Grain loan]: accept at 55 or less; it showed 40". */
function rollText(table: Table, roll: Roll): string {
  const { kind, turn, phase, actor, about, purpose, slot } = roll;
  const when = turn === 0 ? 'before turn 1' : `turn ${turn} (${dateLabel(table.scenario, turn)}), ${phase}`;
  const who = actor === '' ? '' : nameOf(table, actor);
  switch (kind) {
    case 'card':
      return `${when}: card ${slot + 1} of the deck is ${faceText(table, roll.faces[roll.came])}`;
    case 'choice':
      return `${when}: ${who} orders ${faceText(table, roll.faces[roll.came])}`;
    case 'die': {
      const what = about === undefined ? purpose : orderPhrase(table, about);
      const of = who === '' ? '' : ` of ${who}`;
      return `${when}: the die for [${what}]${of}; ${dieText(table, roll)}`;
    }
    case 'bare':
      return `${when}: luck${who === '' ? '' : ` of ${who}`} for ${purpose}`;
  }
}

function dieText(table: Table, { judged, draw, faces, came }: Roll): string {
  const sums = judged.map(({ actor, odds }) => `${odds}${actor === '' ? '' : ` (${nameOf(table, actor)})`}`);
  return `it must not be above ${sums.join(', ')} and showed ${shownBy(draw)}: ${faces[came]?.name ?? ''}`;
}

function faceText(table: Table, face: Face | undefined): string {
  if (face === undefined) return 'nothing';
  if (face.name === HOLD) return '[nothing more]';
  if (face.order !== undefined) return `[${orderPhrase(table, face.order)}]`;
  const card = table.book.cards.find(({ id }) => id === face.name)?.title;
  return card === undefined ? face.name : `[${card}]`;
}

/** Its share of the luck. */
export function shareOf({ from, to }: Face): number {
  return (to - from) / TWO_32;
}

const NO = 5;
const COUNT = 6;
const FIGURE = 10;

const HEADINGS = `${'roll'.padStart(NO)}${'aims'.padStart(COUNT)}${'progress'.padStart(FIGURE)}${'influence'.padStart(FIGURE)}`;

export interface Ranked {
  readonly rolls: readonly Roll[];
  readonly swings: readonly Swing[];
}

/** The list of a game's rolls, the most consequential first. */
export function swingLines(table: Table, { rolls, swings }: Ranked, most: number): readonly string[] {
  const shown = swings.slice(0, most);
  const left = swings.length - shown.length;
  const idle = swings.filter(({ from }) => from === 0).length;
  const fixed = rolls.length - swings.length;
  return [
    HEADINGS,
    ...shown.flatMap((swing) => {
      const roll = rolls[swing.place];
      return roll === undefined ? [] : swingLine(table, roll, swing);
    }),
    ...(left > 0 ? [`and ${left} more: --all lists them`] : []),
    '',
    `${idle} of them change nothing at all when turned. Of ${fixed} more rolls nothing else could have come.`,
    'Each roll is turned once, to the likeliest of all else, and the game is played on with all other luck as it',
    'was. Aims: met at one of the two ends only. Progress (0 to 10 an aim) and influence: points moved, summed',
    'whichever way. A roll that moved much in this game need not in another.',
  ];
}

function swingLine(table: Table, roll: Roll, { place, to, aims, progress, influence }: Swing): string[] {
  const figures = [
    String(place + 1).padStart(NO),
    String(aims).padStart(COUNT),
    String(progress).padStart(FIGURE),
    String(influence).padStart(FIGURE),
  ].join('');
  return [
    `${figures}  ${rollName(roll)}`,
    `${' '.repeat(NO)}  ${rollText(table, roll)}`,
    `${' '.repeat(NO)}  turned: ${faceText(table, to)}`,
  ];
}

/** What the two games of a swap are called. */
export const LABELS = { a: 'the luck that fell', b: 'the roll turned' };

/** The first turn after which two worlds are not the same; 0: never. */
export function firstOther(before: readonly string[], after: readonly string[]): number {
  return before.findIndex((hash, turn) => hash !== after[turn]) + 1;
}

/** Everything about one roll and what came of turning it. */
export function swapLines(
  table: Table,
  roll: Roll,
  draw: number,
  { first, changed, before, after }: Swapped,
): readonly string[] {
  const to = roll.faces.find((face) => draw < face.to);
  const shows = roll.kind === 'die' ? `, the die showing ${shownBy(draw)}` : '';
  const from = firstOther(before.hashes, after.hashes);
  const named = changed.filter(({ what }) => what !== 'influence');
  const influence = changed.length - named.length;
  return [
    `${rollName(roll)}`,
    `  ${rollText(table, roll)}`,
    '  what could have come:',
    ...roll.faces.flatMap((face, at) => optionLine(table, roll, face, at)),
    `  turned to ${faceText(table, to)}${shows}`,
    '',
    first === undefined
      ? 'Nobody decides otherwise.'
      : `First consequence, ${partingSentence(first, { a: table, b: table, labels: LABELS })}.`,
    ...(first !== undefined && first.also > 0
      ? [`  ${first.also} more of the same phase are not the same either`]
      : []),
    from === 0
      ? 'The world is the same at the end of every turn.'
      : `The world is another one after turn ${from}.`,
    ...(from === 0 ? [] : ['', changed.length === 0 ? 'At the end no outcome is another' : 'At the end']),
    ...named.map((change) => `  ${changedText(table, change)}`),
    ...(influence > 0 ? [`  ${influence} numbers of influence are others (--json lists them)`] : []),
  ];
}

/** Less than a thousandth of the luck is left to --json, unless it came. */
const LEAST_SHARE = 0.001;

function optionLine(table: Table, { came }: Roll, face: Face, at: number): string[] {
  const share = shareOf(face);
  if (share < LEAST_SHARE && at !== came) return [];
  const percent = `${(share * 100).toFixed(1)} %`.padStart(8);
  return [
    `  ${String(at + 1).padStart(4)} ${percent}  ${faceText(table, face)}${at === came ? ' (came)' : ''}`,
  ];
}

/** What became of a record's decisions after the roll was turned. */
export function keptLines(given: Kept, kept: Kept): readonly string[] {
  if (given.orders + given.answers === 0) return [];
  const lost = given.orders + given.answers - kept.orders - kept.answers;
  return [
    '',
    `Of the record, ${kept.orders} of ${given.orders} orders and ${kept.answers} of ${given.answers} answers were given again${lost === 0 ? '.' : `; ${lost} could not be:`}`,
    ...(lost === 0
      ? []
      : [
          'an order that is not allowed any more is left out, an answer to what is not asked any more is dropped,',
          'and what is asked anew its ministry answers.',
        ]),
  ];
}
