// Plays shards on whatever machines serve a queue. The queue only carries numbers and may be thrown away at any moment:
// what is played lies in the folder, which all machines see.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Queue, QueueEvents } from 'bullmq';
import { shardPath } from '../store/folder.ts';
import { watchPulse } from './pulse.ts';
import { linkTo } from './queue-link.ts';
import { jobId, QUEUE, type QueueTask } from './queue-task.ts';
import { Halt } from './refusal.ts';
import { ANSWER, type Done, type Runner, type Work } from './runner.ts';
import { shardSeeds } from './shard.ts';

/** Milliseconds between two looks at what has got lost: a queue may forget, and others may take jobs away. */
const LOOK_EVERY = 5000;

/** Jobs handed over, or taken back, at once. */
const AT_ONCE = 500;

type Jobs = Map<string, QueueTask>;

/** A runner that gives shards to a queue and waits for them. `url` is that of a Redis or Valkey. */
export function playInQueue(url: string, say: (line: string) => void): Runner {
  return async (work) => {
    if (work.shards.length === 0) return;
    const { Queue, QueueEvents } = await import('bullmq');
    const { connection, leave } = linkTo(url);
    const queue = new Queue<QueueTask>(QUEUE, { connection });
    const events = new QueueEvents(QUEUE, { connection });
    // What a lost connection says is heard by the pulse.
    queue.on('error', () => undefined);
    events.on('error', () => undefined);
    const pulse = watchPulse(url, () => queue.isPaused());
    const open = jobsOf(work);
    const own = new AbortController();
    try {
      const begun = (async () => {
        await events.waitUntilReady();
        const finished = untilFinished(work, queue, events, open, own.signal);
        await giveOut(queue, [...open]);
        await Promise.race([finished, pause(LOOK_EVERY, own.signal)]);
        if (
          !work.signal.aborted &&
          open.size === work.shards.length &&
          (await queue.getWorkersCount()) === 0
        ) {
          say(`nobody serves ${url} yet; \`heartland whatif work --queue ${url}\` does`);
        }
        await finished;
      })();
      await Promise.race([begun, pulse.lost]);
    } finally {
      own.abort();
      pulse.stop();
      await leave(
        [() => takeBack(queue, [...open.keys()]), () => events.close(), () => queue.close()],
        [() => events.close(), () => queue.disconnect()],
      );
    }
  };
}

function jobsOf({ plan, folder, shards, again }: Work): Jobs {
  const tasks = shards.map((shard) => ({ folder: resolve(folder), hash: plan.hash, shard, again }));
  return new Map(tasks.map((task) => [jobId(task), task]));
}

/** Until no job is open, the work is ended, or a worker refuses. Post: `open` holds what was not finished. */
function untilFinished(
  { plan, folder, again, signal, done, played }: Work,
  queue: Queue,
  events: QueueEvents,
  open: Jobs,
  own: AbortSignal,
): Promise<void> {
  return new Promise((finish, fail) => {
    const close = (id: string, answer: Done) => {
      open.delete(id);
      const [from, to] = shardSeeds(plan, answer.shard);
      played((to - from) * plan.manifest.cells.length);
      done(answer).then((ended) => {
        if (ended || open.size === 0) finish();
      }, fail);
    };
    events.on('completed', ({ jobId: id, returnvalue }) => {
      if (!open.has(id)) return;
      const answer = ANSWER.safeParse(returnvalue);
      if (!answer.success) fail(new Halt({ kind: 'queue', what: 'a worker sent what is no answer' }));
      else if ('refused' in answer.data) fail(new Halt(answer.data.refused));
      else close(id, answer.data);
    });
    events.on('failed', ({ jobId: id, failedReason }) => {
      if (open.has(id)) fail(new Halt({ kind: 'queue', what: `a worker broke down: ${failedReason}` }));
    });
    const look = setInterval(() => {
      for (const [id, { shard }] of [...open]) {
        if (!again && existsSync(shardPath(folder, shard)))
          close(id, { shard, kept: 'duplicate', faults: [] });
      }
      giveOut(queue, [...open]).catch(() => undefined);
    }, LOOK_EVERY);
    own.addEventListener('abort', () => clearInterval(look));
    signal.addEventListener('abort', () => finish());
    if (signal.aborted) finish();
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** Jobs that are there already stay as they are. */
async function giveOut(queue: Queue, open: readonly (readonly [string, QueueTask])[]): Promise<void> {
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const jobs = open.slice(at, at + AT_ONCE).map(([id, data]) => ({
      name: 'shard',
      data,
      opts: { jobId: id, removeOnComplete: true, removeOnFail: true },
    }));
    await queue.addBulk(jobs);
  }
}

/** What a worker has in hand stays with it. */
async function takeBack(queue: Queue, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => queue.remove(id).catch(() => 0)));
  }
}
