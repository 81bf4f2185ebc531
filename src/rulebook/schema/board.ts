// The board section: what there is to play on, and which integers are kept about it.
import * as z from 'zod';
import { DIMENSIONS, SIGHTS } from '../../world/dimension.ts';
import { MAX_CHOICES } from '../../world/register.ts';
import { idSchema, memberIdSchema, textSchema } from './ids.ts';
import { countSchema, integerSchema } from './numbers.ts';
import { sourcedShape } from './sourced.ts';

const trackSchema = z
  .strictObject({
    title: textSchema.describe('What the track is called on screens and in the printed rules.'),
    says: textSchema
      .regex(/\{1\}/, 'a phrase names its members by their places: Trust of {1} in {2}')
      .optional()
      .describe(
        'How the printed rules speak of one cell, {1} for the first member and so on: Trust of {1} in {2}.',
      ),
    over: z.array(z.enum(DIMENSIONS)).describe('One integer is kept for every combination of these.'),
    min: integerSchema.optional().describe('The least value.'),
    max: integerSchema.optional().describe('The greatest value.'),
    start: integerSchema.optional().describe('The value before a scenario speaks. The least, if not given.'),
    values: z
      .array(idSchema)
      .min(2)
      .optional()
      .describe('Names of the steps 0, 1, 2, ... instead of min and max.'),
    seen: z
      .enum(SIGHTS)
      .describe('Who may see it: everybody, the first actor it is about, either actor of a pair, nobody.'),
    ...sourcedShape,
  })
  .describe('One bounded integer for every combination of the members it runs over.');

export const boardSchema = z
  .strictObject({
    domains: z.array(memberIdSchema).optional().describe('The domains a tie can be in.'),
    areas: z.array(memberIdSchema).optional().describe('The task areas bodies are active in.'),
    threats: z.array(memberIdSchema).optional().describe('The threats states face.'),
    subs: z.array(memberIdSchema).optional().describe('The substructures bodies can build.'),
    names: z
      .record(memberIdSchema, textSchema)
      .optional()
      .describe(
        'How the printed rules call a domain, task area, threat, substructure or clause, where not by its id.',
      ),
    clauses: z
      .record(idSchema, countSchema)
      .optional()
      .describe('The clauses a text can hold, each with its grade: how much it binds.'),
    choices: z
      .record(memberIdSchema, z.array(idSchema).min(2))
      .optional()
      .describe(`What an order can choose besides, options from soft to hard. At most ${MAX_CHOICES}.`),
    slots: z.int().min(0).max(1024).optional().describe('How many agreements can stand at once.'),
    tracks: z.record(idSchema, trackSchema).optional().describe('The tracks, by name.'),
    ...sourcedShape,
  })
  .describe('What there is to play on. Several files may each give a part of it.');

export type BoardFile = z.infer<typeof boardSchema>;
