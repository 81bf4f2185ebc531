// heartland new scenario: what it writes is in order as it stands, and with its examples in use.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();
const at = (name: string) => join(folder, `${name}.yaml`);

/** The file with every example taken into use. */
function inUse(text: string): string {
  return text.replace(/^#(?! \S)/gm, '');
}

const START_FILES = [
  ['a variant', ['--from', 'lagoon', ...BOX], BOX],
  ['a scenario from nothing', [...BOX], BOX],
  ['a variant of the founding box', ['--from', 'dushanbe-2007'], []],
  ['a scenario from nothing, of the founding box', [], []],
] as const;

describe('new scenario', () => {
  it.each(START_FILES)('%s plays as it stands, and with its examples in use', async (what, options, box) => {
    const name = what.replaceAll(/[ ,]+/g, '-');
    const said = await heartland('new', 'scenario', name, ...options, '--out', at(name));
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(`${at(name)} is written`);
    expect(said.out).toContain(`heartland run ${at(name)}`);
    const used = at(`${name}-used`);
    const text = readFileSync(at(name), 'utf8');
    expect(inUse(text)).not.toBe(text);
    writeFileSync(used, inUse(text));
    for (const path of [at(name), used]) {
      const run = await heartland('run', path, ...box, '--seed', '1', '--out', folder, '--json');
      expect(run.err).not.toContain(path);
      expect(run.code).toBe(0);
      expect(JSON.parse(run.out)).toMatchObject({ scenario: name });
    }
  });

  it('goes beside the other scenarios of its box, and says how to see the difference', async () => {
    const box = join(folder, 'box');
    mkdirSync(join(box, 'rules'), { recursive: true });
    for (const file of [
      'actions',
      'actors',
      'board',
      'cards',
      'effects',
      'policies',
      'rules',
      'settings',
      'sources',
    ]) {
      const text = readFileSync(`tests/boxes/lagoon/rules/${file}.yaml`);
      writeFileSync(join(box, 'rules', `${file}.yaml`), text);
    }
    const first = await heartland('new', 'scenario', 'tide', '--box', box);
    expect(first).toMatchObject({ code: 0, err: '' });
    const path = join(box, 'scenarios', 'tide.yaml');
    expect(existsSync(path)).toBe(true);
    const second = await heartland('new', 'scenario', 'ebb', '--from', 'tide', '--box', box);
    expect(second.out).toContain(
      `heartland rulebook --diff tide ${join(box, 'scenarios', 'ebb.yaml')} --box ${box}`,
    );
    expect(await heartland('check', box)).toMatchObject({ code: 0 });
    expect((await heartland('check', path)).out).toContain('scenario tide, 4 turns, in order');
  });

  it('writes over nothing', async () => {
    writeFileSync(at('mine'), 'my own words\n');
    const said = await heartland('new', 'scenario', 'mine', ...BOX, '--out', at('mine'));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('there is a file here already; --out FILE names another');
    expect(readFileSync(at('mine'), 'utf8')).toBe('my own words\n');
    const taken = await heartland('new', 'scenario', 'lagoon', ...BOX, '--out', at('taken'));
    expect(taken.err).toContain('there is a scenario lagoon already');
    expect(existsSync(at('taken'))).toBe(false);
  });

  it.each([
    [['new', 'scenery', 'x'], /there is no start file for a "scenery" \(did you mean "scenario"\?\)/],
    [['new', 'scenario', 'My Own'], /"My Own" cannot name a scenario; small letters/],
    [['new', 'scenario', '../up'], /cannot name a scenario/],
    [
      ['new', 'scenario', 'dry', '--from', 'lagon', ...BOX],
      /there is no scenario "lagon" \(did you mean "lagoon"\?\)/,
    ],
    [['new', 'scenario', 'dry', '--box', 'no/such'], /there is no folder no\/such/],
    [['new', 'scenario'], /missing required argument/],
  ])('%s: says what is wrong, and writes nothing', async (words, message) => {
    const said = await heartland(...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(message);
  });
});
