// Looking at a record.

export const REPLAY = {
  'replay.title': 'Replay',
  'replay.turn': 'after turn {turn}',
  'goto.title': 'Go to turn: {typed}',
} as const;
