import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBook } from '../../src/rulebook/gather/load.ts';
import { complaints, edited, LAGOON_RULES, linesOf } from '../support/lagoon.ts';

const ACTIONS = 'rules/actions.yaml';

function lagoon() {
  const loaded = loadBook(LAGOON_RULES);
  if (!loaded.ok) throw new Error(linesOf(loaded).join('\n'));
  return loaded.value;
}

describe('a box without mistakes', () => {
  test('loads without a word', () => {
    expect(complaints(LAGOON_RULES)).toEqual([]);
    expect(lagoon().warnings).toEqual([]);
  });

  test('gives actions their members by id, in the order of the board', () => {
    const action = (name: string) => lagoon().book.actions.find((entry) => entry.name === name);
    expect(action('pact')?.members).toEqual({ partner: ['reed', 'shoal'], domain: ['trade', 'safety'] });
    expect(action('praise')?.members.partner).toEqual(['tidewater', 'highland', 'reed', 'shoal']);
    expect(action('drill')?.members).toEqual({ place: ['reed', 'shoal'], body: ['moot'] });
    const backwards = loadBook(edited(ACTIONS, 'place: [reed, shoal]', 'place: [shoal, reed]'));
    expect(backwards.ok && backwards.value.book).toEqual(lagoon().book);
  });

  test('fills in what an action leaves out: softest options, no clauses, one plain preset', () => {
    const action = (name: string) => lagoon().book.actions.find((entry) => entry.name === name);
    expect(action('drill')?.defaults).toEqual({
      clauses: [],
      secret: 0,
      extra: 0,
      choices: { scale: 'watch' },
    });
    expect(action('press')?.presets).toEqual([{ name: 'plain', set: { choices: {} } }]);
    expect(action('press')).toMatchObject({ secret: [0], extra: [0], cost: { treasury: 0, capital: 1 } });
    expect(action('charter')?.presets[1]).toEqual({
      name: 'hard',
      set: { clauses: ['advise', 'defence'], choices: { level: 'elders' } },
    });
  });

  test('puts rules in the order of their addresses, from whichever file', () => {
    const ids = lagoon().book.rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.slice(0, 2)).toEqual(['CN-001', 'CN-002']);
  });

  test('is the same box in whichever order its files come', () => {
    const turned = loadBook([...LAGOON_RULES].reverse());
    expect(turned.ok && turned.value.book).toEqual(lagoon().book);
  });
});

test('a claim nobody uses is a warning, not an error', () => {
  const more = {
    file: 'rules/zz.yaml',
    text: 'claims:\n  idle: { at: [osier-1911 Moot 2], text: x, since: 1911 }\n',
  };
  const loaded = loadBook([...LAGOON_RULES, more]);
  expect(loaded.ok && loaded.value.warnings.map(({ what, severity }) => [severity, what])).toEqual([
    ['warning', 'nothing rests on the claim idle'],
  ]);
});

test('no edit of a box makes the loader throw', () => {
  const words = [
    'constructor',
    'each',
    '-1',
    '[]',
    '{}',
    '~',
    '""',
    'tie',
    '{ not: {} }',
    'action',
    '999999999',
  ];
  const edit = fc.record({
    file: fc.nat({ max: LAGOON_RULES.length - 1 }),
    at: fc.nat({ max: 4000 }),
    length: fc.nat({ max: 30 }),
    put: fc.constantFrom(...words),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const texts = LAGOON_RULES.map(({ text }) => text);
      for (const { file, at, length, put } of edits) {
        const text = texts[file] ?? '';
        const start = nextWord(text, at % text.length);
        texts[file] = text.slice(0, start) + put + text.slice(start + length);
      }
      const loaded = loadBook(LAGOON_RULES.map(({ file }, index) => ({ file, text: texts[index] ?? '' })));
      return loaded.ok || loaded.error.length > 0;
    }),
    { numRuns: 40, seed: 1911 },
  );
});

function nextWord(text: string, from: number): number {
  const found = text.slice(from).search(/\b\w/);
  return found < 0 ? from : from + found;
}
