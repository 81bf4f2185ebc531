// What luck is asked for. Each purpose has streams of its own, so that more luck in one place never
// moves the luck of another. A name, once used in a record, keeps its meaning and its spelling for ever.

export const PURPOSES = [
  'news',
  'choice',
  'draft',
  'consent',
  'done',
  'answer',
  'argument',
  'bids',
  'probe',
] as const;

export type Purpose = (typeof PURPOSES)[number];
