// What was scored, held fast: hashes of the questions, of the rulebook under every reading, of every start, and of a game
// of each start, which changes where the engine plays the same rules otherwise. A file of them is written before a scoring
// run and committed; later runs say whether anything has changed since.

import { z } from 'zod';
import { layTable, open } from '../../engine/index.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { invariant } from '../../kit/never.ts';
import { sha256 } from '../../record/chain.ts';
import { BASE, type Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { playersOf } from '../../seats/players.ts';
import { playOut } from '../../seats/playout.ts';
import type { Ground } from './check.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const frozenSchema = z.strictObject({
  hindcast: z.string(),
  questions: hash,
  rules: z.record(z.string(), hash),
  scenarios: z.record(z.string(), hash),
  /** Absent from files that were frozen before it was kept. */
  games: z.record(z.string(), hash).optional(),
});

export type Frozen = z.infer<typeof frozenSchema>;

/** Pre: `text` is the file of questions as it stands. */
export function frozenOf(hindcast: string, text: string | Uint8Array, ground: Ground): Frozen {
  const hashes = (entries: ReadonlyMap<string, unknown>) =>
    Object.fromEntries([...entries].map(([name, value]) => [name, hashOf(value)]));
  return {
    hindcast,
    questions: sha256(text),
    rules: hashes(ground.books),
    scenarios: hashes(ground.scenarios),
    games: gamesOf(ground),
  };
}

/** The seed of a game that is only played to tell engines apart: none that is scored. */
const ASIDE = '0';

function gamesOf({ books, scenarios }: Ground): { [start: string]: string } {
  const book = books.get(BASE);
  invariant(book !== undefined, 'the ground has the rules without a lens');
  return Object.fromEntries([...scenarios].map(([name, scenario]) => [name, gameHash(book, scenario)]));
}

function gameHash(book: Rulebook, scenario: Scenario): string {
  const table = layTable(book, scenario);
  const players = playersOf(table, new Map());
  invariant(players.ok, 'a checked scenario names policies that there are');
  return sha256(playOut(open(table, ASIDE), players.value).hashes.join('\n'));
}

function hashOf(value: unknown): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(value))));
}

/** What differs between what was frozen and what is there, in names a reader knows; [] if nothing does. */
export function changedSince(then: Frozen, now: Frozen): readonly string[] {
  const differing = (kind: 'rules' | 'scenarios', called: (name: string) => string) =>
    [...new Set([...Object.keys(then[kind]), ...Object.keys(now[kind])])]
      .filter((name) => then[kind][name] !== now[kind][name])
      .map(called);
  return [
    ...(then.questions === now.questions ? [] : ['the questions']),
    ...differing('rules', (name) => `the rules read as ${name}`),
    ...differing('scenarios', (name) => `the scenario ${name}`),
    ...replayed(then, now),
  ];
}

/** Starts whose rules and scenario stayed as they were, and which are played otherwise all the same. */
function replayed(then: Frozen, now: Frozen): readonly string[] {
  const before = then.games;
  if (before === undefined || then.rules[BASE] !== now.rules[BASE]) return [];
  return Object.entries(now.games ?? {})
    .filter(([name, hash]) => before[name] !== hash && then.scenarios[name] === now.scenarios[name])
    .map(([name]) => `the engine, which plays ${name} otherwise`);
}
