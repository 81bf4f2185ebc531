// SQL over the games of a study: the tables are those of its rows, and nothing is counted twice.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('that the database cannot read is refused in its words', async () => {
    expect(await query(found.folder, plan, 'select x from games')).toMatchObject({
      ok: false,
      error: expect.stringContaining('"x" not found'),
    });
  });
});
