// What a happening is called: one line that says who did what, and its tone.

import type { Happening, Table } from '../../engine/index.ts';
import { dealPhrase, type EndedWord, endedWords, saidPhrase } from '../../report/words.ts';
import type { CardEntry } from '../../rulebook/book.ts';
import type { Tone } from '../line.ts';
import { say, type TextKey } from '../texts.ts';
import { actionTitle, actorName, memberName, phraseWords } from './names.ts';

export function cardOf(table: Table, { entries }: Happening): CardEntry | undefined {
  const card = entries.find((entry) => entry.kind === 'card');
  return card?.kind === 'card' ? table.book.cards.find(({ id }) => id === card.card) : undefined;
}

export function headline(table: Table, happening: Happening): string {
  const { hand } = happening;
  const card = cardOf(table, happening);
  if (hand !== undefined) {
    const key = `tell.${hand.kind}` as const;
    const marked = say(key, { actor: actorName(table, happening.actor), address: hand.address });
    return card === undefined ? marked : `${marked}: ${card.title}`;
  }
  if (card !== undefined) return `${say('tell.news')}: ${card.title}`;
  if (isSaid(table, happening)) return saidHeadline(table, happening);
  const { occasion } = happening;
  const key =
    occasion === 'consent' && happening.body !== undefined ? 'tell.consentIn' : (`tell.${occasion}` as const);
  return say(key, {
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
  const what =
    order === undefined
      ? actionTitle(table, happening.action)
      : saidPhrase(table, order, sponsor, phraseWords());
  const actor = actorName(table, happening.actor);
  const key = SAID[occasion];
  const deal = order === undefined ? undefined : dealPhrase(table, order, sponsor, phraseWords());
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
  const what = saidPhrase(table, order, sponsor, phraseWords());
  const values = { what, actor: actorName(table, sponsor), rule };
  const deal = dealPhrase(table, order, sponsor, phraseWords());
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
export function headTone({ occasion, hand }: Happening): Tone {
  if (hand !== undefined) return 'warn';
  if (occasion === 'done' || occasion === 'signed') return 'good';
  if (occasion === 'refused' || occasion === 'undone' || occasion === 'paper') return 'bad';
  return occasion === 'news' ? 'warn' : 'title';
}
