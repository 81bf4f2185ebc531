// What the commands answer when they are asked something sensible.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland, runLagoon } from './desk.ts';

const folder = ownFolder();

async function recordOf(seed: string): Promise<string> {
  const said = await runLagoon(folder, seed, '--json');
  expect(said).toMatchObject({ code: 0, err: '' });
  return JSON.parse(said.out).record;
}

describe('run', () => {
  it('plays, records and tells in JSON', async () => {
    const said = await runLagoon(folder, 'json', '--json');
    const json = JSON.parse(said.out);
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['scenario', 'seed', 'lens', 'turns', 'finalHash', 'record', 'outcome']),
    );
    expect(json).toMatchObject({ scenario: 'lagoon', seed: 'json', lens: 'base', turns: 6 });
    expect(json.finalHash).toMatch(/^[0-9a-f]{32}$/);
    const reed = json.outcome.states.find(({ state }: { state: string }) => state === 'reed');
    expect(Object.keys(reed.influence)).toEqual(['trade', 'safety']);
    expect(existsSync(json.record)).toBe(true);
  });

  it('tells in words: influence, aims, turning points with their causes, and where the record lies', async () => {
    const { out } = await runLagoon(folder, 'words');
    expect(out).toContain('The wet year (lagoon), 6 turns, seed words, lens base');
    expect(out).toMatch(/Reed Island +trade +\d+/);
    expect(out).toMatch(/turn \d+ \(\w+-\w+ \d{4}\): .* -?\d+ -> -?\d+: .*\[[A-Z]{2}-\d{3}[a-z]?\]/);
    expect(out).toContain(join(folder, 'lagoon-words.jsonl'));
  });

  it('plays the same game in both lanes, and never writes over a record', async () => {
    const first = JSON.parse((await runLagoon(folder, 'lanes', '--json')).out);
    const second = JSON.parse((await runLagoon(folder, 'lanes', '--json', '--interpreter')).out);
    expect(second.finalHash).toBe(first.finalHash);
    expect(second.record).not.toBe(first.record);
    expect(readFileSync(second.record).equals(readFileSync(first.record))).toBe(true);
  });

  it('plays under a lens and with other policies, and the game differs', async () => {
    const hash = async (...more: string[]) =>
      JSON.parse((await runLagoon(folder, 'x', '--json', ...more)).out).finalHash;
    const hashes = [
      await hash(),
      await hash('--lens', 'low-water'),
      await hash('--policy', 'tidewater=random'),
    ];
    expect(new Set(hashes).size).toBe(3);
  });

  it('draws a seed, tells it, and a file name is safe whatever the seed', async () => {
    const said = await heartland('run', 'lagoon', ...BOX, '--out', folder, '--json');
    expect(JSON.parse(said.out).seed).toMatch(/^\d+$/);
    const odd = JSON.parse((await runLagoon(folder, '../../é x/\n', '--json')).out);
    expect(odd.record.slice(folder.length)).toMatch(/^[\\/]lagoon-[A-Za-z0-9._-]+\.jsonl$/);
  });

  it('takes a scenario by its path, with the rules beside it', async () => {
    const path = 'tests/boxes/lagoon/scenarios/lagoon.yaml';
    const said = await heartland('run', path, '--seed', 'lanes', '--out', folder, '--json');
    const named = JSON.parse((await runLagoon(folder, 'lanes', '--json')).out);
    expect(JSON.parse(said.out).finalHash).toBe(named.finalHash);
  });
});

describe('replay', () => {
  it('tells a whole game and one turn of it', async () => {
    const path = await recordOf('replay');
    const whole = await heartland('replay', path, '--text');
    expect(whole.code).toBe(0);
    for (let turn = 1; turn <= 6; turn++) expect(whole.out).toContain(`Turn ${turn}, `);
    const one = await heartland('replay', path, '--turn', '2', '--text');
    expect(one.out).toContain('Turn 2, ');
    expect(one.out).not.toContain('Turn 3, ');
  });

  it('gives the hashes of the record in JSON', async () => {
    const path = await recordOf('replay-json');
    const json = JSON.parse((await heartland('replay', path, '--json')).out);
    const recorded = readFileSync(path, 'utf8').match(/"kind":"turn","turn":\d+,"hash":"([0-9a-f]+)"/g);
    expect(json.turns).toHaveLength(6);
    for (const [i, { hash }] of json.turns.entries()) expect(recorded?.[i]).toContain(hash);
    expect(json.finished).toBe(true);
    expect(json.turns[0].decisions.length).toBeGreaterThan(0);
  });
});

describe('verify', () => {
  it('is 0 for good records, 1 with the first differing turn for changed ones, 2 for what is none', async () => {
    const good = await recordOf('verify');
    const whole = await heartland('verify', good);
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain('verified, 6 turns');

    const changed = join(folder, 'changed.jsonl');
    const lines = readFileSync(good, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('"kind":"turn","turn":3'));
    lines[at] = (lines[at] ?? '').replace(
      /"hash":"(.)/,
      (_, digit) => `"hash":"${digit === '0' ? '1' : '0'}`,
    );
    writeFileSync(changed, lines.join('\n'));
    const no = await heartland('verify', good, changed);
    expect(no.code).toBe(1);
    expect(no.err).toContain(`changed.jsonl:${at + 1}: turn 3: the line was changed`);
    expect(no.out).toContain('verified');

    const none = await heartland('verify', 'package.json');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toBe('package.json:1: this is not a record of a game');
  });

  it('tells in JSON too', async () => {
    const good = await recordOf('verify-json');
    const said = await heartland('verify', '--json', good, join(folder, 'none.jsonl'));
    expect(said.code).toBe(2);
    expect(JSON.parse(said.out)).toMatchObject([{ record: good, ok: true, turns: 6 }, { ok: false }]);
  });
});

