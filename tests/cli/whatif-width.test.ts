// A study on a narrow terminal: the same numbers in rows of two lines, and nothing that wraps.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartlandWith } from './desk.ts';

const folder = ownFolder();
const study = join(folder, 'tides.yaml');
const OPTIONS = [...BOX, '--out', join(folder, 'studies')] as const;
writeFileSync(
  study,
  `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 1, count: 40 }
levers:
  - { name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }
uncertainties:
  - { name: who-plays-the-ports, policy: tidewater, options: [trade, boats] }
  - { name: how-much-the-squalls-blow-when-it-opens, opening: { track: squall, at: [reed] }, options: [0, 40] }
design: { kind: full-factorial }
outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
  - { name: pacts, title: Pacts agreed between any of the actors of the lagoon up to the very end, accepted: [pact] }
  - { name: good, title: A good name, met: { seat: tidewater, objective: good-name } }
`,
);
const told = async (wires: object, ...words: readonly string[]) =>
  (await heartlandWith(wires, 'whatif', ...words)).out;
await told({}, study, ...OPTIONS);
const wide = await told({}, study, ...OPTIONS);
const narrow = await told({ columns: 80 }, study, ...OPTIONS);

/** Lines without what is as long as the test's own folder. */
const linesOf = (text: string) => text.split('\n').filter((line) => !line.includes(folder));

it('stays within 80 columns, and has every number that a wide one has', () => {
  expect(Math.max(...linesOf(wide).map((line) => line.length))).toBeGreaterThan(110);
  expect(Math.max(...linesOf(narrow).map((line) => line.length))).toBeLessThanOrEqual(80);
  const numbers = (text: string) =>
    linesOf(text)
      .join(' ')
      .match(/-?\d+\.\d+/g) ?? [];
  expect(numbers(narrow)).toHaveLength(numbers(wide).length);
  expect([...numbers(narrow)].sort()).toEqual([...numbers(wide)].sort());
});

it('lays a comparison in rows of two lines, its columns beneath each other', () => {
  const lines = narrow.split('\n');
  const at = lines.findIndex((line) => line.startsWith('loanless against base'));
  expect(lines.slice(at, at + 10).join('\n')).toMatchInlineSnapshot(`
    "loanless against base: paired differences with 95 % intervals
    outcome
        base  variant difference     interval          changed  pairing
    Loans made
        0.89     0.00      -0.89   [  -1.02,  -0.75 ]      38     1.0x
    Pacts agreed between any of the actors of the lagoon up to the very end
        1.18     1.18       0.00   [  -0.06,   0.06 ]       6    10.0x  few
    A good name
        1.00     1.00       0.00   no pair changed          0    equal  few
    "
  `);
});

it('goes by COLUMNS where there is no terminal, and by nothing where that is no number', async () => {
  expect(await told({ env: { COLUMNS: '80' } }, study, ...OPTIONS)).toBe(narrow);
  expect(await told({ env: { COLUMNS: 'many' } }, study, ...OPTIONS)).toBe(wide);
  expect(await told({ columns: 300, env: { COLUMNS: '80' } }, study, ...OPTIONS)).toBe(wide);
});

it('lists games in lines that a page holds, the commands whole', async () => {
  for (const [wires, width] of [
    [{ columns: 60 }, 60],
    [{}, 105],
  ] as const) {
    const lines = (await told(wires, 'games', study, ...OPTIONS)).split('\n');
    const [commands, rest] = [true, false].map((is) =>
      lines.filter((line) => line.includes('--open') === is),
    );
    expect(commands?.length).toBeGreaterThan(7);
    expect(Math.max(...(rest ?? []).map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(rest?.join(' ').replaceAll(/ +/g, ' ')).toContain(
      'Pacts agreed between any of the actors of the lagoon up to the very end: ',
    );
  }
});
