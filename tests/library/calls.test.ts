// The library, as a script calls it: the same games as the program plays, and every mistake a value.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compare,
  declareStudy,
  openBox,
  openHeartland,
  playGame,
  queryStudy,
  runStudy,
  type StudyDeclaration,
} from '../../src/cli/scripting/index.ts';
import { BOX, heartland, runLagoon } from '../cli/desk.ts';
import { must, mustNot, ownFolder } from '../record/sample.ts';

const folder = ownFolder();
const LAGOON_BOX = 'tests/boxes/lagoon';
const model = must(openBox(LAGOON_BOX));

const LOANS: StudyDeclaration = {
  study: 'loans',
  title: 'Loans and no loans',
  text: 'What grain loans change',
  scenario: 'lagoon',
  seeds: { from: 1, count: 40 },
  levers: [
    {
      name: 'none',
      title: 'The ports lend nothing',
      forbids: [{ actor: 'tidewater', actions: ['loan'] }],
    },
    { name: 'rich', title: 'A full chest', opening: [{ track: 'treasury', at: ['reed'], to: 9 }] },
  ],
  outcomes: [
    { name: 'loans', title: 'Loans offered', proposed: ['loan'] },
    { name: 'silver', title: 'Silver of Reed Island', at_end: { gauge: 'treasury', of: ['reed'] } },
  ],
};

const declared = must(declareStudy(LOANS, { box: LAGOON_BOX }));

describe('a model', () => {
  it('says what there is to play: actors, policies, state variables, scenarios and lenses', () => {
    expect(model).toMatchObject({ scenario: 'lagoon', lens: 'base', turns: 6 });
    expect(model.actors.find(({ id }) => id === 'tidewater')?.policies).toEqual(['trade', 'boats']);
    expect(model.actors.find(({ id }) => id === 'far-shore')?.policies).toEqual([]);
    expect(model.tracks.tie).toEqual(['state', 'power', 'domain']);
    expect(model.lenses.map(({ id }) => id)).toEqual(['base', 'low-water']);
    const own = must(openHeartland({ scenario: 'tutorial' }));
    expect(own.scenario).toBe('tutorial');
    expect(own.scenarios.length).toBeGreaterThan(3);
  });

  it('is refused in a line where something is not there', () => {
    expect(mustNot(openBox(LAGOON_BOX, { lens: 'low-wter' })).join()).toMatch(/did you mean "low-water"/);
    expect(mustNot(openBox('no/such/box'))).toEqual(['--box: there is no folder no/such/box']);
    expect(mustNot(openHeartland({ scenario: 'tutorail' })).join()).toMatch(/did you mean "tutorial"/);
  });
});

describe('a game', () => {
  const game = must(playGame(model, 7));

  it('is the game that the program plays, and the same each time', async () => {
    const said = await runLagoon(folder, '7', '--json');
    expect(game.hash).toBe(JSON.parse(said.out).finalHash);
    expect(must(playGame(model, '7')).hashes).toEqual(game.hashes);
    expect(game.hashes).toHaveLength(6);
    expect(must(playGame(model, 8)).hash).not.toBe(game.hash);
  });

  it('has its ledger, its results and its state variables', () => {
    const changes = game.ledger.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'change'));
    const last = changes.findLast(
      (entry) => entry.kind === 'change' && 'track' in entry.cell && entry.cell.track === 'credibility',
    );
    if (last?.kind !== 'change' || !('track' in last.cell)) throw new Error('a name was lost or made');
    expect(game.value('credibility', ...last.cell.members)).toBe(last.after);
    expect(game.seats.map(({ actor }) => actor)).toEqual(['tidewater', 'highland', 'reed']);
    expect(game.states.map(({ state }) => state)).toEqual(['reed', 'shoal']);
    for (const wrong of [['tide'], ['credibility'], ['credibility', 'nobody'], ['tie', 'reed']]) {
      expect(game.value(...(wrong as [string, ...string[]]))).toBeUndefined();
    }
  });

  it('is played by other policies where these are named', () => {
    const other = must(playGame(model, 7, { policies: { tidewater: 'random', reed: 'lookahead' } }));
    expect(other.hash).not.toBe(game.hash);
    const wrong = mustNot(playGame(model, 7, { policies: { tidewter: 'random', reed: 'rndom' } }));
    expect(wrong).toHaveLength(2);
    expect(wrong.join()).toMatch(/no actor "tidewter" .*tidewater.*no policy "rndom" .*"random"/);
    expect(mustNot(playGame(model, ''))).toEqual(['seed: a seed has 1 to 200 letters']);
  });
});

