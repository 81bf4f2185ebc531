// Runs a plan before a person: how far it is, how to stop it, and how to go on.
import { availableParallelism } from 'node:os';
import { err, ok, type Result } from '../kit/result.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { type Ensemble, runEnsemble } from '../study/run/ensemble.ts';
import { widestHalf } from '../study/run/precision.ts';
import { playInQueue } from '../study/run/queue.ts';
import { unreachable } from '../study/run/reach.ts';
import { refusedBy } from '../study/run/refusal.ts';
import { playHere, type Runner } from '../study/run/runner.ts';
import type { Tally } from '../study/run/tally.ts';
import { playInThreads } from '../study/run/threads.ts';
import { MISS } from '../study/statistics/interval.ts';
import { folderOf, openFolder } from '../study/store/folder.ts';
import type { Desk } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines } from './complaint.ts';

export interface Refusal {
  readonly code: ExitCode;
  readonly lines: Lines;
}

/** What people and clusters end a process with; the second time it is not asked whether something is in hand. */
export const STOPS = ['SIGINT', 'SIGTERM'] as const;

/** Fewer shards than these are played here: a thread costs more to start than it saves. */
const WORTH_THREADS = 4;

const MOST_THREADS = 256;

/** How many threads play a plan: as asked, or as many as the machine has where there is work for them. */
export function threadsFor(plan: Plan, given: string | undefined): Result<number, Lines> {
  if (given === undefined) {
    return ok(plan.shards < WORTH_THREADS ? 1 : Math.min(availableParallelism(), plan.shards));
  }
  const threads = Number(given);
  if (/^\d{1,3}$/.test(given) && threads >= 1 && threads <= MOST_THREADS) return ok(threads);
  const what = `"${given}" is not a number of threads from 1 to ${MOST_THREADS}`;
  return complain({ where: '--threads', what });
}

/** Plays what is missing and reads everything. `again` is the command that goes on after an interruption. */
export async function runPlan(
  desk: Desk,
  plan: Plan,
  how: {
    readonly out: string;
    readonly threads: number;
    /** A queue that others serve, instead of threads. */
    readonly queue?: string | undefined;
    readonly audit: boolean;
    readonly again: string;
  },
): Promise<Result<Ensemble, Refusal>> {
  const silent = how.queue === undefined ? undefined : await unreachable(how.queue);
  if (silent !== undefined) {
    const lines = [formatComplaint({ where: '--queue', what: `${how.queue} cannot be used: ${silent}` })];
    return err({ code: 2, lines });
  }
  const folder = folderOf(how.out, plan);
  const opened = openFolder(folder, plan);
  if (!opened.ok) return err({ code: 2, lines: [opened.error] });
  const stop = new AbortController();
  const broken = () => stop.abort();
  for (const signal of STOPS) process.once(signal, broken);
  const say = progressOf(desk, plan);
  try {
    const runner = runnerFor(desk, how.threads, how.queue);
    const { signal } = stop;
    const found = await runEnsemble(plan, folder, { runner, signal, audit: how.audit, progress: say });
    desk.progress('');
    if (found.whole) return ok(found);
    const what = `broken off with ${found.tally.games} of ${gamesIn(plan)} games read`;
    const lines = [formatComplaint({ where: folder, what, help: `\`${how.again}\` goes on` })];
    return err({ code: 2, lines });
  } catch (error) {
    desk.progress('');
    return err(refusalOf(error, folder, `\`${how.again}\` goes on`));
  } finally {
    for (const signal of STOPS) process.off(signal, broken);
  }
}

function runnerFor(desk: Desk, threads: number, queue: string | undefined): Runner {
  if (queue !== undefined) return playInQueue(queue, (line) => desk.err(line));
  return threads > 1 ? playInThreads(threads) : playHere;
}

/** What ends a study, in a line. `again` says how to go on. Throws what is a mistake of ours. */
export function refusalOf(error: unknown, folder: string, again?: string): Refusal {
  const refused = refusedBy(error);
  if (refused === undefined) throw error;
  const { kind, what, help = again } = refused;
  return { code: kind === 'differs' ? 1 : 2, lines: [formatComplaint({ where: folder, what, help })] };
}

function gamesIn({ manifest }: Plan): number {
  return manifest.seeds.count * manifest.cells.length;
}

/** Milliseconds between two words about how far it is. */
const SAY_EVERY = 250;

function progressOf(desk: Desk, plan: Plan) {
  const start = performance.now();
  const all = gamesIn(plan);
  const { precision } = plan.study;
  const outcome = plan.study.outcomes.findIndex(({ name }) => name === precision?.outcome);
  let said = 0;
  let first: number | undefined;
  let half = { shards: 0, text: '' };
  return ({ games, played, tally }: { games: number; played: number; tally: Tally }) => {
    const now = performance.now();
    if (now - said < SAY_EVERY) return;
    said = now;
    // What lay there before was not played at this rate.
    first ??= games;
    const rate = (played * 1000) / (now - start);
    const there = Math.min(all, first + played);
    const left = Math.ceil((all - there) / Math.max(rate, 0.001));
    if (half.shards !== tally.shards) {
      const widest = widestHalf(plan, tally, Math.max(0, outcome), MISS);
      const name = plan.study.outcomes[Math.max(0, outcome)]?.name ?? '';
      half = {
        shards: tally.shards,
        text: Number.isFinite(widest) ? `; ${name} within ${widest.toFixed(2)}` : '',
      };
    }
    desk.progress(
      `${there} of ${all} games, ${Math.round(rate)} a second, ${timeText(left)} left${half.text}`,
    );
  };
}

function timeText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`;
}
