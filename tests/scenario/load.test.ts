import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBook, loadBox } from '../../src/rulebook/gather/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { unscheduledCards } from '../../src/scenario/unscheduled.ts';
import { LAGOON_RULES, LAGOON_SCENARIO, linesOf } from '../support/lagoon.ts';

const { file: FILE, text: TEXT } = LAGOON_SCENARIO;

function book() {
  const loaded = loadBook(LAGOON_RULES);
  if (!loaded.ok) throw new Error(linesOf(loaded).join('\n'));
  return loaded.value.book;
}

const BOOK = book();

function load(text: string | Uint8Array = TEXT) {
  return loadScenario(FILE, text, BOOK);
}

function scenario() {
  const loaded = load();
  if (!loaded.ok) throw new Error(linesOf(loaded).join('\n'));
  return loaded.value;
}

describe('a scenario without mistakes', () => {
  test('is plain data, the same after a journey through JSON', () => {
    expect(JSON.parse(JSON.stringify(scenario()))).toEqual(scenario());
  });

  test('names its seats in the order of the file, with doctrines in theirs', () => {
    expect(scenario().seats.map(({ actor }) => actor)).toEqual(['tidewater', 'highland', 'reed']);
    expect(Object.entries(scenario().seats[0]?.policies ?? {})[0]).toEqual(['trade', 'port-trade']);
    expect(scenario().automated).toEqual([{ actor: 'shoal', policy: 'shoal-drift' }]);
  });

  test('spells out values of tracks, one member a dimension', () => {
    expect(scenario().opening).toContainEqual({
      track: 'tie',
      at: ['reed', 'tidewater', 'trade'],
      value: 55,
    });
    expect(scenario().opening).toContainEqual({ track: 'tie', at: ['shoal', 'tidewater'], value: 20 });
    expect(scenario().opening).toContainEqual({ track: 'undertow', at: [], value: 1 });
  });

  test('words its agreements in full: defaults of the action, dates, terms', () => {
    expect(scenario().deals).toMatchObject([
      { action: 'pact', clauses: ['advise'], secret: 0, status: 'done', signed: -2, until: 0, choices: {} },
      { action: 'mooring', choices: { rent: 'token' }, status: 'declared', signed: 0, until: 3 },
    ]);
  });

  test('fills in the box, the deck and copies of its cards', () => {
    expect(scenario()).toMatchObject({ box: 'rules', start: { year: 1911, month: 1 }, turns: 6 });
    expect(scenario().deck.cards).toEqual([
      { card: 'EV-002', copies: 2 },
      { card: 'EV-003', copies: 1 },
      { card: 'EV-004', copies: 1 },
    ]);
    const bare = load(TEXT.slice(0, TEXT.indexOf('deck:')));
    expect(bare.ok && bare.value.deck).toEqual({ draw: 0, from: 1, cards: [] });
  });
});

test.each([
  ['an empty file', '', 'the file is empty'],
  ['a list', '[]', 'expected a map, found an empty list'],
  ['bytes', new Uint8Array([1, 0, 2]), 'not a text file: it holds a NUL byte'],
  ['50 MB', 'x'.repeat(50_000_000), 'the file has 50000000 bytes; the limit is 5000000 (5 MB)'],
])('%s is refused in one line', (_what, text, said) => {
  const loaded = load(text);
  expect(loaded.ok || loaded.error.map(({ what }) => what)).toEqual([said]);
});

test('no edit of a scenario makes the loader throw', () => {
  const words = ['constructor', 'self', '-1', '[]', '{}', '~', '""', 'moot', 'pact', '999999999', 'EV-001'];
  const edit = fc.record({
    at: fc.nat({ max: TEXT.length - 1 }),
    length: fc.nat({ max: 20 }),
    put: fc.constantFrom(...words),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let text = TEXT;
      for (const { at, length, put } of edits) {
        const start = at + Math.max(0, text.slice(at).search(/\b\w/));
        text = text.slice(0, start) + put + text.slice(start + length);
      }
      const loaded = load(text);
      return loaded.ok || loaded.error.length > 0;
    }),
    { numRuns: 80, seed: 1911 },
  );
});

test('a card that no scenario schedules is told at its place', () => {
  const box = loadBox(LAGOON_RULES);
  if (!box.ok) throw new Error('the lagoon loads');
  expect(unscheduledCards(box.value, [scenario()])).toEqual([]);
  const quiet = { ...scenario(), calendar: [] };
  expect(unscheduledCards(box.value, [quiet])).toMatchObject([
    {
      file: 'rules/cards.yaml',
      line: 2,
      severity: 'warning',
      what: 'no scenario schedules the card EV-001 (The spring tide)',
    },
  ]);
  expect(unscheduledCards(box.value, [quiet, scenario()])).toEqual([]);
});
