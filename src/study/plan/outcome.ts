// What a study measures of each game: one whole number an outcome.
import { z } from 'zod';
import type { Condition, Quantity } from '../../rulebook/book.ts';
import { conditionSchema, quantitySchema } from '../../rulebook/words/schema.ts';
import { nameSchema } from './name.ts';

const actions = z.array(nameSchema).min(1);

export const outcomeSchema = z.strictObject({
  name: nameSchema,
  title: z.string().min(1),
  at_end: quantitySchema.optional().describe('A quantity read when the game is over'),
  ever: conditionSchema.optional().describe('1 if the condition held at the end of any turn'),
  when: conditionSchema.optional().describe('The first turn at whose end the condition held; 0 for never'),
  accepted: actions.optional().describe('How many proposals of these actions were agreed or passed'),
  proposed: actions.optional().describe('How many proposals of these actions were made'),
  refused: actions.optional().describe('How many proposals of these actions were refused'),
  met: z
    .strictObject({ seat: nameSchema, objective: nameSchema.optional() })
    .optional()
    .describe('How many objectives a seat has met at the end; with `objective`: 1 if that one is met'),
});

export type OutcomeSpec = z.infer<typeof outcomeSchema>;

export const COUNTED = ['accepted', 'proposed', 'refused'] as const;
export const MEASURES = ['at_end', 'ever', 'when', ...COUNTED, 'met'] as const;

/** One measure of an outcome: exactly one per outcome. */
export type Measure =
  | { readonly kind: 'at_end'; readonly of: Quantity }
  | { readonly kind: 'ever' | 'when'; readonly when: Condition }
  | { readonly kind: (typeof COUNTED)[number]; readonly actions: readonly string[] }
  | { readonly kind: 'met'; readonly seat: string; readonly objective: string | undefined };

/** The measure an outcome declares, or undefined when it declares none or several. */
export function measureOf(outcome: OutcomeSpec): Measure | undefined {
  const found: Measure[] = [];
  if (outcome.at_end !== undefined) found.push({ kind: 'at_end', of: outcome.at_end });
  for (const kind of ['ever', 'when'] as const) {
    const when = outcome[kind];
    if (when !== undefined) found.push({ kind, when });
  }
  for (const kind of COUNTED) {
    const names = outcome[kind];
    if (names !== undefined) found.push({ kind, actions: names });
  }
  if (outcome.met !== undefined) {
    found.push({ kind: 'met', seat: outcome.met.seat, objective: outcome.met.objective });
  }
  return found.length === 1 ? found[0] : undefined;
}
