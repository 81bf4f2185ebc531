// Old records replay for ever. These were written once and are never written again: where one of them stops
// replaying, the engine's meaning has changed, and that needs a flag of its own in src/record/format.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/record/read.ts';
import { verify } from '../../src/record/verify.ts';
import { heartland } from '../cli/desk.ts';
import { must } from './sample.ts';

const FOLDER = `${import.meta.dirname}/golden`;

describe('golden records', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();

  it('are there', () => {
    expect(names).toEqual([
      'dushanbe-2007-golden.jsonl',
      'lagoon-golden.jsonl',
      'lesson-75-golden.jsonl',
      'tutorial-golden.jsonl',
    ]);
  });

  it.each(names)('%s replays, in both lanes', (name) => {
    const record = must(readRecord(`${FOLDER}/${name}`));
    for (const lane of ['compiled', 'interpreter'] as const) {
      expect(verify(record, lane)).toMatchObject({ ok: true, finished: true });
    }
  });

  // For people: the same games told in words. HEARTLAND_ACCEPT=1 writes them anew, after a look at the difference.
  it.each(['lesson-75', 'tutorial'])('%s reads as it did', async (name) => {
    const said = await heartland('replay', `${FOLDER}/${name}-golden.jsonl`, '--text');
    const path = `${FOLDER}/${name}-golden.txt`;
    // How the slots of agreements are filled is for machines.
    const told = said.out.replace(/^ {4}agreement .*\n/gm, '');
    if (process.env.HEARTLAND_ACCEPT === '1') writeFileSync(path, `${told}\n`);
    expect(`${told}\n`).toBe(readFileSync(path, 'utf8'));
  });
});
