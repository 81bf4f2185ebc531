// Rules, and what is shaped like them: news cards and the wants of policies.
import * as z from 'zod';
import { DIMENSIONS } from '../../world/dimension.ts';
import { HOOKS } from '../book.ts';
import { wordUnion } from '../shape/word-union.ts';
import { conditionSchema, effectSchema, modifierSchema, quantitySchema, setSchema } from '../words/schema.ts';
import { addressSchema, idSchema, letterSchema, memberIdSchema, textSchema } from './ids.ts';
import { countSchema } from './numbers.ts';
import { sourcedShape } from './sourced.ts';

const pickSchema = wordUnion({
  most: z.strictObject({ most: quantitySchema, over: setSchema }),
  least: z.strictObject({ least: quantitySchema, over: setSchema }),
}).describe('Picks the first member of a set with the greatest (or least) value.');

const named = {
  id: addressSchema,
  title: textSchema.describe('One sentence that the printed rules can carry.'),
};

const reach = {
  actions: z.array(memberIdSchema).min(1).optional().describe('The actions it speaks of, by name.'),
  tags: z.array(idSchema).min(1).optional().describe('And all actions that carry one of these tags.'),
};

const giveSchema = z.record(letterSchema, modifierSchema).describe('Lettered numbers that join a sum.');
const thenSchema = z.record(letterSchema, effectSchema).describe('Lettered changes of the world.');

export const ruleSchema = z
  .strictObject({
    ...named,
    on: z.enum(HOOKS).describe('The moment at which the rule speaks.'),
    ...reach,
    for: z.array(z.enum(DIMENSIONS)).min(1).optional().describe('Upkeep only: repeats for each member.'),
    at: pickSchema.optional(),
    when: conditionSchema.optional().describe('Speaks only when this holds.'),
    give: giveSchema.optional(),
    then: thenSchema.optional(),
    say: textSchema.optional().describe('What a refused order is told.'),
    ...sourcedShape,
  })
  .describe('One numbered rule.');

export const cardSchema = z
  .strictObject({
    ...named,
    text: textSchema.describe('The news, in a sentence or two.'),
    at: pickSchema.optional(),
    when: conditionSchema.optional(),
    then: thenSchema,
    ...sourcedShape,
  })
  .describe('A news card: something that happens to the players.');

const wantSchema = z
  .strictObject({ ...named, ...reach, when: conditionSchema.optional(), give: giveSchema, ...sourcedShape })
  .describe('How much a policy wants an order; wants add up.');

export const policySchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    text: textSchema.describe('What the policy is after, in a sentence or two.'),
    holds: countSchema.describe('Weight of ordering nothing more.'),
    wants: z.array(wantSchema).min(1),
    ...sourcedShape,
  })
  .describe('What an automated seat prefers. It reads only what its seat can see.');

export type RuleFile = z.infer<typeof ruleSchema>;
export type CardFile = z.infer<typeof cardSchema>;
export type PolicyFile = z.infer<typeof policySchema>;
