// What numbers rest on: papers, the claims restated from them, and dated facts. And the mechanisms' own numbers.
import * as z from 'zod';
import { addressSchema, idSchema, textSchema } from './ids.ts';
import { integerSchema } from './numbers.ts';
import { sourcedShape } from './sourced.ts';

const CLAIM_ADDRESS = /^[a-z][a-z0-9-]* .+ \d+$/;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

const yearSchema = z.int().min(1000).max(3000).describe('A year.');
const dateSchema = z
  .string()
  .regex(DAY, 'a date is "2007", "2007-10", "2007-10-03" or two of them with a slash between')
  .describe('A quoted date, as exact as it is known.');

export const claimSchema = z
  .strictObject({
    at: z
      .array(z.string().regex(CLAIM_ADDRESS, 'a claim stands at a paper, a section and a paragraph number'))
      .min(1)
      .describe('Where it is said: paper, section, paragraph number.'),
    text: textSchema.describe('What is claimed, in our own words.'),
    since: yearSchema.describe('The year of its earliest paper.'),
    context: textSchema
      .optional()
      .describe('Why it is only told and nothing in play rests on it. Left out where something does.'),
  })
  .describe('One thing the papers say.');

export const factSchema = z
  .strictObject({
    date: dateSchema,
    text: textSchema,
    source: textSchema.describe('Where it can be looked up.'),
    sure: z.enum(['paper', 'seen', 'dataset', 'memory']).describe('How we know it.'),
  })
  .describe('One dated fact.');

export const paperSchema = z
  .strictObject({
    authors: z.array(textSchema).min(1),
    title: textSchema,
    published: textSchema,
    date: dateSchema,
    year: yearSchema,
  })
  .describe('One paper the content rests on.');

export const omissionSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema.describe('What is left out.'),
    text: textSchema.describe('Why, and what it would take to bring it in.'),
  })
  .describe('One thing the model leaves out.');

export const settingSchema = z
  .strictObject({ id: addressSchema, title: textSchema, value: integerSchema, ...sourcedShape })
  .describe('One number of the mechanisms.');

export type PaperFile = z.infer<typeof paperSchema>;
