// Complaints that name what was typed: the option, the file with line and column, the folder as it is called.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findHome } from '../../src/cli/home.ts';
import { playPieces } from '../../src/cli/whatif-pieces.ts';
import { ownFolder } from '../record/sample.ts';
import { QUESTIONS } from '../study/hindcast/lagoon.ts';
import { BOX, heartland, heartlandWith, runLagoon } from './desk.ts';
import { tides } from './tides.ts';

const folder = ownFolder();
const study = tides(folder, 40, 'dry');

it('a policy that is not there is told with the option it was given by', async () => {
  const pair = async (option: string, cast: string) =>
    (await heartland('pair', 'lagoon', ...BOX, option, cast)).err;
  expect(await pair('--b', 'tidewater=boots')).toMatch(/^--b: there is no policy "boots"/);
  expect(await pair('--a', 'tidewater=boots')).toMatch(/^--a: there is no policy "boots"/);
  expect(await pair('--b', 'tidewater')).toMatch(/^--b tidewater: this is not ACTOR=NAME/);
  const run = await heartland('run', 'lagoon', ...BOX, '--policy', 'tidewater=boots', '--out', folder);
  expect(run.err).toMatch(/^--policy: there is no policy "boots"/);
});

it('a scenario that a study names and that is not there is told at its place, with the nearest', async () => {
  const lost = join(folder, 'lost.yaml');
  writeFileSync(
    lost,
    'study: lost\ntitle: Lost\ntext: Lost\nscenario: lagoom\nseeds: { from: 1, count: 40 }\n' +
      'levers: [{ name: low, title: Low, lens: low-water }]\n' +
      'outcomes: [{ name: loans, title: Loans made, proposed: [loan] }]\n',
  );
  const said = await heartland('whatif', lost, ...BOX, '--out', folder);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(/lost\.yaml:4:11: .*there is no scenario `lagoom` here/);
  expect(said.err).toContain('lagoon');
  expect(said.err).not.toContain('SCENARIO');
});

it('files of edited rules are named by the path that was given', async () => {
  const rules = join(folder, 'edited');
  mkdirSync(rules);
  writeFileSync(join(rules, 'questions.yaml'), 'nonsense: 1\n');
  await runLagoon(folder, '1');
  const record = (await runLagoon(folder, '2', '--json')).out;
  const { record: path } = JSON.parse(record);
  const said = await heartland('verdict', path, '--rules', rules);
  expect(said.code).toBe(2);
  expect(said.err.startsWith(`${rules}/questions.yaml:`)).toBe(true);
});

it('a file where a folder should be is called one', async () => {
  const said = await heartland('whatif', study, ...BOX, '--out', study);
  expect(said).toMatchObject({ code: 2, out: '', err: `${study}: is a file, not a folder` });
});

it('a folder without a manifest is named once', async () => {
  const said = await heartland('whatif', 'shards', folder, '0');
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toBe(`${folder}: there is no manifest of a study here (ENOENT)`);
  const gone = await heartland('luck', folder);
  expect(gone.err.split(folder)).toHaveLength(2);
});

it('long work says at once what is being prepared', async () => {
  const own = join(folder, 'asked');
  mkdirSync(own);
  writeFileSync(join(own, 'questions.yaml'), QUESTIONS);
  const told: string[] = [];
  const progress = (text: string) => {
    told.push(text);
  };
  await heartlandWith({ progress }, 'hindcast', join(own, 'questions.yaml'), ...BOX, '--seeds', '3');
  expect(told[0]).toBe('preparing 21 games');
  const unheard = { out() {}, err() {}, interactive: false, env: {}, home: findHome() };
  playPieces({ ...unheard, progress }, { out: folder, games: 72, isThreaded: false }).end();
  expect(told.slice(-2)).toEqual(['preparing 72 games', '']);
});
