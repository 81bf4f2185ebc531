// The order of play, written once. The statechart walks it for people; studies walk it without one.

export const PHASES = [
  'news',
  'planning',
  'negotiation',
  'summits',
  'resolution',
  'upkeep',
  'review',
  'over',
] as const;

export type Phase = (typeof PHASES)[number];

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
