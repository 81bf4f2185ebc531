// How the program says no: one line on standard error with where, what and what to do, and never a stack.
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland, heartlandWith, runLagoon } from './desk.ts';

const folder = ownFolder();

describe('nonsense', () => {
  it.each([
    [['dance'], /there is no command "dance"/],
    [['runn'], /did you mean "run"\?/],
    [['run'], /missing required argument 'scenario'/],
    [['run', 'lagon', ...BOX], /there is no scenario "lagon" \(did you mean "lagoon"\?\)/],
    [['run', 'lagoon', 'more', ...BOX], /too many arguments/],
    [['run', 'lagoon', '--sed', '1'], /unknown option '--sed' \(did you mean --seed\?\)/],
    [['run', 'lagoon', '--seed'], /argument missing/],
    [['run', 'lagoon', ...BOX, '--seed', ''], /--seed: a seed has 1 to 200 letters/],
    [['run', 'lagoon', ...BOX, '--lens', 'low-watr'], /no lens "low-watr" \(did you mean "low-water"\?\)/],
    [['run', 'lagoon', ...BOX, '--policy', 'tidewater'], /this is not ACTOR=NAME/],
    [['run', 'lagoon', ...BOX, '--policy', 'tidewatr=random'], /did you mean "tidewater"\?/],
    [['run', 'lagoon', ...BOX, '--policy', 'tidewater=randm'], /did you mean "random"\?/],
    [['run', 'lagoon', '--box', 'no/such/box'], /--box: there is no folder no\/such\/box/],
    [['run', 'lagoon', '--box', 'docs'], /there are no rule files in docs/],
    [['run', 'no/such.yaml'], /no\/such\.yaml: there is no such file/],
    [['run', 'package.json/x.yaml'], /cannot be read/],
    [['run', 'lagoon', ...BOX, '--out', 'package.json'], /package\.json: the folder cannot be made/],
    [['run', 'lagoon', ...BOX, '--pace', 'slow'], /--pace: "slow" is not a number/],
    [['run', '\u001b[31mred', ...BOX], /"\\u001b\[31mred"/],
    [['replay'], /missing required argument 'record'/],
    [['replay', 'none.jsonl'], /none\.jsonl: there is no such file/],
    [['replay', 'src'], /src: this is a folder, not a record|src: this is not a file/],
    [['verify'], /missing required argument 'record'/],
    [['fork', 'none.jsonl'], /required option '--turn <number>' not specified/],
    [['fork', 'none.jsonl', '--turn', '2'], /none\.jsonl: there is no such file/],
    [['fork', 'none.jsonl', '--turn', 'two'], /--turn two: this is not the number of a turn/],
    [['fork', 'none.jsonl', '--turn', '2', '--order', 'x'], /this is not an order; write "ACTOR: action/],
    [['fork', 'none.jsonl', '--turn', '2', '--order', 'a: b c'], /"c" is not key=value/],
    [['fork', 'none.jsonl', '--turn', '2', '--order', 'a: b place=c place=d'], /place stands twice/],
    [['fork', 'none.jsonl', '--turn', '2', '--order', 'a: b extra=x'], /extra is a whole number, not "x"/],
    [['check'], /missing required argument 'path'/],
    [['check', 'no/such'], /no\/such: there is no such file or folder/],
    [['rulebook', '--lens', 'x', ...BOX], /there is no lens "x"/],
    [['--reader', 'verify', 'none.jsonl'], /heartland verify: unknown option '--reader'/],
    [['--language', 'ru', 'run', 'lagoon', ...BOX], /heartland run: unknown option '--language'/],
    [['--language', 'xx'], /--language: there is no language "xx"/],
  ])('%j is told in one line and is 2', async (words, what) => {
    const said = await heartland(...words);
    expect(said.err).toMatch(what);
    expect(said.err.split('\n')).toHaveLength(1);
    expect(said.err).not.toMatch(/\n\s+at /);
    expect({ code: said.code, out: said.out }).toEqual({ code: 2, out: '' });
  });

  it('orders that the rules refuse are told with the rule', async () => {
    const path = JSON.parse((await runLagoon(folder, 'refused', '--json')).out).record;
    const said = await heartland(
      'fork',
      path,
      '--turn',
      '2',
      '--order',
      'tidewater: teleport',
      '--out',
      folder,
    );
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/an order of tidewater is refused by EN-008: there is no action "teleport"/);
    const late = await heartland('fork', path, '--turn', '99', '--out', folder);
    expect(late.err).toMatch(/turns 1 to 6, not 99/);
    const turn = await heartland('replay', path, '--turn', '7');
    expect(turn).toMatchObject({ code: 2, err: expect.stringMatching(/6 finished turns/) });
  });

  it('a mistake of ours is one line too, and the stack is for those who ask', async () => {
    const broken = () => {
      throw new Error('on purpose');
    };
    const plain = await heartlandWith({ out: broken }, '--version');
    expect(plain.code).toBe(2);
    expect(plain.err).toMatch(
      /^heartland: this should not have happened: on purpose; please report it[^\n]*$/,
    );
    const asked = await heartlandWith({ out: broken, env: { HEARTLAND_DEBUG: '1' } }, '--version');
    expect(asked.err).toMatch(/\n\s+at /);
  });

  it('help and version are answers', async () => {
    const help = await heartland('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const name of ['run', 'replay', 'verify', 'fork', 'check', 'rulebook'])
      expect(help.out).toContain(name);
    expect((await heartland('run', '--help')).out).toContain('--seed');
    expect((await heartland('--version')).out).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
