// How the parts of a study are called: a name is a column or a row of its tables.
import { z } from 'zod';

export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a name of small letters, digits and dashes')
  .describe('A short name, used in tables');

export const numberSchema = z.int().min(-1_000_000_000).max(1_000_000_000);
