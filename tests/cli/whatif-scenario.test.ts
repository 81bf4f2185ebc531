// A box that a study found, as a scenario from the shell: it checks, it runs, and it comes to the very game of the study.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();
const OUTCOME = `outcomes:
  - { name: pacts, title: Pacts agreed, accepted: [pact] }
  - { name: squalls, title: Squalls of Reed Island, at_end: { gauge: squall, of: [reed, squalls] } }
`;
const SQUALL = '  - { name: squall, opening: { track: squall, at: [reed, squalls] }, range: [0, 60] }\n';
const HABIT = '  - { name: habit, set: CN-001a, range: [-60, 90] }\n';

/** Plays a study of the invented region and gives the folder of its games. */
async function played(name: string, text: string, ...more: readonly string[]): Promise<string> {
  const file = join(folder, `${name}.yaml`);
  const head = `study: ${name}\ntitle: The tides\ntext: What the water changes\nseeds: { from: 1, count: 30 }\n`;
  writeFileSync(file, head + text);
  const said = await heartland('whatif', file, ...more, '--out', join(folder, name), '--json');
  expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
  return JSON.parse(said.out).folder;
}

/** Runs a command that was printed and gives the hash of the world at its end. */
async function endOf(command: string): Promise<string> {
  const words = command.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [];
  const said = await heartland(...words.slice(1), '--out', join(folder, 'records'), '--json');
  expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
  return JSON.parse(said.out).finalHash;
}

const LHS = 'design: { kind: lhs, size: 16 }\n';
const ruled = await played(
  'ruled',
  `scenario: lagoon\nlens: low-water\nuncertainties:\n${HABIT}${SQUALL}  - { name: ports, policy: tidewater, options: [trade, boats] }\n${LHS}${OUTCOME}`,
  ...BOX,
);
const wet = await played('wet', `scenario: lagoon\nuncertainties:\n${SQUALL}${LHS}${OUTCOME}`, ...BOX);
const write = (games: string, ...more: readonly string[]) =>
  heartland('whatif', 'scenario', games, '--of', 'pacts=2', ...more);

