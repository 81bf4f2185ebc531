// A whole game of each stretch of history, kept as a record and told short for people: what came, what was signed and
// done, and who had what in the end. HEARTLAND_ACCEPT=1 tells the same records anew, after a look at the difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/engine/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { replay } from '../../src/record/replay.ts';
import { verify } from '../../src/record/verify.ts';
import { heartland } from '../cli/desk.ts';
import { must } from './sample.ts';

const FOLDER = `${import.meta.dirname}/eras`;

/** Of a told game what a reader follows it by: heads, news, and what became of orders. */
function shortened(text: string): string {
  const lines = text.split('\n');
  const kept = lines.filter(
    (line, i) =>
      i === 0 || /^(Turn \d|$)| {2}(act|signed|done|paper): /.test(line) || lines[i - 1] === '  news',
  );
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

describe.each(['shanghai-2001', 'after-crimea-2014', 'long-game-2007-2018'])('the record of %s', (name) => {
  const record = must(readRecord(`${FOLDER}/${name}.jsonl`));

  it.each(['compiled', 'interpreter'] as const)('replays, %s', (lane) => {
    expect(verify(record, lane)).toMatchObject({ ok: true, finished: true });
  });

  it('reads as it did', async () => {
    const said = await heartland('replay', `${FOLDER}/${name}.jsonl`, '--text');
    const { game } = must(replay(record));
    const ends = outcome(game).seats.flatMap(({ actor, won, objectives }) => [
      `${actor}${won ? ', won' : ''}`,
      ...objectives.map(({ title, met, progress }) => `  ${met ? 'met' : `${progress} of 10`}: ${title}`),
    ]);
    const told = `${shortened(said.out)}\n\n${ends.join('\n')}\n`;
    const path = `${FOLDER}/${name}.txt`;
    if (process.env.HEARTLAND_ACCEPT === '1') writeFileSync(path, told);
    expect(told).toBe(readFileSync(path, 'utf8'));
  });
});
