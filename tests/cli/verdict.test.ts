// What `heartland verdict` answers about records under edited rules.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland, runLagoon } from './desk.ts';

const folder = ownFolder();
const box = join(folder, 'edited');
cpSync(join(ROOT, 'tests/boxes/lagoon'), box, { recursive: true });
for (const name of readdirSync(join(box, 'rules')).filter((file) => file.endsWith('.yaml'))) {
  const path = join(box, 'rules', name);
  writeFileSync(path, readFileSync(path, 'utf8').replace('a: { add: 70 }', 'a: { add: 45 }'));
}

const records: string[] = [];
for (const seed of ['7', '8']) records.push(JSON.parse((await runLagoon(folder, seed, '--json')).out).record);
const [record = ''] = records;

interface Seat {
  readonly actor: string;
  readonly objectives: readonly { readonly id: string; readonly met: boolean }[];
}

describe('verdict', () => {
  it('says of rules that are the same that nothing changes', async () => {
    const said = await heartland('verdict', record, '--rules', 'tests/boxes/lagoon', '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(said.out)).toEqual([
      { record, scenario: 'lagoon', seed: '7', parted: false, changed: [] },
    ]);
  });

  it('lists exactly the aims that the edited rules bring out otherwise, and where the games part', async () => {
    const said = await heartland('verdict', ...records, '--rules', box, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const verdicts = JSON.parse(said.out);
    expect(verdicts).toHaveLength(2);
    for (const { seed, changed, divergence } of verdicts) {
      const [was, is] = await Promise.all([aims(seed, ...BOX), aims(seed, '--box', box)]);
      const otherwise = [...was].filter(([aim, met]) => is.get(aim) !== met).map(([aim]) => aim);
      const listed = changed.filter(({ what }: { what: string }) => what === 'objective');
      expect(listed.map(({ actor, name }: { actor: string; name: string }) => `${actor} ${name}`)).toEqual(
        otherwise,
      );
      expect(divergence.moved[0]).toMatchObject({ address: 'CN-001a', a: 70, b: 45, rule: true });
    }
  });

  it('tells of seeds how often they part, where, and which aims come out otherwise', async () => {
    const said = await heartland('verdict', record, '--rules', box, '--seeds', '10', '--json');
    const [{ seeds }] = JSON.parse(said.out);
    expect(seeds).toMatchObject({ pairs: 10 });
    expect(seeds.places[0].moved[0].address).toBe('CN-001a');
    for (const { games } of seeds.changed) expect(games).toBeGreaterThan(0);
    const words = await heartland('verdict', record, '--rules', box, '--seeds', '10');
    expect(words.out).toContain(`${seeds.parted} of 10 pairs part`);
    expect(words.out).toContain('They part in turn');
  });

  it.each([
    [[], 'the rules would be the same'],
    [['--rules', 'nowhere'], 'there is no folder nowhere'],
    [['--rules', 'tests/boxes/lagoon', '--lens', 'low-watr'], 'did you mean "low-water"?'],
    [['--rules', 'tests/bench/box'], 'the rules have to be those of the record’s box'],
    [['--rules', 'tests/boxes/lagoon', '--seeds', 'x'], '"x" is not a number of seeds'],
  ])('refuses %j in one line', async (words, line) => {
    const said = await heartland('verdict', record, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(line);
    expect(said.err.split('\n')).toHaveLength(1);
  });
});

/** Which aims were met in a game of a seed. */
async function aims(seed: string, ...words: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const said = await heartland('run', 'lagoon', ...words, '--seed', seed, '--out', folder, '--json');
  const seats: readonly Seat[] = JSON.parse(said.out).outcome.seats;
  return new Map(
    seats.flatMap(({ actor, objectives }) =>
      objectives.map(({ id, met }) => [`${actor} ${id}`, met] as const),
    ),
  );
}