describe('heartland whatif scenario', () => {
  it('writes rules, lens and scenario that check, and play the typical game to its hash', async () => {
    const out = join(folder, 'own-box');
    const said = await write(ruled, ...BOX, '--out', out, '--json');
    expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
    const told = JSON.parse(said.out);
    expect(told).toMatchObject({ study: 'ruled', which: 1, scenario: 'ruled-box-1', lens: 'ruled-box-1' });
    const lens = readFileSync(join(out, 'rules', 'lenses', 'ruled-box-1.yaml'), 'utf8');
    expect(lens).toMatch(/over: low-water\nlines:\n {2}- \{ set: CN-001a, add: -?\d+, assume: "/);
    const scenario = readFileSync(join(out, 'scenarios', 'ruled-box-1.yaml'), 'utf8');
    expect(scenario).toMatch(/extends: lagoon\n/);
    expect(scenario).toMatch(/ {2}squall:\n {4}- \{ at: \{ reed: \{ squalls: \d+ \} \}, assume: "/);
    expect(await heartland('check', out)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/2 scenarios, .*in order/),
    });
    expect(told.check).toBe(`heartland check ${out}`);
    const { typical, counter } = told;
    expect(typical.outcomes[0]).toBeGreaterThanOrEqual(2);
    expect(await endOf(typical.replay)).toBe(typical.hash);
    expect(counter.outcomes[0]).toBeLessThan(2);
    expect(await endOf(counter.replay)).toBe(counter.hash);
  });

  it('seats on the command line whom the box seats otherwise', async () => {
    const told = JSON.parse((await write(ruled, ...BOX, '--out', join(folder, 'seated'), '--json')).out);
    const point = told.typical.name;
    const rows = await heartland(
      'whatif',
      'query',
      ruled,
      `select at_ports from cells where name = '${point}'`,
      '--json',
    );
    const [{ at_ports: ports }] = JSON.parse(rows.out);
    expect(told.policies).toEqual({ tidewater: ports });
  });

  it('writes one file where nothing of the rules is otherwise', async () => {
    const out = join(folder, 'wet-box.yaml');
    const said = await heartland(
      'whatif',
      'scenario',
      wet,
      '--of',
      'squalls=50',
      ...BOX,
      '--out',
      out,
      '--name',
      'wet-spring',
      '--json',
    );
    const told = JSON.parse(said.out);
    expect(told).toMatchObject({ scenario: 'wet-spring', files: [out] });
    expect(told.check).toBeUndefined();
    expect(await endOf(told.typical.replay)).toBe(told.typical.hash);
  });

  it('checks and runs as a file of its own where the study is of the scenarios that ship', async () => {
    const rivalry = `scenario: lesson-75
uncertainties:
  - { name: rivalry, opening: { track: rivalry }, range: [10, 80] }
design: { kind: lhs, size: 10 }
outcomes:
  - { name: strain, title: Rivalry at the end, at_end: { gauge: rivalry, of: [] } }
`;
    const games = await played('strained', rivalry);
    const out = join(folder, 'strained-box.yaml');
    const said = await heartland('whatif', 'scenario', games, '--of', 'strain=45', '--out', out, '--json');
    const told = JSON.parse(said.out);
    expect(told).toMatchObject({ files: [out], check: `heartland check ${out}` });
    expect(await heartland('check', out)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('scenario strained-box-1, which extends lesson-75'),
    });
    expect(await endOf(told.typical.replay)).toBe(told.typical.hash);
  });

  it('says what no scenario can hold, and leads to the games by the study', async () => {
    const bound = (name: string, answer: string) =>
      `  - { name: ${name}, title: Reed says so, answers: [{ actor: reed, actions: [pact], answer: ${answer} }] }\n`;
    const levers = `variants:\n${bound('tied', 'accept')}${bound('shut', 'refuse')}`;
    const tied = await played(
      'tied',
      `scenario: lagoon\n${levers}uncertainties:\n${SQUALL}${LHS}${OUTCOME}`,
      ...BOX,
    );
    const said = await write(tied, '--of', 'squalls=50', ...BOX, '--out', join(folder, 'tied-box'));
    expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
    expect(said.out).toMatch(/A scenario cannot say that reed has to (accept|refuse) pact/);
    expect(said.out).toMatch(/heartland whatif report \S+ --record \d+ --variant/);
    expect((await heartland('check', join(folder, 'tied-box'))).code).toBe(0);
  });

  it('refuses in a line what cannot be, and writes nothing', async () => {
    const out = join(folder, 'none.yaml');
    const lines = async (...words: readonly string[]) => {
      const said = await write(ruled, ...BOX, ...words);
      expect({ code: said.code, out: said.out }).toEqual({ code: 2, out: '' });
      return said.err;
    };
    expect(await lines('--out', out)).toBe(
      '--out: box 1 changes numbers of the rules, which no scenario can hold; name a folder: it gets rules, scenarios and a lens',
    );
    expect(await lines('--which', '0')).toBe('--which: "0" is not the number of a box, from 1');
    expect(await lines('--which', '9')).toMatch(/^--which: there are boxes 1 to \d, and no 9$/);
    expect(await lines('--name', 'Box 1')).toMatch(/^--name: "Box 1" cannot name a scenario/);
    expect(await lines('--name', 'lagoon')).toMatch(/^--name: there is a scenario lagoon already/);
    expect(await lines('--out', folder)).toContain('there is something here already');
    expect(await lines('--of', 'pact=1')).toContain('did you mean "pacts"');
    expect(await lines('--of', 'pacts=999')).toBe(
      '--of: all games end with pacts at 999 or more, or none does: no box tells them apart; ask for another number',
    );
    expect((await heartland('whatif', 'report', ruled, '--of', 'pacts=999')).err).toMatch(
      /^--of: all games end/,
    );
    expect(existsSync(out)).toBe(false);
  });

  it('refuses rules that are no longer those of the study', async () => {
    const said = await write(ruled, '--out', join(folder, 'stale'));
    expect(said.code).toBe(2);
    expect(said.err.split('\n')[0]).toBe(
      'ruled-box-1: rules and scenario here do not play the game that the study played; they have changed since: run the study again',
    );
    expect(existsSync(join(folder, 'stale'))).toBe(false);
  });

  it('refuses a study without boxes', async () => {
    const flat = await played('flat', `scenario: lagoon\nuncertainties:\n${SQUALL}${OUTCOME}`, ...BOX);
    const said = await heartland('whatif', 'scenario', flat, ...BOX);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toBe(
      `${flat}: this study has no boxes; designs that sample have them, with games that end so and games that do not`,
    );
  });
});
