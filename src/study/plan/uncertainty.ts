// An uncertainty: a number of the rules, a fact of the opening or a policy that might as well be otherwise, and how far.
import { z } from 'zod';
import { SET_KEYS } from '../../rulebook/lens/lens-set.ts';
import { partAddressSchema } from '../../rulebook/schema/ids.ts';
import { nameSchema, numberSchema } from './name.ts';

export const uncertaintySchema = z
  .strictObject({
    name: nameSchema,
    title: z.string().min(1).optional(),
    set: partAddressSchema
      .optional()
      .describe('A number of the rules, by the address of its part or setting'),
    number: z
      .enum(SET_KEYS)
      .optional()
      .describe('Which number of the part; the only one it has, if not given'),
    opening: z
      .strictObject({ track: nameSchema, at: z.array(nameSchema).optional() })
      .optional()
      .describe('Or a fact of the opening position'),
    policy: nameSchema.optional().describe('Or who plays an actor'),
    range: z.tuple([numberSchema, numberSchema]).optional().describe('Least and most, whole numbers'),
    options: z
      .array(z.union([numberSchema, nameSchema]))
      .min(2)
      .optional()
      .describe('Or the values it may have'),
  })
  .describe('Something the study does not know, and between what');

export type Uncertainty = z.infer<typeof uncertaintySchema>;

const DESIGNS = ['full-factorial', 'one-at-a-time', 'lhs', 'sobol', 'saltelli', 'morris'] as const;

export const designSchema = z
  .strictObject({
    kind: z.enum(DESIGNS),
    size: z.int().min(1).max(100_000).optional().describe('How many points (for morris: how many paths)'),
    levels: z
      .int()
      .min(2)
      .max(100)
      .optional()
      .describe('How many values of a range full-factorial and one-at-a-time try; 3, if not given'),
    seed: z
      .int()
      .min(0)
      .max(1_000_000_000)
      .optional()
      .describe('Which of the random designs; 1, if not given'),
  })
  .describe('Which combinations of the uncertainties are played');

export type DesignSpec = z.infer<typeof designSchema>;

export const assumptionsSchema = z
  .strictObject({
    of: z
      .union([
        z.literal('all'),
        z.array(z.string().regex(/^[A-Z]{2,3}-\d{3}$/, 'an address such as CS-014')).min(1),
      ])
      .describe('Entries of the rules that rest on an assumption, by address; or all of them'),
    percent: z.int().min(1).max(100).describe('How far each of their numbers may be from what it is'),
  })
  .describe('Every number of the rules that is assumed, as an uncertainty of its own');
