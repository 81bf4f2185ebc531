// Where a number comes from. Every entry that holds one says so, in one of three ways or several.
import * as z from 'zod';
import { idSchema, textSchema } from './ids.ts';

export const sourcedShape = {
  claims: z.array(idSchema).min(1).optional().describe('Claims of the papers this rests on, by id.'),
  facts: z.array(idSchema).min(1).optional().describe('Dated facts this rests on, by id.'),
  assume: textSchema
    .optional()
    .describe('Why the number is what it is, where no claim or fact gives it: an assumption and its reason.'),
};
