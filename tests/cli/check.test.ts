// heartland check on whole boxes: what stops, what is only likely to be wrong, and what shows in play.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { QUESTIONS } from '../study/hindcast/lagoon.ts';
import { heartland, heartlandWith } from './desk.ts';

const folder = ownFolder();
const LAGOON = 'tests/boxes/lagoon';

/** A copy of the invented box with texts replaced in its files. */
function boxWith(
  name: string,
  ...edits: readonly (readonly [file: string, from: string, to: string])[]
): string {
  const box = join(folder, name);
  cpSync(LAGOON, box, { recursive: true });
  for (const [file, from, to] of edits) {
    const path = join(box, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
  }
  return box;
}

const SCENARIO = 'scenarios/lagoon.yaml';

describe('check', () => {
  it('takes the folders of rules and scenarios, and finds nothing in what is shipped', async () => {
    const said = await heartland('check', 'rules', 'scenarios');
    expect(said.code).toBe(0);
    expect(said.err).toBe('');
    expect(said.out).toMatch(
      /^rules: \d+ rules.*\nscenarios: .* [1-9]\d* scenarios, in order; with \d+ studies and 1 file of questions and \d+ lists of patterns$/,
    );
  });

  it('says all that is wrong in all scenarios at once, after what is only likely to be, and is 1', async () => {
    const box = boxWith(
      'wrong',
      [SCENARIO, 'hedge: reed-hedge', 'hedge: red-hedge'],
      [
        'rules/sources.yaml',
        'claims:\n',
        'claims:\n  unheard: { at: [osier-1911 Patrons 1], text: Nobody says so., since: 1911 }\n',
      ],
    );
    writeFileSync(join(box, 'scenarios', 'dry.yaml'), 'scenario: dry\nextends: lagoon\nturns: 99\n');
    const said = await heartland('check', box);
    expect(said).toMatchObject({ code: 1, out: '' });
    const lines = said.err.split('\n');
    expect(lines[0]).toContain('warning: nothing rests on the claim unheard');
    expect(lines.slice(1).join('\n')).toContain('dry.yaml:3:8: other turns than the base has need');
    expect(lines.slice(1).join('\n')).toContain('lagoon.yaml:51:24: there is no policy red-hedge');
    // What the base has wrong is said once, though two scenarios rest on it.
    expect(lines.filter((line) => line.includes('red-hedge'))).toHaveLength(1);
  });

  it('warns of actions that nobody may order, and of the rules that speak of nothing else', async () => {
    const box = boxWith(
      'idle',
      ['rules/actions.yaml', 'by: [power, state]', 'by: [outsider]'],
      ['rules/actors.yaml', 'kind: outsider', 'kind: state'],
    );
    const said = await heartland('check', box);
    expect(said.err).toMatch(
      /actions\.yaml:\d+:\d+: warning: nobody may order [a-z-]+: there is no outsider among the actors/,
    );
    expect(said.err).toMatch(/warning: EF-001 speaks only of actions that nobody may order/);
  });

  it('warns of what the bounds of the board rule out', async () => {
    const box = boxWith('never', [
      SCENARIO,
      '{ gauge: treasury, of: [self] }, 8]',
      '{ gauge: treasury, of: [self] }, 800]',
    ]);
    const said = await heartland('check', box);
    expect(said.code).toBe(0);
    expect(said.err).toMatch(
      /lagoon\.yaml:63:16: warning: nobody can meet this: \d+ is the most there can be, and 800 are asked for/,
    );
  });

  it('warns of a rule whose condition the bounds rule out', async () => {
    const from = '{ at_least: [{ gauge: standing-of-sub, of: [body, sub] }, 1] }';
    const box = boxWith('deaf', ['rules/rules.yaml', `when: ${from}`, `when: ${from.replace('1]', '9]')}`]);
    const said = await heartland('check', box);
    expect(said.err).toMatch(
      /^.*rules\.yaml:26:\d+: warning: this can never hold: \d is the most there can be, and 9 are asked for$/,
    );
  });

  it('says of a variant what it extends', async () => {
    const said = await heartland('check', 'scenarios/tutorial.yaml');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('scenario tutorial, which extends dushanbe-2007, 3 turns, in order');
  });

  it('takes a file of questions, and says what in it the rules have no word for', async () => {
    const path = 'scenarios/hindcast/questions.yaml';
    const said = await heartland('check', path);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/questions\.yaml: questions central-asia, \d+ asked of 4 starts, in order$/);
    const wrong = join(folder, 'questions.yaml');
    writeFileSync(wrong, readFileSync(path, 'utf8').replace('[china, qccm]', '[china, qcm]'));
    const refused = await heartland('check', wrong);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(
      /^\S*questions\.yaml:\d+:\d+: there is no body qcm \(did you mean "qccm"\?\)$/,
    );
  });

  it('checks what lies below the scenarios of a box against the rules of that box', async () => {
    const box = boxWith('asked');
    for (const name of ['hindcast', 'studies']) mkdirSync(join(box, 'scenarios', name));
    const path = join(box, 'scenarios', 'hindcast', 'questions.yaml');
    writeFileSync(path, QUESTIONS);
    const said = await heartland('check', box);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/1 scenarios, in order; with 1 file of questions$/);
    expect((await heartland('check', path)).out).toMatch(/6 asked of 1 starts, in order$/);
    writeFileSync(path, QUESTIONS.replace('turn: 6', 'turn: 60'));
    writeFileSync(join(box, 'scenarios', 'studies', 'stray.yaml'), 'scenario: stray\n');
    for (const named of [box, join(box, 'scenarios')]) {
      const refused = await heartland('check', named);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toMatch(/questions\.yaml:\d+:\d+: lagoon has 6 turns/);
      expect(refused.err).toMatch(/stray\.yaml: a file in studies\/ begins with `study: NAME`/);
    }
  });

  it('plays when asked to, tells how far it is, and notes what never happened', async () => {
    const box = boxWith(
      'quiet',
      [SCENARIO, 'draw: 1', 'draw: 0'],
      [
        SCENARIO,
        'met: { at_least: [{ gauge: credibility, of: [self] }, 6] }',
        'met: { all: [{ at_least: [{ now: turn }, 50] }] }',
      ],
    );
    const heard: string[] = [];
    const progress = (text: string) => {
      heard.push(text);
    };
    const said = await heartlandWith({ progress }, 'check', box, '--play', '3');
    expect(said.code).toBe(0);
    expect(said.err).toMatch(
      /lagoon\.yaml:\d+:\d+: note: in 6 games of lagoon nobody met "A good name" \(tidewater\)/,
    );
    expect(said.err).toMatch(/cards\.yaml:\d+:\d+: note: in 6 games EV-002 never came/);
    expect(said.err).not.toContain('EV-001');
    expect(heard).toContain('6 of 6 games');
    expect(heard.at(-1)).toBe('');
    expect((await heartland('check', box)).err).toBe('');
    expect((await heartland('check', box, '--play', '3')).err).toBe(said.err);
  });

  it.each([
    [['--play', 'much'], /"much" is not a number of seeds/],
    [['--play', '-1'], /--play/],
    [[`${LAGOON}/${SCENARIO}`, '--play', '2'], /--play plays all scenarios of a box, not one file/],
  ])('%s: says what is wrong', async (words, message) => {
    const said = await heartland('check', LAGOON, ...words);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(message);
  });
});
