// A second playing of some shards, by whoever plays then: that a game follows from its number alone is said of every
// study, and here looked at in each. What was compared is noted beside the games, under the digest it was true of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../record/chain.ts';
import { type Plan, planFrom } from '../plan/manifest.ts';
import { writeWhole } from '../store/folder.ts';
import type { Runner } from './runner.ts';

const ONE_IN = 100;
const NOTE = 'audit.json';
const NOTED = z.strictObject({ digest: z.string(), shards: z.array(z.number().int()) });

/** About one in a hundred of the first shards, and at least one, chosen by their hash. Pre: `shards` is above 0. */
export function auditedShards({ hash }: Plan, shards: number): readonly number[] {
  const drawn = Array.from({ length: shards }, (_, shard) => ({
    shard,
    draw: Number.parseInt(sha256(`${hash} ${shard}`).slice(0, 8), 16),
  }));
  const chosen = drawn.filter(({ draw }) => draw % ONE_IN === 0);
  const least = drawn.reduce((a, b) => (b.draw < a.draw ? b : a));
  return (chosen.length > 0 ? chosen : [least]).map(({ shard }) => shard);
}

/** How many shards of the games of this digest are known to have come out alike twice. */
export function auditedBefore(folder: string, digest: string): number {
  try {
    const noted = NOTED.parse(JSON.parse(readFileSync(join(folder, NOTE), 'utf8')));
    return noted.digest === digest ? noted.shards.length : 0;
  } catch {
    // A note that is missing or unreadable says nothing.
    return 0;
  }
}

/** Plays the chosen of the first shards again; how many were compared. Throws a Halt where one comes out otherwise. */
export async function audit(
  games: { readonly plan: Plan; readonly folder: string; readonly shards: number; readonly digest: string },
  runner: Runner,
  signal: AbortSignal,
): Promise<number> {
  const { plan, folder, digest } = games;
  const chosen = auditedShards(plan, games.shards);
  let same = 0;
  await runner({
    // From the manifest anew: tables that were played at would share their mistakes.
    plan: planFrom(plan.text),
    folder,
    shards: chosen,
    again: true,
    signal,
    done: async ({ kept }) => {
      if (kept === 'duplicate') same += 1;
      return false;
    },
    played: () => {},
  });
  if (same === chosen.length) {
    writeWhole(join(folder, NOTE), Buffer.from(`${JSON.stringify({ digest, shards: chosen })}\n`));
  }
  return same;
}
