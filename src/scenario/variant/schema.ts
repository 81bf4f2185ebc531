// A scenario file that extends another, as a person writes it: every part may be left out, except its own name.
import * as z from 'zod';
import { addressSchema, idSchema, memberIdSchema } from '../../rulebook/schema/ids.ts';
import { dealSchema, scenarioSchema, seatSchema } from '../schema.ts';

export const withoutSchema = z
  .strictObject({
    seats: z.array(memberIdSchema).optional().describe('Actors that nobody plays.'),
    automated: z.array(memberIdSchema).optional().describe('Actors that stand still.'),
    objectives: z.record(memberIdSchema, z.array(idSchema)).optional().describe('Objectives of each seat.'),
    members: z.array(memberIdSchema).optional().describe('Bodies whose members are not as in the base.'),
    opening: z.array(idSchema).optional().describe('Tracks that begin as the rulebook has them.'),
    deals: z
      .array(
        dealSchema
          .pick({
            action: true,
            sponsor: true,
            partner: true,
            place: true,
            body: true,
            other: true,
            sub: true,
            domain: true,
            area: true,
            threat: true,
          })
          .partial(),
      )
      .optional()
      .describe('Agreements that do not stand: all that are like one of these.'),
    calendar: z.array(addressSchema).optional().describe('Cards that are not bound to come.'),
    deck: z.array(addressSchema).optional().describe('Cards that are not in the deck.'),
  })
  .describe('What the scenario it extends has and this one does not.');

export type Without = z.infer<typeof withoutSchema>;

const objectiveSchema = seatSchema.shape.objectives.element;

/** For editors; what is written is checked as the whole it makes with its base. */
export const variantSchema = z
  .strictObject({
    ...scenarioSchema.partial().shape,
    scenario: scenarioSchema.shape.scenario,
    extends: idSchema.describe('The scenario of the same box that this one differs from.'),
    without: withoutSchema.optional(),
    seats: z
      .array(
        seatSchema
          .partial()
          .required({ actor: true })
          .extend({
            brief: seatSchema.shape.brief.partial().optional(),
            objectives: z.array(objectiveSchema.partial().required({ id: true })).optional(),
          }),
      )
      .optional(),
    deck: scenarioSchema.shape.deck.unwrap().partial().optional(),
  })
  .describe('A scenario that says how it differs from another.');
