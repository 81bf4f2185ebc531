import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signature } from './signature.ts';

test('behaviour is what it was: accept a change with `npm run signature -- --accept` and say why', () => {
  const kept = readFileSync(new URL('./current.txt', import.meta.url), 'utf8').trim();
  expect(signature()).toBe(kept);
});
