// Thirty people in one process, each on streams of their own, and six hundred who come and go: run by the bench as a
// process of its own with `--expose-gc`, it prints what it found as JSON.

import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from '../../../src/engine/index.ts';
import { runPlay } from '../../../src/tui/index.ts';
import { createSession } from '../../../src/turn/session.ts';
import { DUSHANBE, tableOf } from '../../support/boxes.ts';
import { doctrinePlayers } from '../../support/players.ts';
import { figuresOf, rounded } from './figures.ts';

const SHOWN = '\u001b[?2026l';
const PEOPLE = 30;
const ROUNDS = 20;
const VISITS = 600;
const BETWEEN = 1000 / PEOPLE;
const KEYS = ['2', '3', '4', '5', '1', '\u001b[B', '\u001b[B', 'p', '\u001b[B', '1'];

class Out extends Writable {
  readonly isTTY = true;
  readonly columns = 100;
  readonly rows = 30;
  shown: () => void = () => {};
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    if (String(chunk).includes(SHOWN)) this.shown();
    done();
  }
}

class In extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

const table = tableOf(DUSHANBE);
const players = doctrinePlayers(table);

function sit(seed: string) {
  const [stdin, stdout] = [new In(), new Out({ decodeStrings: false })];
  const actor = table.board.members.actor.indexOf('tajikistan');
  const session = createSession({ game: open(table, seed), players, people: [actor] });
  const end = runPlay({
    session: () => session,
    people: [actor],
    savedIn: undefined,
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    look: { depth: 'all', glyphs: 'braille' },
  });
  const press = async (key: string) => {
    const start = performance.now();
    const shown = new Promise<void>((done) => {
      stdout.shown = done;
    });
    stdin.write(key);
    await Promise.race([shown, sleep(2000)]);
    return performance.now() - start;
  };
  const leave = async () => {
    stdin.write('\u0003');
    await end;
  };
  return { press, leave };
}

const memory = () => Math.round(process.memoryUsage().rss / 1_048_576);

/** In use, once everything that was put off is done. */
async function heap(): Promise<number> {
  await sleep(200);
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

const first = memory();
const seated = Array.from({ length: PEOPLE }, (_, seat) => sit(`seat ${seat}`));
await sleep(500);
const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const { press } of seated) {
    times.push(await press(KEYS[round % KEYS.length] ?? '1'));
    await sleep(Math.max(0, BETWEEN - (times.at(-1) ?? 0)));
  }
}
const together = memory();
for (const { leave } of seated) await leave();
/** Warm before it is measured. */
for (let visit = 0; visit < 60; visit++) await sit('visit').leave();
const before = await heap();
for (let visit = 0; visit < VISITS; visit++) await sit('visit').leave();
const grown = (await heap()) - before;
process.stdout.write(
  JSON.stringify({
    people: PEOPLE,
    rssMiB: { first, together },
    keys: rounded(figuresOf(times)),
    visits: VISITS,
    heapGrownMiB: Math.round(grown * 100) / 100,
  }),
);
process.exit(0);
