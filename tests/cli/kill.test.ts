// kill -9 at any moment of a game: what is left is the beginning of the record that would have been, up to at most
// one torn line, and opening it again says how many bytes were lost and lets the game go on.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordGame } from '../../src/record/play.ts';
import { replay } from '../../src/record/replay.ts';
import { reopenRecord } from '../../src/record/write.ts';
import { ROOT } from '../architecture/house.ts';
import { must, ownFolder } from '../record/sample.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { buildOnce } from './built.ts';
import { BOX } from './desk.ts';

const KILLS = process.env.HEARTLAND_LONG === '1' ? 20 : 3;

describe('kill -9', () => {
  const built = buildOnce();
  const folder = ownFolder();
  const game = ['run', 'lagoon', ...BOX, '--seed', 'killed', '--json', '--out'];
  const whole = readFileSync(JSON.parse(built.run(...game, join(folder, 'whole')).stdout).record);

  /** Runs the slow game and kills it some milliseconds after its record appears. */
  async function killed(out: string, after: number): Promise<string> {
    const path = join(out, 'lagoon-killed.jsonl');
    const child = spawn(process.execPath, [built.program, ...game, out, '--pace', '15'], { cwd: ROOT });
    const gone = new Promise((done) => child.on('exit', done));
    while (!existsSync(path)) await wait(1);
    await wait(after);
    child.kill('SIGKILL');
    await gone;
    return path;
  }

  it(`loses at most the line being written (${KILLS} kills)`, async () => {
    for (let i = 0; i < KILLS; i++) {
      // Spread over the half second that the game takes; the moment itself is the machine's to choose.
      const path = await killed(join(folder, `kill-${i}`), Math.trunc((500 * (i + 0.5)) / KILLS));
      const left = readFileSync(path);
      const end = left.lastIndexOf(0x0a) + 1;
      expect(whole.subarray(0, end).equals(left.subarray(0, end))).toBe(true);
      if (left.equals(whole)) continue;
      const { writer, record, cut } = must(reopenRecord(path));
      expect(cut).toBe(left.length - end);
      const { game: again, pending } = must(replay(record));
      must(recordGame(again, doctrinePlayers(tableOf(LAGOON)), writer, pending));
      writer.close();
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
  });
});

describe('an interruption', () => {
  const built = buildOnce();
  const folder = ownFolder();
  const game = ['run', 'lagoon', ...BOX, '--seed', 'broken', '--json', '--out'];

  it('says where the record lies, and run --resume ends it as if nothing had happened', async () => {
    const whole = JSON.parse(built.run(...game, join(folder, 'whole')).stdout);
    const out = join(folder, 'broken');
    const path = join(out, 'lagoon-broken.jsonl');
    const child = spawn(process.execPath, [built.program, ...game, out, '--pace', '100'], { cwd: ROOT });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    const gone = new Promise((done) => child.on('close', done));
    while (!existsSync(path)) await wait(1);
    await wait(300);
    child.kill('SIGINT');
    expect(await gone).toBe(2);
    expect(told).toMatch(/lagoon-broken\.jsonl: broken off in turn \d+; `heartland run --resume .*` goes on/);
    expect(readFileSync(path).equals(readFileSync(whole.record))).toBe(false);
    const ended = built.run('run', '--resume', path, '--json');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ended.stdout)).toEqual({ ...whole, record: path });
    expect(readFileSync(path).equals(readFileSync(whole.record))).toBe(true);
    expect(built.run('run', '--resume', path).stderr).toContain('this game has ended');
  });
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
