// As words/en/replay.ts, in Russian.

import type { REPLAY as ENGLISH } from '../en/replay.ts';
import type { Twin } from '../twin.ts';

export const REPLAY = {
  'replay.title': 'Просмотр',
  'replay.turn': 'после хода {turn}',
  'goto.title': 'Перейти к ходу: {typed}',
} as const satisfies Twin<typeof ENGLISH>;
