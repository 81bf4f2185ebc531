// A study's games, all of them: what lies in the folder already is taken, what is missing is played, and both are read
// in the order of their numbers, so that the answer is the same whoever played what and when.
import { rmSync } from 'node:fs';
import { sha256 } from '../../record/chain.ts';
import type { Plan } from '../plan/manifest.ts';
import { shardPath, shardsIn } from '../store/folder.ts';
import { findShard, type Lying } from '../store/shard-file.ts';
import { audit, auditedBefore } from './audit.ts';
import { type Look, lookAt } from './precision.ts';
import type { Done, Runner } from './runner.ts';
import { digestOf } from './shard.ts';
import { addShard, newTally, type Tally } from './tally.ts';

export interface Ensemble {
  readonly plan: Plan;
  readonly folder: string;
  readonly tally: Tally;
  /** SHA-256 over the shards' digests in order: one word for all games. */
  readonly digest: string;
  /** The last planned look at the precision, if the study asks for one. */
  readonly look: Look | undefined;
  /** Whether all games that the study wants are there. */
  readonly whole: boolean;
  /** Shards that lay there before, that were played in this run, and that came out alike when played a second time. */
  readonly found: number;
  readonly played: number;
  readonly audited: number;
  readonly faults: readonly string[];
  /** The shard that only readers stop at: its file is there, and is none of the study's. */
  readonly flaw?: Flaw;
}

export interface Flaw {
  readonly shard: number;
  readonly state: Exclude<Lying['state'], 'whole' | 'missing'>;
}

export interface Orders {
  readonly runner: Runner;
  readonly signal: AbortSignal;
  /** Whether some shards are played a second time and compared; they are, if not given. */
  readonly audit?: boolean;
  /** The order in which missing shards are begun; by their numbers, if not given. */
  readonly order?: (shards: readonly number[]) => readonly number[];
  /** Called now and then: games that are there, and how many were played in this run. */
  progress?(now: { readonly games: number; readonly played: number; readonly tally: Tally }): void;
}

const MOST_FAULTS = 5;

/**
 * Runs a plan to its end or to the signal. Pre: the folder was opened for the plan. Throws where a shard
 * comes out twice and differently (`nondeterminism in shard N`), and what a disk, a worker or a queue throws.
 */
export async function runEnsemble(plan: Plan, folder: string, orders: Orders): Promise<Ensemble> {
  const run = newRun(plan, folder, orders);
  const { signal } = orders;
  await run.merge();
  while (!run.ended() && !signal.aborted) {
    const missing = run.missing();
    await orders.runner({
      plan,
      folder,
      signal,
      again: false,
      shards: orders.order?.(missing) ?? missing,
      done: (done) => run.take(done),
      played: (games) => run.count(games),
    });
    // Files beyond the first gap are looked into last; a damaged one has to be played again.
    await run.merge();
  }
  const digest = sha256(run.digests.join('\n'));
  const games = { plan, folder, shards: run.tally.shards, digest };
  let audited = auditedBefore(folder, digest);
  if (audited === 0 && run.ended() && orders.audit !== false && !signal.aborted) {
    audited = await audit(games, orders.runner, signal);
  }
  return ensembleOf(run, { plan, folder, digest, audited });
}

/**
 * What lies in a folder, up to its first gap or damaged shard: nothing is played, and no file is touched. Pre: the folder
 * is the plan's. Throws a Halt where a shard is of another study.
 */
export async function readEnsemble(plan: Plan, folder: string): Promise<Ensemble> {
  const run = newRun(plan, folder);
  await run.merge();
  const digest = sha256(run.digests.join('\n'));
  return ensembleOf(run, { plan, folder, digest, audited: auditedBefore(folder, digest) });
}

function ensembleOf(
  run: Run,
  { plan, folder, digest, audited }: Pick<Ensemble, 'plan' | 'folder' | 'digest' | 'audited'>,
): Ensemble {
  return {
    plan,
    folder,
    tally: run.tally,
    digest,
    look: run.look,
    whole: run.ended(),
    found: run.tally.shards - [...run.mine].filter((shard) => shard < run.tally.shards).length,
    played: run.mine.size,
    audited,
    faults: run.faults,
    ...(run.flaw && { flaw: run.flaw }),
  };
}

interface Run {
  readonly tally: Tally;
  readonly digests: string[];
  readonly faults: string[];
  /** Shards whose files are there, as far as is known. */
  readonly ready: Set<number>;
  look: Look | undefined;
  flaw: Flaw | undefined;
  /** Shards that this run has kept. */
  readonly mine: Set<number>;
  ended(): boolean;
  missing(): number[];
  merge(): Promise<void>;
  take(done: Done): Promise<boolean>;
  count(games: number): void;
}

/** Without orders, files are only read: a damaged one stays where it is. */
function newRun(plan: Plan, folder: string, orders?: Orders): Run {
  const run: Run = {
    tally: newTally(plan),
    digests: [],
    faults: [],
    ready: new Set(shardsIn(folder).filter((shard) => shard < plan.shards)),
    look: undefined,
    flaw: undefined,
    mine: new Set(),
    ended: () => run.look?.enough === true || run.tally.shards >= plan.shards,
    missing: () =>
      Array.from({ length: plan.shards - run.tally.shards }, (_, i) => run.tally.shards + i).filter(
        (shard) => !run.ready.has(shard),
      ),
    merge: () => {
      merging = merging.then(mergeReady);
      return merging;
    },
    async take({ shard, kept, faults }) {
      if (kept === 'written') run.mine.add(shard);
      run.ready.add(shard);
      run.faults.push(...faults.slice(0, MOST_FAULTS - run.faults.length));
      await run.merge();
      return run.ended();
    },
    count(games) {
      played += games;
      orders?.progress?.({ games: run.tally.games, played, tally: run.tally });
    },
  };
  let played = 0;
  let merging = Promise.resolve();
  async function mergeReady(): Promise<void> {
    while (!run.ended() && run.ready.has(run.tally.shards)) {
      const shard = run.tally.shards;
      const lying = await findShard(folder, plan, shard);
      if (lying.state !== 'whole') {
        run.ready.delete(shard);
        if (orders !== undefined) rmSync(shardPath(folder, shard), { force: true });
        else if (lying.state !== 'missing') run.flaw = { shard, state: lying.state };
        return;
      }
      const { rows } = lying;
      addShard(run.tally, plan, rows);
      run.digests.push(digestOf(rows));
      run.look = lookAt(plan, run.tally) ?? run.look;
    }
  }
  return run;
}
