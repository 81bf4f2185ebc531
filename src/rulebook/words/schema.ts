// The shapes of the language, put together from its words. What a name stands for is judged later, by binding.

import { z } from 'zod';
import type { Modifier } from '../book.ts';
import { countSchema, integerSchema, stepSchema } from '../schema/numbers.ts';
import { wordUnion } from '../shape/word-union.ts';
import {
  type Chosen,
  type Condition,
  type DealFilter,
  type EffectNode,
  FILTER_STATUSES,
  type Quantity,
  SET_NAMES,
  type SetNode,
} from './ast.ts';
import { name, nameOrNames } from './pieces.ts';
import { CONDITION_WORDS, EFFECT_WORDS, QUANTITY_WORDS } from './vocabulary.ts';
import type { Schemas, Word } from './word.ts';

export const setSchema: z.ZodType<SetNode> = z
  .union([z.enum(SET_NAMES), z.strictObject({ members: name }), z.strictObject({ observers: name })])
  .describe('A set to go through: by name, or the members or observers of a body.');

const chosenSchema: z.ZodType<Chosen> = z
  .record(name, nameOrNames)
  .describe('For each choice the option, or options, that will do.');

export const filterSchema: z.ZodType<DealFilter> = z
  .strictObject({
    action: nameOrNames.optional(),
    tag: name.optional(),
    sponsor: name.optional(),
    partner: name.optional(),
    party: name.optional().describe('The sponsor, the partner or the place.'),
    place: name.optional(),
    body: name.optional(),
    other: name.optional(),
    sub: name.optional(),
    domain: name.optional(),
    area: name.optional(),
    status: z.array(z.enum(FILTER_STATUSES)).min(1).optional().describe('Declared and done, if not given.'),
    clause: name.optional(),
    secret: z.union([z.literal(0), z.literal(1)]).optional(),
    chosen: chosenSchema.optional(),
  })
  .describe('Which agreements are meant; every field narrows.');

const schemas: Schemas = {
  quantity: z.lazy(() => quantitySchema),
  condition: z.lazy(() => conditionSchema),
  effect: z.lazy(() => effectSchema),
  set: setSchema,
  filter: filterSchema,
  chosen: chosenSchema,
};

function unionOf<N>(words: Readonly<Record<string, Word<N>>>): z.ZodType<N> {
  const made = Object.entries(words).map(([key, word]) => [key, word.schema(schemas)] as const);
  return wordUnion<Record<string, z.ZodType<N>>>(Object.fromEntries(made));
}

export const quantitySchema: z.ZodType<Quantity> = z
  .union([integerSchema, unionOf<Exclude<Quantity, number>>(QUANTITY_WORDS)])
  .describe('A whole number, written or worked out.');

export const conditionSchema: z.ZodType<Condition> = unionOf<Condition>(CONDITION_WORDS).describe(
  'Something that is so or is not.',
);

export const effectSchema: z.ZodType<EffectNode> =
  unionOf<EffectNode>(EFFECT_WORDS).describe('A change of the world.');

export const modifierSchema: z.ZodType<Modifier> = z
  .strictObject({
    add: integerSchema.describe('The number that joins the sum.'),
    when: z.lazy(() => conditionSchema).optional(),
    per: z
      .lazy(() => quantitySchema)
      .optional()
      .describe('Adds the number once for every step of this.'),
    step: stepSchema.optional().describe('How much of `per` counts once; 1, if not given.'),
    over: integerSchema.optional().describe('Only what is above this counts.'),
    below: integerSchema.optional().describe('Only what is missing to this counts.'),
    most: countSchema.optional().describe('The result goes no further than this, either way.'),
  })
  .describe('A number that joins a sum.');