describe('fork', () => {
  it('plays another course from a turn on, and its record verifies and names its parent', async () => {
    const path = await recordOf('fork');
    const said = await heartland(
      ...['fork', path, '--turn', '2', '--order', 'tidewater: none', '--out', folder, '--json'],
    );
    expect(said).toMatchObject({ code: 0, err: '' });
    const { record } = JSON.parse(said.out);
    expect(record).not.toBe(path);
    expect((await heartland('verify', record)).code).toBe(0);
    const json = JSON.parse((await heartland('replay', record, '--json')).out);
    expect(json.from.turn).toBe(2);
    const parent = JSON.parse((await heartland('replay', path, '--json')).out);
    expect(json.turns[0].hash).toBe(parent.turns[0].hash);
    const mine = json.turns[1].decisions.find((line: { actor: string }) => line.actor === 'tidewater');
    expect(mine.orders).toEqual([]);
  });
});

describe('a fork with other luck', () => {
  it('goes another way from its turn on, verifies, and is read by all that read games', async () => {
    const path = await recordOf('lucky');
    const fork = await heartland('fork', path, '--turn', '3', '--luck', 'two', '--out', folder, '--json');
    const { record, finalHash } = JSON.parse(fork.out);
    const parent = JSON.parse((await heartland('replay', path, '--json')).out);
    const json = JSON.parse((await heartland('replay', record, '--json')).out);
    expect(json.luck).toEqual([{ turn: 3, seed: 'two' }]);
    expect(json.turns[1].hash).toBe(parent.turns[1].hash);
    expect(json.turns[2].hash).not.toBe(parent.turns[2].hash);
    expect((await heartland('verify', record)).code).toBe(0);
    const again = await heartland('fork', record, '--turn', '6', '--out', folder, '--json');
    expect(JSON.parse(again.out).finalHash).toBe(finalHash);
    expect((await heartland('impact', record, '--playouts', '10')).code).toBe(0);
    expect(await heartland('luck', record)).toMatchObject({ code: 0 });
    const both = (await heartland('replay', path, record)).out;
    expect(both).toContain('They part in turn 3');
    expect(both).toContain('none in A, seed two from turn 3 on in B.');
  });

  it('has soundings said anew before orders that are given with it', async () => {
    const run = await heartland('run', 'dushanbe-2007', '--seed', 'sounded', '--out', folder, '--json');
    const before = JSON.parse(run.out).record;
    const options = ['--turn', '9', '--luck', 'two', '--order', 'tajikistan: none', '--out', folder];
    const said = await heartland('fork', before, ...options, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const { record } = JSON.parse(said.out);
    const wordsIn = (path: string) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((row) => row !== '')
        .flatMap((row) => JSON.parse(row).line ?? [])
        .filter(({ turn, phase }) => turn === 9 && phase === 'soundings');
    expect(wordsIn(record).length).toBe(wordsIn(before).length);
    expect(wordsIn(record)).not.toEqual(wordsIn(before));
    expect((await heartland('verify', record)).code).toBe(0);
  });

  it('wants a seed of the length of seeds', async () => {
    const path = await recordOf('unlucky');
    const said = await heartland('fork', path, '--turn', '3', '--luck', '', '--out', folder);
    expect(said.code).toBe(2);
    expect(said.err).toContain('--luck: a seed has 1 to');
  });
});

describe('a fork of a game that was not played by the usual policies', () => {
  it('is played on by those who played it', async () => {
    const said = await runLagoon(folder, 'cast', '--json', '--policy', 'tidewater=random');
    const { record, finalHash } = JSON.parse(said.out);
    const fork = await heartland('fork', record, '--turn', '4', '--out', folder, '--json');
    expect(JSON.parse(fork.out).finalHash).toBe(finalHash);
  });
});

describe('check and rulebook', () => {
  it('says what is in order', async () => {
    const path = await recordOf('check');
    const said = await heartland(
      'check',
      'tests/boxes/lagoon',
      'tests/boxes/lagoon/scenarios/lagoon.yaml',
      path,
    );
    expect(said.code).toBe(0);
    expect(said.out.split('\n')).toHaveLength(3);
  });

  it('says what is wrong with file, line and column, and is 1', async () => {
    const box = join(folder, 'box');
    mkdirSync(join(box, 'rules'), { recursive: true });
    writeFileSync(join(box, 'rules', 'a.yaml'), 'board:\n  domians: [a]\n');
    const said = await heartland('check', box);
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/a\.yaml:2:3: .*domians.*domains/);
  });

  it('knows a study from a scenario', async () => {
    const path = join(folder, 'study.yaml');
    writeFileSync(path, 'study: none\ntitle: x\n');
    const said = await heartland('check', path);
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/study\.yaml:\d+:\d+: .*outcomes/);
  });

  it('prints every rule under its address', async () => {
    const said = await heartland('rulebook', ...BOX);
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^[A-Z]{2}-\d{3} /m);
  });
});
