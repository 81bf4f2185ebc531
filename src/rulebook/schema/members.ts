// Actors and bodies: who acts, and where they meet.
import * as z from 'zod';
import { ACTOR_KINDS } from '../../world/dimension.ts';
import { DECISION_RULES, SUMMITS } from '../book.ts';
import { idSchema, memberIdSchema, textSchema } from './ids.ts';
import { integerSchema } from './numbers.ts';
import { sourcedShape } from './sourced.ts';

const sheetSchema = z
  .record(idSchema, integerSchema)
  .optional()
  .describe('Starting values of the tracks that run over this member alone.');

const names = {
  name: textSchema.describe('The full name, for screens and reports.'),
  short: textSchema.max(8, 'a short name has at most eight letters').describe('The short name, for tables.'),
};

export const actorSchema = z
  .strictObject({
    id: memberIdSchema,
    ...names,
    kind: z.enum(ACTOR_KINDS).describe('Powers reach for states, states are reached for, others only vote.'),
    sheet: sheetSchema,
    ...sourcedShape,
  })
  .describe('A country, bloc or office that acts. Powers are listed first, then states, then others.');

export const bodySchema = z
  .strictObject({
    id: memberIdSchema,
    ...names,
    decision: z.enum(DECISION_RULES).describe('Whose yes makes a decision of the body.'),
    secretariat: memberIdSchema.optional().describe('The actor that is its secretariat, if it has one.'),
    summits: z.enum(SUMMITS).describe('The turns in which its heads of state meet.'),
    sheet: sheetSchema,
    ...sourcedShape,
  })
  .describe('An organisation with members and a decision rule.');

export type ActorFile = z.infer<typeof actorSchema>;
export type BodyFile = z.infer<typeof bodySchema>;
