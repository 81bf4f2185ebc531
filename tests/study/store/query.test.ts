// SQL over the games of a study: the tables are those of its rows, and nothing is counted twice.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardPath } from '../../../src/study/store/folder.ts';
import { query } from '../../../src/study/store/query.ts';
import { ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../lab.ts';

const plan = planOf(`${HEAD}seeds: { from: 1, count: 300 }
levers: [{ name: quiet, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }]
uncertainties: [{ name: the-habit, set: CN-001a, range: [60, 80] }]
${OUTCOMES}`);
const found = await runIn(join(ownFolder(), 'games'), plan);

async function answer(sql: string) {
  const asked = await query(found.folder, plan, sql);
  if (!asked.ok) throw new Error(asked.error);
  return asked.value;
}

describe('a query', () => {
  it('finds every game once, over all shards', async () => {
    expect(plan.shards).toBeGreaterThan(1);
    const { columns, rows } = await answer(
      'select cell, count(*) n, count(distinct seed) seeds, sum(loans) loans from games group by cell order by cell',
    );
    expect(columns).toEqual(['cell', 'n', 'seeds', 'loans']);
    expect(rows).toEqual(found.tally.cells.map(({ sums }, cell) => [cell, 300, 300, sums[0]]));
  });

  it('knows what each cell is', async () => {
    const { columns, rows } = await answer('select * from cells order by cell');
    expect(columns).toEqual(['cell', 'name', 'base', 'lens', 'variant', 'point', 'at_the_habit']);
    expect(rows).toEqual([
      [0, 'point-0/base', 0, 'base', 'base', 0, 70],
      [1, 'point-0/quiet', 0, 'base', 'quiet', 0, 70],
      [2, 'point-1/base', 0, 'base', 'base', 1, 60],
      [3, 'point-1/quiet', 2, 'base', 'quiet', 1, 60],
      [4, 'point-2/base', 0, 'base', 'base', 2, 80],
      [5, 'point-2/quiet', 4, 'base', 'quiet', 2, 80],
    ]);
  });

  it('joins games with their base by seed', async () => {
    const sql =
      'select count(*) from games g join cells c using (cell) join games b on b.cell = c.base and b.seed = g.seed where (g.diverged = 0) <> (g.hash = b.hash)';
    expect((await answer(sql)).rows).toEqual([[0]]);
  });

  it.each([
    ['several at once', 'select 1; select 2', 'one statement can be asked at a time, and here are 2'],
    ['none', '', 'there is no statement here'],
    ['only a remark', '-- nothing', 'there is no statement here'],
    ['a table of its own', 'create table t as select 1', 'games can only be asked'],
    ['a setting', 'set threads = 1', 'games can only be asked'],
    ['a plan that is carried out', 'explain analyze select 1', 'games can only be asked'],
    ['a file that is read', "select * from read_text('/etc/hostname')", 'Permission Error'],
    ['a file beside the games', 'select * from read_text(MANIFEST)', 'Permission Error'],
    ['a file that is written', 'copy games to WRITTEN', 'Permission Error'],
    ['a file of games that is written over', 'copy (select 1) to SHARD', 'games can only be asked'],
    ['another database', 'attach WRITTEN', 'games can only be asked'],
  ])('that is %s is refused, and nothing is written', async (_, sql, told) => {
    const written = join(found.folder, 'written');
    const shard = resolve(shardPath(found.folder, 0));
    const before = readFileSync(shard);
    const meant = sql
      .replace('WRITTEN', `'${written}'`)
      .replace('SHARD', `'${shard}'`)
      .replace('MANIFEST', `'${join(found.folder, 'manifest.json')}'`);
    expect(await query(found.folder, plan, meant)).toMatchObject({
      ok: false,
      error: expect.stringContaining(told),
    });
    expect(existsSync(written)).toBe(false);
    expect(readFileSync(shard).equals(before)).toBe(true);
  });

  it('is answered in plain data: lists as lists, moments alike in every zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Dushanbe';
    try {
      const { rows } = await answer(`select [1, 2], date '2026-01-02', timestamp '2026-01-02 03:04:05',
        timestamptz '2026-01-02 03:04:05+05', { a: 1, b: ['x'] }, 1.5, 12345678901234567890::hugeint,
        count(*), null, (timestamptz '2026-01-02 03:04:05+05')::varchar from games`);
      expect(rows).toEqual([
        [
          [1, 2],
          '2026-01-02',
          '2026-01-02T03:04:05',
          '2026-01-01T22:04:05Z',
          { a: 1, b: ['x'] },
          1.5,
          '12345678901234567890',
          1800,
          null,
          '2026-01-01 22:04:05+00',
        ],
      ]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('that the database cannot read is refused in its words', async () => {
    expect(await query(found.folder, plan, 'select x from games')).toMatchObject({
      ok: false,
      error: expect.stringContaining('"x" not found'),
    });
  });
});
