// A turn told in lines: what was opened, ordered, answered, signed and done, with rules and dice.
import {
  explain,
  type Game,
  type HandNote,
  type Happening,
  type LedgerEntry,
  type Table,
} from '../engine/index.ts';
import { nameOf, ruleTitle } from '../report/phrases.ts';
import { endedWords, saidPhrase } from '../report/words.ts';
import { dateLabel } from '../scenario/date.ts';
import { cellText } from './verify.ts';
import { endedPhrase } from './words.ts';

/** `full`: every change of upkeep too, which nobody did. Pre: the game keeps a ledger. */
export function turnStory(game: Game, turn: number, full: boolean): readonly string[] {
  const { table } = game;
  const told = explain(game, turn).flatMap((happening) => happeningLines(table, happening, full));
  return [`Turn ${turn}, ${dateLabel(table.scenario, turn)}`, ...told.map((line) => `  ${line}`)];
}

function happeningLines(table: Table, happening: Happening, full: boolean): readonly string[] {
  const { entries, hand } = happening;
  if (happening.occasion === 'news' && !entries.some(({ kind }) => kind === 'card')) return [];
  const changes = entries.filter((entry) => entry.kind === 'change');
  if (happening.occasion === 'upkeep' && !full) return [`upkeep: ${changes.length} changes`];
  const lines = entries.map((entry) => entryLine(table, entry)).filter((line) => line !== undefined);
  const head = hand === undefined ? [headLine(table, happening)] : handLines(table, hand, happening.actor);
  const words = endedWords(table, happening).map((word) => endedPhrase({ table }, word));
  return [...head, ...[...words, ...lines].map((line) => `  ${line}`)];
}

/** Marked at both ends, so that nobody takes it for a result of the model. */
function handLines(table: Table, hand: HandNote, actor: string | undefined): readonly string[] {
  const { kind, address, author, reason, text, pros = [], cons = [] } = hand;
  const who = actor === undefined ? '' : ` for ${nameOf(table, actor)}`;
  const step = hand.step === undefined ? [] : [`step ${signed(hand.step)} of the odds`];
  return [
    `FACILITATOR (${author}): ${kind}${who} [${address}, no rule]`,
    ...(text === undefined ? [] : [`  "${text}"`]),
    ...pros.map((line) => `  for: ${line}`),
    ...cons.map((line) => `  against: ${line}`),
    ...[...step, ...(reason === '' ? [] : [`reason: ${reason}`])].map((line) => `  ${line}`),
  ];
}

function headLine(table: Table, { occasion, actor, sponsor, order }: Happening): string {
  const who = actor === undefined ? '' : `${nameOf(table, actor)}: `;
  const what = order === undefined ? '' : saidPhrase(table, order, sponsor ?? actor);
  const whose = sponsor === undefined || sponsor === actor ? '' : `, put by ${nameOf(table, sponsor)}`;
  return what === '' ? occasion : `${occasion}: ${who}${what}${whose}`;
}

function entryLine(table: Table, entry: LedgerEntry): string | undefined {
  switch (entry.kind) {
    case 'change':
      return `${cellText(entry.cell)} ${entry.before} -> ${entry.after} [${entry.address}]`;
    case 'modifier':
      return `${signed(entry.value).padStart(3)} [${entry.address}] ${ruleTitle(table, entry.address) ?? ''}`.trimEnd();
    case 'roll':
      return `d100 ${entry.value} against ${entry.odds}: ${entry.value <= entry.odds ? 'yes' : 'no'}`;
    case 'answer': {
      const price = entry.price > 0 ? `, for ${entry.price} capital against its ministry` : '';
      return `${nameOf(table, entry.who)}: ${entry.answer} (stood at ${entry.sum}${price})`;
    }
    case 'card':
      return table.book.cards.find(({ id }) => id === entry.card)?.title;
  }
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : `${value}`;
}
