// From a study to the game behind a row of it: listed with the commands that open it, and on a terminal one key away.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findHome } from '../../src/cli/home.ts';
import { runProgram } from '../../src/cli/program.ts';
import { recordOf } from '../../src/cli/whatif-record.ts';
import { oddTurn } from '../../src/study/findings/odd.ts';
import { openWork } from '../../src/study/run/range.ts';
import { ROOT } from '../architecture/house.ts';
import { must, mustNot, ownFolder } from '../record/sample.ts';
import { KEY, openTerminal, type TestTerminal } from '../tui/terminal.ts';
import { heartland } from './desk.ts';

const folder = ownFolder();
const study = join(folder, 'tides.yaml');
writeFileSync(
  study,
  `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 1, count: 40 }
levers:
  - { name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }
outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
  - { name: trade, title: Trade of the ports, proposed: [loan, charter] }
`,
);
const BOX = ['--box', join(ROOT, 'tests/boxes/lagoon')] as const;
const STUDIES = join(folder, 'studies');
const RECORDS = join(folder, 'records');
await heartland('whatif', study, ...BOX, '--out', STUDIES, '--json');

function where(): string {
  return join(STUDIES, readdirSync(STUDIES)[0] ?? '');
}

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly seed: number;
  readonly hash: string;
  readonly turn: number | null;
  readonly open: string;
}

async function rows(): Promise<readonly Row[]> {
  const said = await heartland('whatif', 'games', where(), '--json');
  expect(said).toMatchObject({ code: 0, err: '' });
  return JSON.parse(said.out).games;
}

describe('heartland whatif games', () => {
  it('lists the typical game and the far ones of each variant, as the report does', async () => {
    const report = JSON.parse((await heartland('whatif', 'report', where(), '--json')).out);
    const expected = report.typical.flatMap(
      ({ name, typical, outliers }: { name: string; typical: Row; outliers: readonly Row[] }) =>
        [typical, ...outliers].map(({ seed, hash }) => ({ name, seed, hash })),
    );
    const listed = await rows();
    expect(listed.map(({ name, seed, hash }) => ({ name, seed, hash }))).toEqual(expected);
    for (const { kind, turn } of listed) {
      if (kind === 'typical') expect(turn).toBeNull();
      else expect(turn).toBeGreaterThan(0);
    }
  });

  it('prints, without a terminal, the commands that open them, and each comes to its hash', async () => {
    const listed = await rows();
    const said = await heartland('whatif', 'games', where());
    for (const { open } of listed) expect(said.out).toContain(open);
    for (const { open, hash, turn } of listed) {
      const opened = await heartland(...open.split(' ').slice(1), '--records', RECORDS);
      expect(opened).toMatchObject({ code: 0, err: '' });
      const [record = ''] = opened.out.split(': ');
      expect(readFileSync(record, 'utf8').trimEnd().split('\n').at(-1)).toContain(hash);
      expect(opened.out.includes(`turned odd in turn ${turn}`)).toBe(turn !== null);
    }
    // A game that lies there is not recorded a second time.
    const made = readdirSync(RECORDS);
    expect(made).toHaveLength(listed.length);
    await heartland(...(listed[0]?.open ?? '').split(' ').slice(1), '--records', RECORDS);
    expect(readdirSync(RECORDS)).toEqual(made);
  });

  it('refuses a game that does not end as the study has it', async () => {
    const silent = { out: () => {}, err: () => {}, progress: () => {}, interactive: false, env: {} };
    const desk = { ...silent, home: findHome() };
    const plan = must(openWork(where()));
    const wrong = { cell: 0, seed: 1, hash: '0'.repeat(32) };
    const [line = ''] = mustNot(await recordOf(desk, plan, wrong, RECORDS));
    expect(line).toMatch(/seed 1 ends in [0-9a-f]{32}, and the study has 0{32}/);
  });

  it('refuses a game that the study does not have', async () => {
    const ask = (...more: readonly string[]) => heartland('whatif', 'games', where(), ...more);
    expect(await ask('--open', '4000')).toMatchObject({ code: 2, out: '' });
    expect((await ask('--open', '1', '--variant', 'loanles')).err).toContain('did you mean "loanless"?');
  });
});

describe('the list on a terminal', () => {
  async function until(terminal: TestTerminal, words: string): Promise<void> {
    const shows = () => terminal.screen().join('\n').includes(words);
    for (let tries = 0; tries < 100 && !shows(); tries++) await terminal.still();
    expect(terminal.screen().join('\n')).toContain(words);
  }

  it('opens the marked game within two seconds of Enter, at its odd turn, and comes back', async () => {
    const outlier = (await rows()).findIndex(({ kind }) => kind === 'outlier');
    const row = (await rows())[outlier];
    if (row === undefined) throw new Error('some game is far from all others');
    const terminal = openTerminal(80, 24);
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(terminal.stdin as typeof process.stdin);
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(terminal.stdout as typeof process.stdout);
    const done = runProgram(['whatif', 'games', where(), '--records', RECORDS], {
      out: () => {},
      err: () => {},
      progress: () => {},
      interactive: true,
      env: { TERM: 'xterm-256color' },
    }).finally(() => vi.restoreAllMocks());
    await until(terminal, 'choose a game to open');
    expect(terminal.screen().join('\n')).toMatch(/> base +typical +\d+/);
    for (let step = 0; step < outlier; step++) await terminal.type(KEY.down);
    expect(terminal.screen().join('\n')).toMatch(new RegExp(`> ${row.name} +far from all +${row.seed}\\b`));
    expect(terminal.screen().join('\n')).toContain('Loans made: ');
    const pressed = performance.now();
    await terminal.type(KEY.enter);
    await until(terminal, `after turn ${row.turn}`);
    expect(performance.now() - pressed).toBeLessThan(2000);
    await terminal.type('q');
    await until(terminal, 'choose a game to open');
    expect(terminal.screen().join('\n')).toMatch(new RegExp(`> ${row.name} +far from all +${row.seed}\\b`));
    await terminal.type('q');
    expect(await done).toBe(0);
  });
});

describe('the turn in which a game turned odd', () => {
  it('is the one in which it moved farthest away from the typical game, in standard deviations', () => {
    const typical = [
      [0, 50],
      [1, 50],
      [2, 50],
    ];
    const own = [
      [0, 51],
      [1, 60],
      [3, 60],
    ];
    // Apart by 0.1, 1 and 1 + 1/2 spreads: turn 2 adds most. In wider spreads of the second outcome turn 3 does.
    expect(oddTurn(own, typical, [2, 10])).toBe(2);
    expect(oddTurn(own, typical, [2, 100])).toBe(3);
    expect(oddTurn(own, typical, [0, 0])).toBe(0);
    expect(oddTurn(typical, typical, [1, 1])).toBe(0);
  });
});
