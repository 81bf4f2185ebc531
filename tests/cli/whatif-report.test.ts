// The report of a study from the shell: from the study file and from the folder alone, in three forms, and a game of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';
import { tides } from './tides.ts';

const folder = ownFolder();
const study = tides(folder, 40, 'loanless');
const games = join(folder, 'games');
const ran = await heartland('whatif', study, ...BOX, '--out', games, '--json');
const where = join(games, readdirSync(games)[0] ?? '');

describe('heartland whatif report', () => {
  it('says from the folder alone what the study said, with the same digest', async () => {
    const said = await heartland('whatif', 'report', where, '--json');
    expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
    const [told, first] = [JSON.parse(said.out), JSON.parse(ran.out)];
    expect(told).toMatchObject({ digest: first.digest, manifest: first.manifest, whole: true, games: 80 });
    expect(told.conclusions[0].difference).toBeCloseTo(first.comparisons[0].difference, 5);
  });

  it('writes what the file is called for', async () => {
    for (const [ending, start] of [
      ['md', '# Tides'],
      ['html', '<!DOCTYPE html>'],
      ['json', '{'],
    ] as const) {
      const file = join(folder, `report.${ending}`);
      expect(await heartland('whatif', 'report', where, '--out', file)).toMatchObject({ code: 0, out: file });
      expect(readFileSync(file, 'utf8').startsWith(start)).toBe(true);
    }
  });

  it('plays a game it speaks of again, to the same hash', async () => {
    const told = JSON.parse((await heartland('whatif', 'report', where, '--json')).out);
    const { seed, hash, replay } = told.typical[1].typical;
    const words: string[] = replay.split(' ').slice(1);
    expect(words.slice(3)).toEqual(['--record', String(seed), '--variant', 'loanless']);
    const said = await heartland(...words, '--out', join(folder, 'records'), '--json');
    expect(JSON.parse(said.out).finalHash).toBe(hash);
  });

  it('refuses what it cannot write, find or ask for', async () => {
    const ask = (...more: readonly string[]) => heartland('whatif', 'report', where, ...more);
    expect(await ask('--out', 'report.pdf')).toMatchObject({
      code: 2,
      err: '--out: "report.pdf" ends in none of .html, .md, .json',
    });
    expect((await ask('--of', 'lones=1')).err).toContain('did you mean "loans"');
    expect((await ask('--of', 'loans')).err).toContain('write it as exercises=2');
    expect((await heartland('whatif', 'report', folder)).code).toBe(2);
  });

  it('refuses --of where nothing was sampled: there are no boxes to seek', async () => {
    for (const act of ['report', 'scenario']) {
      expect(await heartland('whatif', act, where, '--of', 'loans=1')).toMatchObject({
        code: 2,
        out: '',
        err: '--of: this study samples no numbers that a box could lie in; leave it out, or give the study a `design` of kind lhs',
      });
    }
  });
});