describe('a study', () => {
  it('is declared by an object as by a file with the same words', async () => {
    const path = join(folder, 'loans.yaml');
    writeFileSync(path, JSON.stringify(LOANS));
    const fromFile = must(declareStudy(path, { box: LAGOON_BOX }));
    expect(fromFile).toEqual(declared);
    expect(declared).toMatchObject({ variants: ['base', 'none', 'rich'], cells: 3, games: 120, points: 1 });
    const fewer = must(declareStudy(LOANS, { box: LAGOON_BOX, seeds: 30, lens: 'low-water' }));
    expect(fewer).toMatchObject({ games: 90, lenses: ['low-water'] });
    expect(fewer.manifest).not.toBe(declared.manifest);
  });

  it('is refused with every mistake at its line', () => {
    const wrong = mustNot(
      declareStudy(
        { ...LOANS, outcomes: [{ name: 'x', title: 'X', proposed: ['laon'] }] },
        { box: LAGOON_BOX },
      ),
    );
    expect(wrong.join('\n')).toMatch(/^study:\d+:\d+: there is no action `?laon/);
    expect(mustNot(declareStudy('no/such.yaml')).join()).toContain('there is no such file');
    expect(mustNot(declareStudy(LOANS, { box: LAGOON_BOX, seeds: 3 })).join()).toMatch(/30 to 1000000/);
  });

  it('gives the games and the differences that the program gives', async () => {
    const path = join(folder, 'again.yaml');
    writeFileSync(path, JSON.stringify(LOANS));
    const told: number[] = [];
    const out = join(folder, 'library');
    const onProgress = ({ games, of }: { games: number; of: number }) => {
      expect(of).toBe(120);
      told.push(games);
    };
    const run = must(await runStudy(declared, { out, onProgress }));
    expect(run).toMatchObject({ complete: true, games: 120, failed: 0, seeds: { from: 1, count: 40 } });
    expect(told.at(-1)).toBe(120);
    expect(told).toContain(60);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    const said = await heartland('whatif', path, ...BOX, '--json', '--out', join(folder, 'program'));
    const found = JSON.parse(said.out);
    expect(run.digest).toBe(found.digest);
    const rows = must(compare(run));
    expect(rows).toHaveLength(4);
    for (const [index, row] of rows.entries()) {
      const { outcome, variant, difference, low, high } = found.comparisons[index];
      expect(row).toMatchObject({ outcome, variant, difference, low, high, lens: 'base' });
    }
    expect(run.cells.map(({ means }) => means)).toEqual(
      found.cells.map(({ means }: { means: unknown }) => means),
    );
    const again = must(await runStudy(declared, { out, threads: 2 }));
    expect(again).toEqual(run);
  });

  it('is compared by outcome and variant, and asked in SQL', async () => {
    const run = must(await runStudy(declared, { out: join(folder, 'library') }));
    const rows = must(compare(run, { outcome: 'silver', variant: 'rich' }));
    expect(rows.map(({ outcome, variant }) => [outcome, variant])).toEqual([['silver', 'rich']]);
    expect(rows[0]?.difference).toBeGreaterThan(0);
    expect(mustNot(compare(run, { variant: 'base' })).join()).toMatch(/there is none, rich/);
    const asked = must(
      await queryStudy(
        run,
        'select variant, avg(silver) as mean from games join cells using (cell) group by all order by 1',
      ),
    );
    expect(asked.columns).toEqual(['variant', 'mean']);
    const means = run.cells.map(({ variant, means: { silver } }) => [variant, silver]);
    for (const [at, [variant, mean]] of asked.rows.entries()) {
      expect(variant).toBe(means[at]?.[0]);
      expect(mean).toBeCloseTo(Number(means[at]?.[1]), 9);
    }
    expect(await queryStudy(run.folder, 'select count(*) as n from games')).toMatchObject({
      ok: true,
      value: { rows: [[120]] },
    });
    expect(mustNot(await queryStudy(run, 'select nonsense')).join()).toMatch(/^SQL: /);
    expect(mustNot(await queryStudy(folder, 'select 1')).join()).toMatch(/there is no manifest/);
  });

  it('stops when it is told to, says what is there, and goes on from it', async () => {
    const out = join(folder, 'stopped');
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const first = must(await runStudy(declared, { out, onProgress, signal: stop.signal }));
    expect(first.complete).toBe(false);
    expect(first.games).toBeLessThan(120);
    expect(must(compare(first)).length).toBeLessThanOrEqual(4);
    const whole = must(await runStudy(declared, { out }));
    expect(whole.complete).toBe(true);
    expect(mustNot(await runStudy(declared, { out, threads: 0 }))).toEqual([
      'threads: there can be 1 to 256 threads',
    ]);
    writeFileSync(join(whole.folder, 'manifest.json'), readFileSync('package.json'));
    expect(mustNot(await runStudy(declared, { out })).join()).toContain('is not the manifest of this study');
  });
});
