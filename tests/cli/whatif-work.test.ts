// Shards given out by numbers, as a cluster does: the answer is the same as of one run on one machine.
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';
import { tides } from './tides.ts';

const folder = ownFolder();
const study = tides(folder, 1100, 'dry');
const out = join(folder, 'cluster');
const slurm = (...more: string[]) => heartland('whatif', 'slurm', study, ...BOX, '--out', out, ...more);

describe('a study on a cluster', () => {
  it('is played by the tasks of the script, in any order and more than once, to the same digest', async () => {
    const script = (await slurm('--tasks', '2')).out;
    expect(script).toMatch(/^#!\/bin\/bash\n# 5 shards of tides, 3 a task/);
    expect(script).toContain('#SBATCH --array=0-1\n');
    const where = /heartland whatif shards (\S+) "\$first-\$\(\(first \+ 2\)\)"$/.exec(script)?.[1] ?? '';
    expect(dirname(where)).toBe(out);
    expect(basename(where)).toMatch(/^tides-[0-9a-f]{12}$/);
    // Tasks 1, 0, and 1 once more, as after a requeue.
    const said: string[] = [];
    for (const first of [3, 0, 3])
      said.push((await heartland('whatif', 'shards', where, `${first}-${first + 2}`)).out);
    expect(said).toEqual(['2 shards, 2 played now', '3 shards, 3 played now', '2 shards, 0 played now']);
    const merged = JSON.parse((await heartland('whatif', study, ...BOX, '--out', out, '--json')).out);
    expect(merged.shards).toMatchObject({ all: 5, found: 5, played: 0 });
    const alone = JSON.parse(
      (await heartland('whatif', study, ...BOX, '--out', join(folder, 'alone'), '--threads', '1', '--json'))
        .out,
    );
    expect(merged.digest).toBe(alone.digest);
    expect(merged.comparisons).toEqual(alone.comparisons);
  });

  it.each([
    ['9-12', 'there are shards 0 to 4, and none in 9-12'],
    ['3-1', 'there are shards 0 to 4, and none in 3-1'],
    ['all', '"all" is no range of shards'],
  ])('refuses shards %s', async (range, told) => {
    const where = /shards (\S+) /.exec((await slurm()).out.split('\n').at(-1) ?? '')?.[1] ?? '';
    expect(await heartland('whatif', 'shards', where, range)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(told),
    });
  });

  it('refuses a queue that is none, or that nobody keeps', async () => {
    const told = [
      ['http://127.0.0.1:1', 'it is no address such as redis://127.0.0.1:6379'],
      ['redis://127.0.0.1:1', 'nobody listens there (ECONNREFUSED)'],
    ] as const;
    for (const [url, why] of told) {
      const err = `--queue: ${url} cannot be used: ${why}`;
      expect(await heartland('whatif', study, ...BOX, '--out', out, '--queue', url)).toEqual({
        code: 2,
        out: '',
        err,
      });
      expect(await heartland('whatif', 'work', '--queue', url)).toEqual({ code: 2, out: '', err });
    }
    expect(await heartland('whatif', 'work')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no queue to serve'),
    });
  });

  it('refuses a folder without a manifest, or with one of another engine', async () => {
    expect(await heartland('whatif', 'shards', folder, '0')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no manifest'),
    });
    writeFileSync(join(folder, 'manifest.json'), '{"format":1,"engine":"x","study":"{}"}');
    const other = await heartland('whatif', 'shards', folder, '0');
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('made by another engine (x, here') });
    expect(await slurm('--tasks', '0')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a number of tasks'),
    });
  });
});
