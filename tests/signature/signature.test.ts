import { expect, test } from 'vitest';
import { keptSignatures, SAMPLE } from './kept.ts';
import { signature } from './signature.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

test('behaviour is what it was: accept a change with `npm run signature -- --accept` and say why', () => {
  const { whole, sample } = keptSignatures();
  expect(LONG ? signature() : signature(SAMPLE)).toBe(LONG ? whole : sample);
});
