// A happening of the ledger as lines to read: what, then each change, each roll against its odds, each answer.

import {
  HAND_SIGNS,
  type HandNote,
  type Happening,
  type LedgerEntry,
  oddsAt,
  type Table,
} from '../../engine/index.ts';
import { dealPhrase, type EndedWord, endedWords, saidPhrase } from '../../report/words.ts';
import type { CardEntry } from '../../rulebook/book.ts';
import { STATUSES } from '../../world/slot.ts';
import { type Line, line, paragraph, span, type Tone } from '../line.ts';
import { say, type TextKey } from '../texts.ts';
import { actionTitle, actorName, cellName, memberName, valueName } from './names.ts';

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
  if (isSaid(table, happening)) return saidHeadline(table, happening);
  return say(`tell.${happening.occasion}`, {
    actor: actorName(table, happening.actor),
    action: actionTitle(table, happening.action),
    body: happening.body === undefined ? '' : memberName(table, happening.body),
  });
}

/** Whether it is about something said in soundings. */
export function isSaid(table: Table, { action }: Happening): boolean {
  return table.book.actions.some(({ name, talk }) => name === action && talk === true);
}

function saidHeadline(table: Table, happening: Happening): string {
  const { occasion, order, sponsor } = happening;
  const [ended] = occasion === 'ended' ? endedWords(table, happening) : [];
  if (ended !== undefined) return endedText(table, ended);
  const what = order === undefined ? actionTitle(table, happening.action) : saidPhrase(table, order, sponsor);
  const actor = actorName(table, happening.actor);
  const key = SAID[occasion];
  const deal = order === undefined ? undefined : dealPhrase(table, order, sponsor);
  if (deal !== undefined && (occasion === 'signed' || occasion === 'refused')) {
    const other = actorName(table, order?.partner);
    return say(occasion === 'signed' ? 'tell.deal' : 'tell.noDeal', { actor, other, what: deal });
  }
  return key === undefined
    ? say(`tell.${occasion}`, { actor, action: what, body: '' })
    : say(key, { actor, what });
}

const SAID: { readonly [occasion in Happening['occasion']]?: TextKey } = {
  order: 'tell.say',
  act: 'tell.word',
};

/** What became of a word that is in force no more, with the rule that says so. */
export function endedText(table: Table, { sponsor, order, verdict, rule }: EndedWord): string {
  const what = saidPhrase(table, order, sponsor);
  const values = { what, actor: actorName(table, sponsor), rule };
  const deal = dealPhrase(table, order, sponsor);
  if (verdict === 'over' && deal !== undefined) {
    return say('tell.end', { ...values, other: actorName(table, order.partner), what: deal });
  }
  if (verdict === 'over') return say('tell.past', values);
  return say(`tell.${verdict}`, values);
}

export function endedTone({ verdict }: EndedWord): Tone {
  return verdict === 'kept' ? 'good' : verdict === 'broken' ? 'bad' : 'quiet';
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
export function sentencesOf(table: Table, happening: Happening): readonly Sentence[] {
  const { entries, occasion } = happening;
  const said = isSaid(table, happening);
  const told: Sentence[] = occasion === 'ended' ? [] : endedSentences(table, happening);
  const modifiers = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.kind === 'modifier') {
      const list = modifiers.get(entry.who) ?? [];
      list.push(`${entry.address} ${signed(entry.value)}`);
      modifiers.set(entry.who, list);
      continue;
    }
    if (said && entry.kind === 'change' && 'slot' in entry.cell) {
      const { cell, after: turn } = entry;
      if (cell.field === 'until' && turn > 0)
        told.push({ text: say('tell.until', { turn }), tone: 'accent' });
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

function endedSentences(table: Table, happening: Happening): Sentence[] {
  return endedWords(table, happening).map((word) => ({
    text: endedText(table, word),
    tone: endedTone(word),
  }));
}

function sentenceOf(table: Table, entry: Exclude<LedgerEntry, { kind: 'modifier' }>): Sentence | undefined {
  switch (entry.kind) {
    case 'change':
      return changeSentence(table, entry);
    case 'roll': {
      const held = entry.value <= entry.odds;
      const verdict = say(held ? 'tell.under' : 'tell.above');
      const { value, odds } = entry;
      const text = say('tell.roll', { what: say(`roll.${entry.purpose}`), value, odds, verdict });
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
