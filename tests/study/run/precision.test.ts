// A study that plays until it knows enough stops at a planned look at its first shards, whoever plays and however many
// shards were finished by then.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../../src/study/compare.ts';
import { playHere } from '../../../src/study/run/runner.ts';
import { playInThreads } from '../../../src/study/run/threads.ts';
import { ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../lab.ts';

const folder = ownFolder();
const planFor = (half: string) =>
  planOf(`${HEAD}precision: { outcome: loans, half_width: ${half}, most: 2500 }
levers: [{ name: quiet, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }]
${OUTCOMES}`);

describe('a precision', () => {
  it('ends the study at the first look that meets it, and reports that look', async () => {
    const found = await runIn(join(folder, 'early'), planFor('"0.1"'));
    expect(found).toMatchObject({ whole: true, look: { enough: true } });
    expect([1, 2, 4]).toContain(found.tally.shards);
    expect(found.tally.shards).toBeLessThan(10);
    const [loans] = comparisonsOf(found);
    expect(((loans?.high ?? 0) - (loans?.low ?? 0)) / 2).toBeCloseTo(found.look?.halfWidth ?? -1, 12);
    // Several looks share what one interval may miss.
    expect(found.look?.miss).toBeLessThan(0.05);
  });

  it('is answered alike by threads that begin at the other end', async () => {
    const plan = planFor('"0.1"');
    const here = await runIn(join(folder, 'here'), plan, playHere);
    const order = (shards: readonly number[]) => [...shards].reverse();
    const there = await runIn(join(folder, 'threads'), plan, playInThreads(2), order);
    expect(there.digest).toBe(here.digest);
    expect(there.tally).toEqual(here.tally);
    expect(there.look).toEqual(here.look);
  });

  it('that cannot be had plays all there is and says so', async () => {
    const found = await runIn(join(folder, 'never'), planFor('"0.0001"'));
    expect(found).toMatchObject({
      whole: true,
      tally: { shards: 10, games: 5000 },
      look: { shards: 10, enough: false },
    });
  });
});
