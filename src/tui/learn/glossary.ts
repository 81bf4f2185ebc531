// The words of the game, each with what it means in two sentences; the same words everywhere on the screens.

import { say } from '../texts.ts';

export const WORDS = [
  'seat',
  'order',
  'proposal',
  'consent',
  'redline',
  'tie',
  'influence',
  'autonomy',
  'room',
  'treasury',
  'capital',
  'body',
  'vitality',
  'activity',
  'memorandum',
  'clause',
  'declared',
  'soundings',
  'summit',
  'objective',
  'rivalry',
  'ledger',
  'rule',
  'claim',
  'assumption',
  'lens',
  'seed',
  'ministry',
] as const;

export type Word = (typeof WORDS)[number];

export interface Explained {
  readonly name: string;
  readonly text: string;
}

export function explained(word: Word): Explained {
  return { name: say(`word.${word}`), text: say(`word.${word}.text`) };
}

/** The first word of the game that stands on a row; undefined where none does. */
export function wordOn(row: string): Explained | undefined {
  const lowered = row.toLowerCase();
  return WORDS.map(explained)
    .map((word) => ({ word, at: lowered.indexOf(word.name.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0]?.word;
}
