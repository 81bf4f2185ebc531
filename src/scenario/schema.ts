// A scenario file as a person writes it.
import * as z from 'zod';
import { addressSchema, idSchema, memberIdSchema, textSchema } from '../rulebook/schema/ids.ts';
import { countSchema, integerSchema } from '../rulebook/schema/numbers.ts';
import { sourcedShape } from '../rulebook/schema/sourced.ts';
import { conditionSchema, quantitySchema } from '../rulebook/words/schema.ts';
import { DEAL_STATUSES } from './scenario.ts';

const LONGEST_GAME = 100;
const MOST_COPIES = 20;

const objectiveSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    met: conditionSchema.describe('When it is reached. self is the actor.'),
    progress: quantitySchema.describe('How far along it is, 0 to 10.'),
    ...sourcedShape,
  })
  .describe('Something a seat wants to reach.');

export const seatSchema = z
  .strictObject({
    actor: memberIdSchema,
    policies: z
      .record(idSchema, idSchema)
      .refine(
        (policies) => Object.keys(policies).length > 0,
        'a seat needs a policy for when nobody plays it',
      )
      .describe('A policy of the rulebook for each doctrine; the first is the one it starts with.'),
    brief: z
      .strictObject({ public: textSchema, secret: textSchema })
      .describe('What the player is told: before everybody, and alone.'),
    objectives: z.array(objectiveSchema).min(1),
  })
  .describe('An actor that a person can play.');

/** Values of a track: a number, or a map from a member to what stands further in, one level a dimension. */
const valuesSchema: z.ZodType<OpeningNode> = z.lazy(() =>
  z.union([integerSchema, idSchema, z.record(memberIdSchema, valuesSchema)]),
);

export type OpeningNode = number | string | { readonly [member: string]: OpeningNode };

const openingSchema = z
  .strictObject({ at: valuesSchema, ...sourcedShape })
  .describe('Values of one track: a number for all, or nested by the members of its dimensions.');

export const dealSchema = z
  .object({
    action: memberIdSchema,
    sponsor: memberIdSchema,
    partner: memberIdSchema.optional(),
    place: memberIdSchema.optional(),
    body: memberIdSchema.optional(),
    other: memberIdSchema.optional(),
    sub: memberIdSchema.optional(),
    domain: memberIdSchema.optional(),
    area: memberIdSchema.optional(),
    threat: memberIdSchema.optional(),
    clauses: z.array(idSchema).optional(),
    secret: z.int().min(0).max(1).optional(),
    extra: countSchema.optional(),
    chosen: z.record(memberIdSchema, idSchema).optional().describe('Options of its choices.'),
    status: z.enum(DEAL_STATUSES).optional().describe('done, if not given.'),
    signed: integerSchema.max(0).optional().describe('The turn it was signed in: 0 or before.'),
    until: countSchema.optional().describe('The turn it ends with; by the action, if not given.'),
    ...sourcedShape,
  })
  .strict()
  .describe('An agreement that stands when the game begins.');

const calendarSchema = z
  .strictObject({ turn: z.int().min(1), card: addressSchema, ...sourcedShape })
  .describe('A news card that is bound to come.');

const lessonSchema = z
  .strictObject({
    actor: memberIdSchema.describe('The seat that learns.'),
    turn: z.int().min(1),
    action: memberIdSchema.optional().describe('The action to try.'),
    text: textSchema.describe('What to try, and why, in a sentence or two.'),
  })
  .describe('What one seat is asked to try in one turn.');

const deckSchema = z
  .strictObject({
    draw: countSchema.describe('Cards opened a turn.'),
    from: z.int().min(1).optional().describe('The first turn in which cards are opened. 1, if not given.'),
    cards: z.array(
      z.strictObject({ card: addressSchema, copies: z.int().min(1).max(MOST_COPIES).optional() }),
    ),
    ...sourcedShape,
  })
  .describe('News cards that are shuffled.');

const membersSchema = z
  .strictObject({
    member: z.array(memberIdSchema).optional(),
    observer: z.array(memberIdSchema).optional(),
    suspended: z.array(memberIdSchema).optional(),
    ...sourcedShape,
  })
  .describe('Who is in a body, and how.');

export const scenarioSchema = z
  .strictObject({
    scenario: idSchema.describe('The name of the scenario.'),
    title: textSchema,
    text: textSchema.describe('What it is about, in a few sentences.'),
    box: textSchema.optional().describe('The folder of rules it is played with: rules, if not given.'),
    start: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a start is a year and a month, such as 2007-07')
      .describe('The month it starts in. A turn is half a year.'),
    turns: z.int().min(1).max(LONGEST_GAME),
    lessons: z
      .array(lessonSchema)
      .optional()
      .describe('What a first game teaches. The screens then say at every step what to do next.'),
    seats: z.array(seatSchema).min(1),
    automated: z
      .array(z.strictObject({ actor: memberIdSchema, policy: idSchema }))
      .optional()
      .describe('Actors that always play by themselves.'),
    members: z.record(memberIdSchema, membersSchema).optional(),
    opening: z
      .record(idSchema, z.union([openingSchema, z.array(openingSchema)]))
      .optional()
      .describe('How the world differs from the tracks and sheets of the rulebook, track by track.'),
    deals: z.array(dealSchema).optional(),
    calendar: z.array(calendarSchema).optional(),
    deck: deckSchema.optional(),
    ...sourcedShape,
  })
  .describe('A scenario.');

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type DealFile = z.infer<typeof dealSchema>;
export type SeatFile = z.infer<typeof seatSchema>;
