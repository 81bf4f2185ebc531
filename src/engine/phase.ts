// The order of play, written once. The statechart walks it for people; studies walk it without one.

export const PHASES = [
  'news',
  'soundings',
  'bargaining',
  'planning',
  'negotiation',
  'summits',
  'resolution',
  'upkeep',
  'review',
  'over',
] as const;

export type Phase = (typeof PHASES)[number];

/** In soundings seats write what they offer one another, in planning their orders: sealed, and opened together. */
export function isWriting(phase: Phase): phase is 'soundings' | 'planning' {
  return phase === 'soundings' || phase === 'planning';
}

/** What was offered is answered in bargaining, what was ordered in negotiation: two sealed rounds each. */
export function isBargain(phase: Phase): phase is 'bargaining' | 'negotiation' {
  return phase === 'bargaining' || phase === 'negotiation';
}

/** Phases in which somebody may be asked for an answer. */
export function isAnswering(phase: Phase): phase is 'bargaining' | 'negotiation' | 'summits' {
  return isBargain(phase) || phase === 'summits';
}

/** What a stretch of the journal tells of. Heads of the journal name one of these by index. */
export const OCCASIONS = [
  'news',
  'order',
  'consent',
  'amendment',
  'vote',
  'refused',
  'act',
  'signed',
  'full',
  'done',
  'undone',
  'paper',
  'ended',
  'upkeep',
  'ruling',
  'inject',
  'override',
] as const;

export type Occasion = (typeof OCCASIONS)[number];

export const OCCASION = Object.fromEntries(OCCASIONS.map((name, index) => [name, index])) as {
  readonly [name in Occasion]: number;
};
