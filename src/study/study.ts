// A study: a question in a file. Variants differ from each other as they declare, share the luck of each seed, and
// are compared on integer outcomes.

import { z } from 'zod';
import type { Condition, Quantity } from '../rulebook/book.ts';
import { conditionSchema, quantitySchema } from '../rulebook/words/schema.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a name of small letters, digits and dashes')
  .describe('A short name, used in tables');

const answerLever = z
  .strictObject({
    actor: name.describe('Who is bound'),
    actions: z.array(name).min(1).describe('The kinds of proposal it is bound on'),
    answer: z.enum(['accept', 'refuse']),
  })
  .describe('Binds how an actor answers, whatever its ministry thinks');

const orderLever = z
  .strictObject({
    actor: name,
    actions: z.array(name).min(1).describe('Kinds of order it may not give'),
  })
  .describe('Forbids an actor some kinds of order');

const policyLever = z.strictObject({ actor: name, policy: name }).describe('Seats another policy');

const variantSchema = z.strictObject({
  name,
  title: z.string().min(1),
  answers: z.array(answerLever).optional(),
  forbids: z.array(orderLever).optional(),
  policies: z.array(policyLever).optional(),
});

const outcomeSchema = z.strictObject({
  name,
  title: z.string().min(1),
  at_end: quantitySchema.optional().describe('A quantity read when the game is over'),
  ever: conditionSchema.optional().describe('1 if the condition held at the end of any turn'),
  accepted: z
    .array(name)
    .min(1)
    .optional()
    .describe('How many proposals of these actions were agreed or passed'),
  proposed: z.array(name).min(1).optional().describe('How many proposals of these actions were made'),
});

export const studySchema = z.strictObject({
  study: name,
  title: z.string().min(1),
  text: z.string().min(1),
  scenario: z.string().min(1),
  lens: name.optional(),
  assume: z.string().min(1).optional().describe('Why the numbers of the study are what they are'),
  seeds: z.strictObject({
    from: z.int().min(0).describe('The first seed'),
    count: z.int().min(30).max(1_000_000).describe('How many seeds each variant plays'),
  }),
  variants: z.array(variantSchema).min(2).describe('The first is what the others are compared with'),
  outcomes: z.array(outcomeSchema).min(1),
});

export type Study = z.infer<typeof studySchema>;
export type Variant = Study['variants'][number];
export type OutcomeSpec = Study['outcomes'][number];

/** One measure of an outcome: exactly one per outcome. */
export type Measure =
  | { readonly kind: 'at_end'; readonly of: Quantity }
  | { readonly kind: 'ever'; readonly when: Condition }
  | { readonly kind: 'accepted' | 'proposed'; readonly actions: readonly string[] };

/** The measure an outcome declares, or undefined when it declares none or several. */
export function measureOf(outcome: OutcomeSpec): Measure | undefined {
  const { at_end, ever, accepted, proposed } = outcome;
  const found: Measure[] = [];
  if (at_end !== undefined) found.push({ kind: 'at_end', of: at_end });
  if (ever !== undefined) found.push({ kind: 'ever', when: ever });
  if (accepted !== undefined) found.push({ kind: 'accepted', actions: accepted });
  if (proposed !== undefined) found.push({ kind: 'proposed', actions: proposed });
  return found.length === 1 ? found[0] : undefined;
}
