// heartland hindcast, as a user meets it: what it prints, what it freezes, and how it says no.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { changed, QUESTIONS } from '../study/hindcast/lagoon.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();

function questionsIn(name: string, text = QUESTIONS): string {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'questions.yaml'), text);
  return join(own, 'questions.yaml');
}

const asked = questionsIn('asked');
const ask = (...more: readonly string[]) => heartland('hindcast', asked, ...BOX, '--seeds', '20', ...more);

describe('the table', async () => {
  const { code, out, err } = await ask();

  it('has a line for each question, with what came and what the games say', () => {
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('20 games of each start in each arm, 140 in all');
    expect(out).toMatch(/^tide +lagoon, 6 +yes +0\.000 +1\.000 +1\.000 +0\.250 /m);
    expect(out).toMatch(/^mean of 3 /m);
  });

  it('tells apart what is not scored, and why', () => {
    expect(out).toMatch(/question of how many[^\n]*\ndrills /);
    expect(out).toMatch(/Not scored, since the answer was put[^\n]*\nmoorings /);
    expect(out).toMatch(/Asked of another start[^\n]*\ntide +lagoon, 1 /);
    expect(out).toContain('moorings: A test says so.');
    expect(out).toContain('sixth-island: not asked: the model has no islands to find.');
  });

  it('counts what became of each question, and gives second means with the unanswered at one half', () => {
    expect(out).toMatch(
      /^Of 6 questions 3 are yes or no and scored; 1 of how many, [^.]* 1 asked but not scored/m,
    );
    expect(out).toMatch(/1\s+not asked\./);
    expect(out).toMatch(/^mean of 4, with unanswered at one half /m);
    expect(out).toMatch(/^gain on "as often as the others changed" \(/m);
  });

  it('says of each placebo whether skill fell, and what three questions can show', () => {
    for (const title of ['Islands exchanged', 'Islands and their minds exchanged', 'No herring']) {
      expect(out).toMatch(new RegExp(`^${title}: (skill fell|skill did not fall|no answer changed)`, 'm'));
    }
    expect(out).toMatch(/\b3\s+questions\s+are\s+few\./);
  });

  it('says that nothing was frozen', () => expect(out).toContain('Nothing was frozen before'));
});

describe('--json', () => {
  it('prints the same for the same seeds, with scores that follow from the counts', async () => {
    const { out } = await ask('--json');
    expect((await ask('--json')).out).toBe(out);
    const json = JSON.parse(out);
    expect(json.arms.map(({ arm }: { arm: string }) => arm)).toContain('low-water');
    for (const { yes, games, came, brier } of json.arms[0].answers) {
      if (yes === null) continue;
      const miss = came > 0 ? 1 - yes / games : yes / games;
      expect(brier.games).toBeCloseTo(miss * miss, 5);
    }
    const scored = json.arms[0].answers.filter((answer: { scored: boolean }) => answer.scored);
    const mean =
      scored.reduce((sum: number, { brier }: { brier: { games: number } }) => sum + brier.games, 0) /
      scored.length;
    expect(json.arms[0].brier.mean).toBeCloseTo(mean, 5);
  });

  it('prints the same in one thread and in two', async () => {
    expect((await ask('--json', '--threads', '2')).out).toBe((await ask('--json', '--threads', '1')).out);
  });

  it('takes the mean apart: where something changed, and where nothing did', async () => {
    const json = JSON.parse((await ask('--json', '--arm', 'sheets')).out);
    const briers = new Map<string, number>(
      json.arms[0].answers
        .filter(({ scored }: { scored: boolean }) => scored)
        .map(({ question, brier }: { question: string; brier: { games: number } }) => [
          question,
          brier.games,
        ]),
    );
    const part = (name: string) => json.splits.find(({ split }: { split: string }) => split === name);
    expect(part('something changed')).toMatchObject({
      questions: 1,
      unchanged: 1,
      games: briers.get('tide'),
    });
    expect(part('nothing changed')).toMatchObject({ questions: 2, unchanged: 0 });
    const rest = ((briers.get('charter') ?? 0) + (briers.get('rich-reed') ?? 0)) / 2;
    expect(part('nothing changed').games).toBeCloseTo(rest, 5);
    expect(part('a source of the rules tells')).toMatchObject({ questions: 1, games: briers.get('charter') });
  });

  it('plays only the arm that is asked for beside the main one', async () => {
    const json = JSON.parse((await ask('--json', '--arm', 'sheets')).out);
    expect(json.arms.map(({ arm }: { arm: string }) => arm)).toEqual(['main', 'sheets']);
    expect(json.games).toBe(40);
  });
});

describe('--out', () => {
  it('writes a report in Markdown with every question, arm and hash', async () => {
    const file = join(folder, 'report.md');
    const json = JSON.parse((await ask('--out', file, '--json')).out);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# The wet year in six questions\n/);
    for (const { question, asks } of json.questions) {
      expect(text).toContain(`\`${question}\``);
      expect(text).toContain(asks);
    }
    for (const { arm } of json.arms) expect(text).toContain(`\`${arm}\``);
    expect(text).toContain(json.hashes.rules.base.slice(0, 16));
    expect(text).toContain(json.hashes.games.lagoon.slice(0, 16));
    expect(text).toContain('- lagoon: The board says so. (A year early.)');
    expect(text).toContain('A test comes near it: A test asks for one a year later.');
    expect(text).toContain('**Not asked**: the model has no islands to find.');
  });
});

describe('--freeze', () => {
  /** The invented box, to be changed. */
  function boxIn(name: string): string {
    const from = `${ROOT}/tests/boxes/lagoon`;
    const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    for (const file of files) {
      mkdirSync(join(folder, name, file, '..'), { recursive: true });
      copyFileSync(join(from, file), join(folder, name, file));
    }
    return join(folder, name);
  }

  it('holds what was scored, and later runs say what has changed since', async () => {
    const box = boxIn('frozen');
    const own = join(box, 'scenarios', 'hindcast');
    mkdirSync(own);
    writeFileSync(join(own, 'questions.yaml'), QUESTIONS);
    const run = async (...more: readonly string[]) =>
      JSON.parse((await heartland('hindcast', '--box', box, '--seeds', '5', '--json', ...more)).out).frozen;
    expect(await run()).toEqual({ state: 'none', changed: [] });
    expect(await run('--freeze')).toEqual({ state: 'same', changed: [] });
    expect(existsSync(join(own, 'questions.frozen.json'))).toBe(true);
    expect(await run()).toEqual({ state: 'same', changed: [] });

    const settings = join(box, 'rules', 'settings.yaml');
    const rules = readFileSync(settings, 'utf8');
    writeFileSync(
      settings,
      rules.replace(/value: (\d+)/, (_, number) => `value: ${Number(number) + 1}`),
    );
    expect(await run()).toEqual({
      state: 'changed',
      changed: ['the rules read as base', 'the rules read as low-water'],
    });
    writeFileSync(settings, rules);

    const frozen = join(own, 'questions.frozen.json');
    const kept = readFileSync(frozen, 'utf8');
    const game = JSON.parse(kept);
    writeFileSync(frozen, JSON.stringify({ ...game, games: { lagoon: 'f'.repeat(64) } }));
    expect(await run()).toEqual({ state: 'changed', changed: ['the engine, which plays lagoon otherwise'] });
    writeFileSync(frozen, kept);

    const scenario = join(box, 'scenarios', 'lagoon.yaml');
    const text = readFileSync(scenario, 'utf8');
    writeFileSync(scenario, text.replace('{ at: 1, assume', '{ at: 2, assume'));
    expect(await run()).toEqual({ state: 'changed', changed: ['the scenario lagoon'] });
    writeFileSync(scenario, text);

    writeFileSync(join(own, 'questions.yaml'), changed('turn: 4', 'turn: 5'));
    expect(await run()).toEqual({ state: 'changed', changed: ['the questions'] });
    const { out } = await heartland('hindcast', '--box', box, '--seeds', '5', '--arm', 'sheets');
    expect(out).toContain('Changed since they were frozen: the questions.');
  });

  it('refuses a file that holds something else', async () => {
    const path = questionsIn('broken');
    writeFileSync(path.replace('.yaml', '.frozen.json'), '{"questions": 1}');
    const said = await heartland('hindcast', path, ...BOX, '--seeds', '5');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/questions\.frozen\.json: this is not what a run was frozen with; .*--freeze/);
  });
});

