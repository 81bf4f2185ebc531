// A lever: what one variant of a study does otherwise than the base. Nothing here is free text for a machine: every part
// names things of the rules or the scenario, and is checked against them before the first game.
import { z } from 'zod';
import type { Order } from '../../engine/index.ts';
import { partAddressSchema } from '../../rulebook/schema/ids.ts';
import { nameSchema, numberSchema } from './name.ts';

const answerSchema = z
  .strictObject({
    actor: nameSchema.describe('Who is bound'),
    actions: z.array(nameSchema).min(1).describe('The kinds of proposal it is bound on'),
    answer: z.enum(['accept', 'refuse']),
  })
  .describe('Binds how an actor answers, whatever its ministry thinks');

const forbidSchema = z
  .strictObject({
    actor: nameSchema,
    actions: z.array(nameSchema).min(1).describe('Kinds of order it may not give'),
  })
  .describe('Forbids an actor some kinds of order');

const forcedOrderSchema: z.ZodType<Order> = z
  .strictObject({
    action: nameSchema,
    partner: nameSchema.exactOptional(),
    place: nameSchema.exactOptional(),
    body: nameSchema.exactOptional(),
    other: nameSchema.exactOptional(),
    sub: nameSchema.exactOptional(),
    domain: nameSchema.exactOptional(),
    area: nameSchema.exactOptional(),
    threat: nameSchema.exactOptional(),
    clauses: z.array(nameSchema).exactOptional(),
    secret: z.int().exactOptional(),
    extra: z.int().exactOptional(),
    choices: z.record(nameSchema, nameSchema).exactOptional(),
  })
  .describe('An order as records write it; what is left out is as the action has it');

const forceSchema = z
  .strictObject({
    actor: nameSchema.describe('Who gives the order before any of its own'),
    order: forcedOrderSchema,
    from: z.int().min(1).optional().describe('The first turn of it; 1, if not given'),
    until: z.int().min(1).optional().describe('The last turn of it; the last of the game, if not given'),
  })
  .describe('Makes an actor give an order whenever the rules allow it');

const policySchema = z
  .strictObject({ actor: nameSchema, policy: nameSchema })
  .describe('Seats another policy');

const setSchema = z
  .strictObject({
    set: partAddressSchema.describe('The part (or setting) whose numbers change'),
    add: numberSchema.optional(),
    by: numberSchema.optional(),
    to: numberSchema.optional(),
    most: numberSchema.optional(),
    over: numberSchema.optional(),
    below: numberSchema.optional(),
    step: z.int().min(1).optional(),
  })
  .describe('Changes numbers of one part, as a lens does');

const offSchema = z
  .strictObject({ off: partAddressSchema.describe('The rule or part that falls silent') })
  .describe('Takes a rule, or one part of it, out');

const openingSchema = z
  .strictObject({
    track: nameSchema,
    at: z.array(nameSchema).optional().describe('A member for each of its first dimensions'),
    to: z.union([numberSchema, nameSchema]).optional().describe('What it starts with'),
    add: numberSchema.optional().describe('Or how much is added to what one cell starts with'),
  })
  .describe('How the world stands otherwise when the game opens');

const leverShape = {
  name: nameSchema,
  title: z.string().min(1),
  answers: z.array(answerSchema).optional(),
  forbids: z.array(forbidSchema).optional(),
  forces: z.array(forceSchema).optional(),
  policies: z.array(policySchema).optional(),
  rules: z
    .array(z.union([setSchema, offSchema]))
    .optional()
    .describe('Numbers of the rules by address'),
  opening: z.array(openingSchema).optional(),
  lens: nameSchema.optional().describe('Another reading of the rules'),
};

export const variantSchema = z.strictObject(leverShape);

export const leverSchema = z
  .strictObject({
    ...leverShape,
    with: z.array(nameSchema).min(1).optional().describe('Levers above this one that are pulled with it'),
  })
  .describe('One thing done otherwise than in the base');

export type Variant = z.infer<typeof variantSchema>;
export type Lever = z.infer<typeof leverSchema>;
export type RuleChange = NonNullable<Variant['rules']>[number];
export type OpeningChange = NonNullable<Variant['opening']>[number];
export type Force = NonNullable<Variant['forces']>[number];
