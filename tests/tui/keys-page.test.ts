// The handbook's page of keys is the table of keys.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keysPage } from '../../scripts/keys.ts';
import { ROOT } from '../architecture/house.ts';

it('docs/keys.md says what the keys do today: npm run keys', () => {
  expect(readFileSync(`${ROOT}/docs/keys.md`, 'utf8')).toBe(keysPage());
});