describe('what cannot be done', () => {
  it.each([
    [['--seeds', '0'], /^--seeds: "0" is not a number of seeds from 1/],
    [['--seeds', 'many'], /^--seeds: "many" is not a number/],
    [['--threads', '0'], /^--threads: "0" is not a number of threads from 1 to 256$/],
    [['--threads', 'both'], /^--threads: "both" is not a number of threads/],
    [['--arm', 'sheet'], /^--arm: there is no arm "sheet" \(did you mean "sheets"\?\)/],
    [['--out', 'no/such/folder/report.md'], /^--out: there is no folder no\/such\/folder/],
    [['--box', 'no/such/box'], /^--box: there is no folder/],
    [['--jsn'], /unknown option '--jsn' \(did you mean --json\?\)/],
  ])('%j is refused in one line', async (words, says) => {
    const said = await heartland('hindcast', asked, ...BOX, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err.split('\n')).toHaveLength(1);
    expect(said.err).toMatch(says);
  });

  it('is told with file, line and column where it is in the questions', async () => {
    const path = questionsIn('wrong', changed('gauge: spring-tide', 'gauge: sprung-tide'));
    const said = await heartland('hindcast', path, ...BOX);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/questions\.yaml:\d+:\d+: .*sprung-tide/);
    expect((await heartland('hindcast', 'none.yaml')).err).toBe('none.yaml: there is no such file');
  });

  it('leaves nothing behind where it is broken off', async () => {
    const file = join(folder, 'broken-off.md');
    const running = heartland('hindcast', asked, ...BOX, '--seeds', '5000', '--out', file);
    await new Promise((resolve) => setImmediate(resolve));
    process.emit('SIGINT');
    const said = await running;
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^heartland hindcast: broken off after \d+ of 35000 games; nothing was scored$/);
    expect(existsSync(file)).toBe(false);
  });
});
