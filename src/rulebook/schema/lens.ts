// A lens: one paper's reading of the base rules, line by line.
import * as z from 'zod';
import { idSchema, partAddressSchema, textSchema } from './ids.ts';
import { countSchema, integerSchema, stepSchema } from './numbers.ts';
import { ruleSchema } from './rule.ts';
import { sourcedShape } from './sourced.ts';

const setLineSchema = z
  .strictObject({
    set: partAddressSchema.describe('The part (or setting) whose numbers change.'),
    add: integerSchema.optional(),
    by: integerSchema.optional(),
    to: integerSchema.optional(),
    most: countSchema.optional(),
    over: integerSchema.optional(),
    below: integerSchema.optional(),
    step: stepSchema.optional(),
    ...sourcedShape,
  })
  .describe('Changes numbers of one part.');

const offLineSchema = z
  .strictObject({ off: partAddressSchema.describe('The rule or part that falls silent.'), ...sourcedShape })
  .describe('Takes a rule, or one part of it, out.');

const replaceLineSchema = z
  .strictObject({
    replace: partAddressSchema.describe('The rule that gives way.'),
    with: ruleSchema.describe('The rule in its place, under the same address.'),
    ...sourcedShape,
  })
  .describe('Puts another rule under the same address.');

const addLineSchema = z
  .strictObject({ add: ruleSchema.describe('A rule the base does not have.'), ...sourcedShape })
  .describe('Adds a rule under a new address.');

/** What a line can do, by the key it begins with: the key tells which of the four shapes is meant. */
export const LENS_LINES = {
  set: setLineSchema,
  off: offLineSchema,
  replace: replaceLineSchema,
  add: addLineSchema,
} as const;

export const LENS_WORDS = ['set', 'off', 'replace', 'add'] as const;

export const lensHeadSchema = z
  .strictObject({
    lens: idSchema.describe('The name of the lens.'),
    title: textSchema,
    text: textSchema.optional().describe('How this paper reads the region, in a few sentences.'),
    over: idSchema.optional().describe('Another lens, applied first.'),
    lines: z.array(z.unknown()),
  })
  .describe('A lens.');

export const lensSchema = lensHeadSchema.extend({
  lines: z.array(z.union([setLineSchema, offLineSchema, replaceLineSchema, addLineSchema])),
});

export type LensLine =
  | z.infer<typeof setLineSchema>
  | z.infer<typeof offLineSchema>
  | z.infer<typeof replaceLineSchema>
  | z.infer<typeof addLineSchema>;
