// Schemas that the tests of shapes share: an actor, and conditions by word and by trial.

import { z } from 'zod';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { checkShape } from '../../src/rulebook/shape/shape.ts';
import { wordUnion } from '../../src/rulebook/shape/word-union.ts';
import { readYaml } from '../../src/rulebook/text/source.ts';

export function said(schema: z.ZodType, text: string): string[] {
  const checked = checkShape(schema, readYaml('f.yaml', text));
  return checked.ok ? [] : checked.error.map((problem) => formatProblem(problem).replace('f.yaml:', ''));
}

export const actor = z.strictObject({
  id: z.string().min(1).max(10),
  power: z.int().min(0).max(100),
  kind: z.enum(['state', 'bloc', 'union']),
  tags: z.array(z.string()).min(1).max(2).optional(),
  shares: z.record(z.enum(['east', 'west']), z.int()).optional(),
  open: z.boolean().optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  left: z.int().positive().optional(),
});

export const full = 'id: a\npower: 1\nkind: bloc\n';

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { at_least: number; gauge: string }
  | { gauge: string; of: string[] };

function branches(condition: () => z.ZodType<Condition>) {
  return {
    all: z.strictObject({ all: z.array(z.lazy(condition)) }),
    any: z.strictObject({ any: z.array(z.lazy(condition)) }),
    not: z.strictObject({ not: z.lazy(condition) }),
    at_least: z.strictObject({ at_least: z.int().min(0).max(100), gauge: z.string() }),
    gauge: z.strictObject({ gauge: z.string(), of: z.array(z.string()) }),
  };
}
export const byWord: z.ZodType<Condition> = wordUnion(branches(() => byWord));
export const byTrial: z.ZodType<Condition> = z.union(Object.values(branches(() => byTrial)));
