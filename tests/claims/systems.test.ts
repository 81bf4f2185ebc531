// The table of systems in docs/ names only numbers and files that exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../architecture/house.ts';

const text = readFileSync(`${ROOT}/docs/systems.md`, 'utf8');
const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside]) => inside ?? '');

test('every number in the table of systems is one of the box', () => {
  const rules = readdirSync(`${ROOT}/rules`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => readFileSync(`${ROOT}/rules/${path}`, 'utf8'))
    .join('\n');
  const numbers = quoted.filter((inside) => /^[A-Z]{2,3}-\d{3}$/.test(inside));
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number) => !new RegExp(`\\bid: ${number}\\b`).test(rules))).toEqual([]);
});

test('every file in the table of systems is there', () => {
  const paths = quoted.filter((inside) => /^(tests|docs|rules)\/\S+$/.test(inside));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(`${ROOT}/${path}`))).toEqual([]);
});
