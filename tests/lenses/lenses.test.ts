// Each reading loads, says what it changes and where that stands in its paper, and is short enough to be read.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sourced } from '../../src/rulebook/book.ts';
import { loadBox } from '../../src/rulebook/gather/load.ts';
import type { LensChange } from '../../src/rulebook/lens/lens.ts';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { ROOT } from '../architecture/house.ts';
import { LENSES } from './readings.ts';

/** A printed page of lines. */
const PAGE = 26;

const box = loadBox(
  readdirSync(`${ROOT}/rules`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ file: `rules/${path}`, text: readFileSync(`${ROOT}/rules/${path}`) })),
);
if (!box.ok) throw new Error(box.error.map(formatProblem).join('\n'));
const { base, lenses } = box.value;

/** Where a line says it comes from: beside it, or inside the rule it brings. */
function sourcesOf({ sources, does, after }: LensChange): Sourced {
  return does === 'add' || does === 'replace' ? { ...(after as Sourced), ...sources } : sources;
}

test('there is one lens for each paper, and it bears its name', () => {
  expect(lenses.map(({ id }) => id)).toEqual([...LENSES].sort());
  expect([...LENSES].sort()).toEqual(Object.keys(base.papers).sort());
});

describe.each(LENSES)('under %s', (id) => {
  const lens = lenses.find((entry) => entry.id === id);
  if (lens === undefined) throw new Error(`there is no lens ${id}`);
  const { changes, text } = lens.report;

  test('the report says in words what is changed, on at most a page', () => {
    expect(text).toMatch(/Ask/);
    expect(changes.length).toBeGreaterThan(8);
    expect(changes.length).toBeLessThanOrEqual(PAGE);
    for (const { address, prose } of changes) expect(prose).toContain(address);
  });

  test('every line rests on a claim of that paper', () => {
    const foreign = changes.filter((change) => {
      const claims = sourcesOf(change).claims ?? [];
      return !claims.some((claim) => base.claims[claim]?.at.some((place) => place.startsWith(`${id} `)));
    });
    expect(foreign.map(({ address }) => address)).toEqual([]);
  });

  test('every number that a line brings says why it is that big', () => {
    const silent = changes.filter(
      (change) => change.does !== 'off' && sourcesOf(change).assume === undefined,
    );
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  test('no rule of consent or odds names an actor', () => {
    const ids = new Set(base.actors.map((actor) => actor.id));
    const named = lens.book.rules.filter(
      (rule) =>
        (rule.on === 'consent' || rule.on === 'odds') &&
        [...JSON.stringify([rule.when, rule.give]).matchAll(/"([a-z-]+)"/g)].some(([, word]) =>
          ids.has(word ?? ''),
        ),
    );
    expect(named.map((rule) => rule.id)).toEqual([]);
  });
});

test('only the paper of 2018 speaks of what was seen by 2018, and it says so first', () => {
  const late = lenses.filter(({ book }) => {
    const brought = new Set(base.rules.flatMap(({ claims = [] }) => claims));
    return book.rules.some(({ claims = [] }) =>
      claims.some((claim) => !brought.has(claim) && base.claims[claim]?.since === 2018),
    );
  });
  expect(late.map(({ id }) => id)).toEqual(['indeo-2018']);
  expect(lenses.find(({ id }) => id === 'indeo-2018')?.report.text).toMatch(
    /^This reading is of December 2018/,
  );
});
