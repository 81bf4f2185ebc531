// A happening of the ledger as lines to read: what, then each change, each roll against its odds, each answer.

import {
  HAND_SIGNS,
  type HandNote,
  type Happening,
  type LedgerEntry,
  oddsAt,
  type Table,
} from '../../engine/index.ts';
import type { CardEntry } from '../../rulebook/book.ts';
import { STATUSES } from '../../world/slot.ts';
import { type Line, line, paragraph, span, type Tone } from '../line.ts';
import { say } from '../texts.ts';
import { actionTitle, actorName, cellName, memberName, valueName, words } from './names.ts';

function cardOf(table: Table, { entries }: Happening): CardEntry | undefined {
  const card = entries.find((entry) => entry.kind === 'card');
  return card?.kind === 'card' ? table.book.cards.find(({ id }) => id === card.card) : undefined;
}

function headline(table: Table, happening: Happening): string {
  const { hand } = happening;
  const card = cardOf(table, happening);
  if (hand !== undefined) {
    const key = `tell.${hand.kind}` as const;
    const marked = say(key, { actor: actorName(table, happening.actor), address: hand.address });
    return card === undefined ? marked : `${marked}: ${card.title}`;
  }
  if (card !== undefined) return `${say('tell.news')}: ${card.title}`;
  return say(`tell.${happening.occasion}`, {
    actor: actorName(table, happening.actor),
    action: actionTitle(table, happening.action),
    body: happening.body === undefined ? '' : memberName(table, happening.body),
  });
}

/** A tone for the headline: what went well or badly for whoever proposed it. */
function headTone({ occasion, hand }: Happening): Tone {
  if (hand !== undefined) return 'warn';
  if (occasion === 'done' || occasion === 'signed') return 'good';
  if (occasion === 'refused' || occasion === 'undone' || occasion === 'paper') return 'bad';
  return occasion === 'news' ? 'warn' : 'title';
}

/** The whole happening; long ones are as long as they are. */
export function tellLines(table: Table, happening: Happening, width: number): readonly Line[] {
  const story = cardOf(table, happening)?.text;
  const byHand = happening.hand === undefined ? [] : handSentences(happening.hand);
  return [
    ...paragraph(headline(table, happening), width, headTone(happening)),
    ...byHand.flatMap((text) => paragraph(text, width, 'plain', 2)),
    ...(story === undefined ? [] : paragraph(story, width, 'plain', 2)),
    ...sentencesOf(table, happening).flatMap(({ text, tone }) => paragraph(text, width, tone, 2)),
  ];
}

/** Whose hand it was and why, what was argued and on which odds; each its own sentence. */
export function handSentences(hand: HandNote): readonly string[] {
  const { author, reason, text, pros = [], cons = [], step } = hand;
  return [
    ...(text === undefined ? [] : [say('hand.says', { text })]),
    ...pros.map((why) => say('hand.for', { why })),
    ...cons.map((why) => say('hand.against', { why })),
    ...(step === undefined ? [] : [say('hand.step', { step: signed(step), odds: oddsAt(step) })]),
    say(reason === '' ? 'hand.signed' : 'hand.signedWhy', { author, reason }),
  ];
}

export function isByHand(address: string): boolean {
  return Object.values(HAND_SIGNS).some((sign) => sign.address === address);
}

export interface Sentence {
  readonly text: string;
  readonly tone: Tone;
}

/** What happened, sentence by sentence: modifiers gathered per head, agreements told once. */
export function sentencesOf(table: Table, { entries }: Happening): readonly Sentence[] {
  const told: Sentence[] = [];
  const modifiers = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.kind === 'modifier') {
      const list = modifiers.get(entry.who) ?? [];
      list.push(`${entry.address} ${signed(entry.value)}`);
      modifiers.set(entry.who, list);
      continue;
    }
    const sentence = sentenceOf(table, entry);
    if (sentence !== undefined) told.push(sentence);
  }
  const sums = [...modifiers].map(([who, list]) => ({
    text: say('tell.modifiers', { who: actorName(table, who), list: list.join(', ') }),
    tone: 'quiet' as const,
  }));
  return [...sums, ...told];
}

function sentenceOf(table: Table, entry: Exclude<LedgerEntry, { kind: 'modifier' }>): Sentence | undefined {
  switch (entry.kind) {
    case 'change':
      return changeSentence(table, entry);
    case 'roll': {
      const held = entry.value <= entry.odds;
      const verdict = say(held ? 'tell.under' : 'tell.over');
      const { value, odds } = entry;
      const text = say('tell.roll', { what: words(entry.purpose), value, odds, verdict });
      return { text, tone: held ? 'good' : 'bad' };
    }
    case 'answer': {
      const answer = say(`answer.${entry.answer}`);
      const text = say('tell.answer', { who: actorName(table, entry.who), answer, sum: entry.sum });
      const price = entry.price > 0 ? `; ${say('tell.price', { price: entry.price })}` : '';
      return { text: `${text}${price}`, tone: entry.answer === 'accept' ? 'good' : 'bad' };
    }
    case 'card':
      return undefined;
  }
}

function changeSentence(
  table: Table,
  { cell, before, after, address }: Extract<LedgerEntry, { kind: 'change' }>,
): Sentence | undefined {
  if ('slot' in cell) {
    const status = STATUSES[after] ?? 'free';
    if (cell.field !== 'status' || status === 'free') return undefined;
    const text = say('tell.slot', { slot: cell.slot + 1, status: say(`status.${status}`) });
    return { text, tone: 'accent' };
  }
  const what = cellName(table, cell);
  const [from, to] = [valueName(table, cell, before), valueName(table, cell, after)];
  const by = signed(after - before);
  const text = `${say('tell.change', { what, before: from, after: to, by })} [${address}]`;
  return { text, tone: 'plain' };
}

/** +3, -2, 0. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

export function addressesIn({ entries, hand }: Happening): readonly string[] {
  const found = entries.flatMap((entry) => {
    if (entry.kind === 'card') return [entry.card];
    return 'address' in entry ? [entry.address] : [];
  });
  return [...new Set([...(hand === undefined ? [] : [hand.address]), ...found])].filter(
    (address) => address !== '',
  );
}

/** One row of a list of happenings. */
export function tellRow(table: Table, happening: Happening): Line {
  return line(span(headline(table, happening), headTone(happening)));
}
