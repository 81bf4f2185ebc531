// What was scored, held fast: hashes of the questions, of the rulebook under every reading and of every start. A file of
// them is written before a scoring run and committed; later runs say whether anything has changed since.

import { z } from 'zod';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { sha256 } from '../../record/chain.ts';
import type { Ground } from './check.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const frozenSchema = z.strictObject({
  hindcast: z.string(),
  questions: hash,
  rules: z.record(z.string(), hash),
  scenarios: z.record(z.string(), hash),
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
  };
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
  ];
}
