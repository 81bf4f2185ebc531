// heartland odd, as it is asked for.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { readPage } from '../report/well-formed.ts';
import { HEAD, OUTCOMES, SEEDS } from '../study/lab.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();

const VARIANTS = `variants:
  - { name: as-is, title: As it is }
  - { name: no-pacts, title: No pacts, forbids: [{ actor: tidewater, actions: [pact] }] }
`;

describe('odd', () => {
  it('describes the only scenario of a box, one by name, and one by its file', async () => {
    const only = await heartland('odd', ...BOX);
    expect(only).toMatchObject({ code: 0, err: '' });
    expect(only.out).toContain('MODEL DESCRIPTION: THE WET YEAR');
    expect((await heartland('odd', 'lagoon', ...BOX)).out).toBe(only.out);
    expect((await heartland('odd', 'tests/boxes/lagoon/scenarios/lagoon.yaml')).out).toBe(only.out);
    const wide = only.out.split('\n').filter((line) => [...line].length > 80);
    expect(wide).toEqual([]);
  });

  it('describes a study, from its file and from the folder of its games', async () => {
    const path = join(folder, 'tides.yaml');
    writeFileSync(path, `${HEAD}${SEEDS}${VARIANTS}${OUTCOMES}`);
    const said = await heartland('odd', path, ...BOX, '--markdown');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^# Model description: The wet year\n/);
    expect(said.out).toContain('and the study Tides');
    expect(said.out).toMatch(/no-pacts \| No pacts \| .*is forbidden to order: Pilot pact/);
    const out = join(folder, 'games');
    await heartland('whatif', path, ...BOX, '--out', out, '--threads', '1');
    const games = await heartland('odd', out, ...BOX, '--markdown');
    expect(games.out).toBe(said.out);
  });

  it('reads under a lens, and writes a page to a file', async () => {
    const out = join(folder, 'odd.html');
    const said = await heartland('odd', ...BOX, '--lens', 'low-water', '--html', '--out', out);
    expect(said).toMatchObject({ code: 0, err: '', out: `written to ${out}` });
    const page = readPage(readFileSync(out, 'utf8'));
    expect(page.ids).toContain('CN-001');
    expect(page.text).toContain('The rules under the lens low-water');
  });

  it('lists the patterns that lie beside the scenario', async () => {
    const box = join(folder, 'box');
    cpSync('tests/boxes/lagoon', box, { recursive: true });
    mkdirSync(join(box, 'scenarios', 'patterns'));
    const entry = '{ id: one, title: Boats float, text: Most of them., test: a.test.ts }';
    const list = join(box, 'scenarios', 'patterns', 'p.yaml');
    writeFileSync(list, `patterns: p\nscenarios: [lagoon]\nentries:\n  - ${entry}\n`);
    const said = await heartland('odd', '--box', box);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/Boats float\s+Most of them\./);
    writeFileSync(list, `patterns: p\nscenarios: [lagoon]\nentries:\n  - ${entry}\n    else: no\n`);
    const wrong = await heartland('odd', '--box', box);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/p\.yaml:\d+/);
  });

  it.each([
    [['lagon', ...BOX], /no scenario "lagon" \(did you mean "lagoon"\?\)/],
    [['no/such.yaml'], /no\/such\.yaml: there is no such file/],
    [['scenarios/hindcast/questions.yaml'], /neither a scenario nor a study/],
    [[...BOX, '--lens', 'low-wter'], /no lens "low-wter" \(did you mean "low-water"\?\)/],
    [[...BOX, '--html', '--text'], /^heartland odd: --html and --text cannot both be/],
  ])('%s: says what is wrong', async (words, message) => {
    const said = await heartland('odd', ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(message);
    expect(said.err.split('\n')).toHaveLength(1);
  });
});

describe('check', () => {
  it('checks lists of patterns with the box they lie in', async () => {
    const box = join(folder, 'checked');
    cpSync('tests/boxes/lagoon', box, { recursive: true });
    mkdirSync(join(box, 'scenarios', 'patterns'));
    const list = join(box, 'scenarios', 'patterns', 'p.yaml');
    const entries = 'entries:\n  - { id: one, title: One, text: It holds., test: a.test.ts }\n';
    writeFileSync(list, `patterns: boats\nscenarios: [lagoon]\n${entries}`);
    expect((await heartland('check', list)).out).toMatch(/patterns boats, 1 of lagoon, in order$/);
    expect((await heartland('check', box)).out).toMatch(/in order; with 1 list of patterns$/);
    writeFileSync(list, `patterns: boats\nscenarios: [lagon]\n${entries}`);
    const said = await heartland('check', box);
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/p\.yaml: there is no scenario "lagon" \(did you mean "lagoon"\?\)/);
  });
});
