// A case: one rule, the situations in which it speaks or is silent, and what it says there. Cases are files that
// people read, so that everything in them has its name from the rulebook.

import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readYaml } from '../../src/rulebook/text/source.ts';
import { ROOT } from '../architecture/house.ts';

export const CASES = 'tests/rules';

const id = z.string();

/** An order, or the text of an agreement: what is left out is as the action's defaults have it. */
const orderShape = {
  sponsor: id,
  action: id,
  partner: id.optional(),
  place: id.optional(),
  body: id.optional(),
  other: id.optional(),
  sub: id.optional(),
  domain: id.optional(),
  area: id.optional(),
  threat: id.optional(),
  clauses: z.array(id).optional(),
  choices: z.record(id, id).optional(),
  secret: z.int().optional(),
  extra: z.int().optional(),
};

const order = z.strictObject(orderShape);

const agreement = z.strictObject({
  ...orderShape,
  status: z.enum(['declared', 'done', 'paper', 'cold']),
  signed: z.int().optional(),
  until: z.int().optional(),
});

/** Values of a track by the ids of its members, outermost first. */
export type Values = number | string | { readonly [member: string]: Values };

const values: z.ZodType<Values> = z.lazy(() => z.union([z.int(), z.string(), z.record(id, values)]));

/** By address: the number given, `refused`, the answer owed, or the cells changed, each as `before -> after`. */
const after = z.union([
  z.literal('nothing'),
  z.record(id, z.union([z.int(), z.string(), z.record(id, z.union([z.int(), z.string()]))])),
]);

const situation = z.strictObject({
  /** 1 if left out. */
  turn: z.int().optional(),
  /** The die, for the few rules that look at it. */
  roll: z.int().optional(),
  /** Where the world differs from the scenario's opening, or is worth telling. */
  before: z.record(id, values).optional(),
  /** All agreements that stand; those of the opening if left out. */
  agreements: z.array(agreement).optional(),
  /** The one the rule is asked for; the sponsor if left out. */
  self: id.optional(),
  order: order.optional(),
  after,
});

const caseFile = z.strictObject({
  case: id,
  title: z.string(),
  on: z.string(),
  situations: z.array(situation).min(1),
});

export type OrderText = z.infer<typeof order>;
export type AgreementText = z.infer<typeof agreement>;
export type After = z.infer<typeof after>;
export type Situation = z.infer<typeof situation>;
export type Case = z.infer<typeof caseFile>;

export interface KeptCase {
  /** From the project's root. */
  readonly path: string;
  readonly case: Case;
}

/** Every case that is kept, in the order of its path. Throws where a file is not a case. */
export function readCases(): readonly KeptCase[] {
  return readdirSync(`${ROOT}/${CASES}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((file) => readCase(`${CASES}/${file}`));
}

function readCase(path: string): KeptCase {
  const source = readYaml(path, readFileSync(`${ROOT}/${path}`));
  const parsed = caseFile.safeParse(source.value);
  if (source.problems.length > 0 || !parsed.success) {
    throw new Error(`${path} is no case: ${source.problems[0]?.what ?? parsed.error?.message}`);
  }
  return { path, case: parsed.data };
}
