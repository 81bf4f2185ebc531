// A happening of the ledger as lines to read: what, then each change, each roll against its odds, each answer.

import {
  HAND_SIGNS,
  type HandNote,
  type Happening,
  type LedgerEntry,
  oddsAt,
  type Table,
} from '../../engine/index.ts';
import { endedWords } from '../../report/words.ts';
import { STATUSES } from '../../world/slot.ts';
import { type Line, line, paragraph, span, type Tone } from '../line.ts';
import { say } from '../texts.ts';
import { cardOf, endedText, endedTone, headline, headTone, isSaid } from './headlines.ts';
import { actorName, cellName, orderDetail, signed, valueName } from './names.ts';
import { type Roll, rollLines, weightLines, weightsIn } from './rolls.ts';

/** The whole happening; long ones are as long as they are. */
export function tellLines(table: Table, happening: Happening, width: number): readonly Line[] {
  const story = cardOf(table, happening)?.text;
  const byHand = happening.hand === undefined ? [] : handSentences(happening.hand);
  const detail = detailOf(table, happening);
  const tried = triedLines(table, happening, width);
  const rest = tried.length === 0 ? happening : { ...happening, entries: happening.entries.filter(isNoDie) };
  return [
    ...paragraph(headline(table, happening), width, headTone(happening)),
    ...(detail === '' ? [] : paragraph(detail, width, 'quiet', 2)),
    ...byHand.flatMap((text) => paragraph(text, width, 'plain', 2)),
    ...(story === undefined ? [] : paragraph(story, width, 'plain', 2)),
    ...tried,
    ...sentencesOf(table, rest).flatMap(({ text, tone }) => paragraph(text, width, tone, 2)),
  ];
}

function isNoDie({ kind }: LedgerEntry): boolean {
  return kind !== 'roll' && kind !== 'modifier';
}

/** What it was about in full, where the headline says no more than its title. */
function detailOf(table: Table, happening: Happening): string {
  const { order, sponsor } = happening;
  if (order === undefined || isSaid(table, happening)) return '';
  return orderDetail(table, order, sponsor);
}

/** Where something was tried: the die on its bar, and what its odds were made of. */
function triedLines(table: Table, happening: Happening, width: number): readonly Line[] {
  const { entries, occasion } = happening;
  const weights = weightsIn(happening);
  const rolls = entries.filter((entry): entry is Roll => entry.kind === 'roll');
  if (rolls.length === 0 && occasion === 'undone' && weights.length > 0) {
    const start = table.settings['base-odds'];
    const odds = weights.reduce((sum, { value }) => sum + value, start);
    return [
      ...paragraph(say('roll.hopeless'), width, 'bad', 2),
      ...(odds > 0 ? [] : weightLines(table, odds, weights, width)),
    ];
  }
  return rolls.flatMap((roll, at) => {
    const die = rollLines(roll, width);
    if (at > 0 || weights.length === 0) return die;
    const sum = [
      line(span(`  ${say('roll.behind', { odds: roll.odds })}`, 'quiet')),
      ...weightLines(table, roll.odds, weights, width),
    ];
    // What was said in soundings is told as it went: the sum, the die, and then what came of it.
    return isSaid(table, happening) ? [...sum, ...die] : [...die, ...sum];
  });
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
      const text = say('tell.roll', { what: say(`die.${entry.purpose}`), value, odds, verdict });
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
