// Old records replay for ever. These were written once and are never written again: where one of them stops
// replaying, the engine's meaning has changed, and that needs a flag of its own in src/record/format.ts.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/record/read.ts';
import { verify } from '../../src/record/verify.ts';
import { must } from './sample.ts';

const FOLDER = `${import.meta.dirname}/golden`;

describe('golden records', () => {
  const names = readdirSync(FOLDER).sort();

  it('are there', () => {
    expect(names).toEqual(['dushanbe-2007-golden.jsonl', 'lagoon-golden.jsonl']);
  });

  it.each(names)('%s replays, in both lanes', (name) => {
    const record = must(readRecord(`${FOLDER}/${name}`));
    for (const lane of ['compiled', 'interpreter'] as const) {
      expect(verify(record, lane)).toMatchObject({ ok: true, finished: true });
    }
  });
});
