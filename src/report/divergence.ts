// A divergence in plain words: when, who, what in either game, how the luck lay, and what moved.
import type { Order, Table } from '../engine/index.ts';
import { dateLabel } from '../scenario/date.ts';
import type { Divergence } from '../study/paths/divergence.ts';
import type { CellApart, Moved } from '../study/paths/moved.ts';
import { HOLD } from '../study/paths/orders-apart.ts';
import type { Side } from '../study/paths/side.ts';
import type { CellName } from '../world/cell.ts';
import { nameOf, orderPhrase, ruleTitle } from './phrases.ts';

/** What the two games are called. */
export interface Labels {
  readonly a: string;
  readonly b: string;
}

/** Words about a divergence, spoken in the terms of the two tables. */
export interface Voices {
  readonly a: Table;
  readonly b: Table;
  readonly labels: Labels;
}

const MOST_REASONS = 3;
const MOST_CELLS = 3;

/** When and who, what came in either game, the luck, and the first reasons: one line each. */
export function divergenceLines(divergence: Divergence, voices: Voices): readonly string[] {
  const reasons = divergence.moved.slice(0, MOST_REASONS).map((moved) => reasonText(moved, voices));
  const more = divergence.moved.length - reasons.length;
  const root = rootText(divergence, voices);
  return [
    partingSentence(divergence, voices),
    ...luckLines(divergence, voices),
    ...reasons.map((text) => `because ${text}`),
    ...(more > 0 ? [`and ${more} other ${more === 1 ? 'number' : 'numbers'} moved`] : []),
    ...(root === undefined ? [] : [root]),
  ];
}

/** One sentence: "turn 3 (1912-01), summits: Reed Island votes yes on … in A and no in B". */
export function partingSentence(divergence: Divergence, { a, b, labels }: Voices): string {
  const { turn, phase, actor, kind } = divergence;
  const when = `turn ${turn} (${dateLabel(a.scenario, turn)}), ${phase}`;
  const who = actor === '' ? 'the news' : nameOf(a, actor);
  const about = divergence.about === undefined ? '' : ` on ${orderPhrase(a, divergence.about)}`;
  const [first, second] = [choiceText(a, divergence.a), choiceText(b, divergence.b)];
  if (kind === 'doing') {
    const what = divergence.about === undefined ? '' : `: ${orderPhrase(a, divergence.about)}`;
    return `${when}: ${who}${what} is ${first} under ${labels.a} and ${second} under ${labels.b}`;
  }
  const verb = VERBS[kind];
  return `${when}: ${who} ${verb}${about} ${quoted(first)} under ${labels.a}, ${quoted(second)} under ${labels.b}`;
}

const VERBS = {
  news: 'is',
  orders: 'orders',
  answer: 'answers',
  word: 'lets stand',
  vote: 'votes',
  doing: 'is',
} as const;

function quoted(text: string): string {
  return `[${text}]`;
}

/** A choice as people say it: an order by its title, an answer by its word. */
export function choiceText(table: Table, { choice }: Pick<Side, 'choice'>): string {
  if (choice === HOLD) return 'nothing more';
  if (choice.startsWith('amend ')) return `yes to softer words: ${phraseOf(table, choice.slice(6))}`;
  return choice.startsWith('{') ? phraseOf(table, choice) : choice;
}

function phraseOf(table: Table, text: string): string {
  return orderPhrase(table, JSON.parse(text) as Order);
}

function luckLines({ luck, a, b, kind }: Divergence, { labels }: Voices): readonly string[] {
  if (luck === undefined) return [];
  const at = (thousandths: number) => (thousandths / 10).toFixed(1);
  if (a.sum !== undefined && b.sum !== undefined) {
    const what = kind === 'doing' ? 'odds' : 'sum';
    const die = Math.floor(luck / 10) + 1;
    const follows = [a, b].some(({ sum = 0, options }) => sum < 100 && options[0]?.to === 1000);
    const follow = follows ? '; an outsider whose sum is high enough follows whatever the die shows' : '';
    const sums = `the ${what} is ${a.sum} under ${labels.a} and ${b.sum} under ${labels.b}`;
    return [`the die shows ${die}; ${sums}${follow}`];
  }
  const stretch = (side: Side, label: string) => {
    const option = side.options.find(({ name }) => name === side.choice);
    return option === undefined
      ? []
      : [`its choice under ${label} lies from ${at(option.from)} to ${at(option.to)}`];
  };
  return [
    [`the luck stands at ${at(luck)} of 100`, ...stretch(a, labels.a), ...stretch(b, labels.b)].join('; '),
  ];
}

/** One reason, without a capital and without a stop. */
function reasonText(moved: Moved, { a, b, labels }: Voices): string {
  const { kind, address, option } = moved;
  const both = `${moved.a} under ${labels.a}, ${moved.b} under ${labels.b}`;
  if (kind === 'player') return `another policy decides: ${both}`;
  if (kind === 'decided') return `what decides is not the same: ${both}`;
  const title = address === undefined ? undefined : (ruleTitle(a, address) ?? ruleTitle(b, address));
  const named =
    address === undefined
      ? 'weight'
      : `${address}${title === undefined ? '' : ` (${title.replace(/\.$/, '')})`}`;
  const of = option === undefined ? '' : ` for [${choiceText(a, { choice: option })}]`;
  const subject = kind === 'closed' ? `open or not${of}` : `${named}${of}`;
  const rule = moved.rule ? '; the rule reads otherwise' : '';
  const alone = moved.alone === true ? '; this alone turns it' : '';
  return `${subject}: ${both}${rule}${cellsText(moved.cells)}${alone}`;
}

function cellsText(cells: readonly CellApart[]): string {
  if (cells.length === 0) return '';
  const shown = cells.slice(0, MOST_CELLS).map(({ cell, a, b }) => `${cellWords(cell)} is ${a} and ${b}`);
  const more = cells.length - shown.length;
  return `; ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "tie reed highland trade", or "agreement 3, until". */
function cellWords(cell: CellName): string {
  return 'track' in cell ? [cell.track, ...cell.members].join(' ') : `agreement ${cell.slot}, ${cell.field}`;
}

/** Where the worlds parted, if that was not in the phase of the decision. */
function rootText({ root, turn, phase }: Divergence, { a, b }: Voices): string | undefined {
  if (root === undefined || (root.turn === turn && root.phase === phase)) return undefined;
  const { address } = root;
  const title = address === undefined ? undefined : (ruleTitle(a, address) ?? ruleTitle(b, address));
  const by =
    address === undefined
      ? ''
      : ` by ${address}${title === undefined ? '' : ` (${title.replace(/\.$/, '')})`}`;
  const where =
    root.phase === 'opening' ? 'in the opening position' : `in ${root.phase} of turn ${root.turn}${by}`;
  return `the worlds parted ${where}${cellsText(root.cells)}`;
}
