// What a record holds, line by line: a header with everything a game starts from, then every decision anybody
// made and a hash of the world after each turn. No clock time: two records of the same game are the same bytes.
//
// A line's text is JSON with keys in the order they were made, not in the alphabet's: the order in which a
// rulebook names its tracks, choices and clauses is part of its meaning.
import * as z from 'zod';
import type { Order } from '../engine/index.ts';
import { HAND_SCHEMAS } from './hand.ts';

/** The form of the file itself. */
export const FORMAT = 1;

/** From a turn on the dice are of another seed than the game's: `luck` in the header says which. */
export const OTHER_LUCK = 1;

/**
 * Changes of the engine's own meaning since the first record, each a number that is never used again. A record
 * lists those it cannot be played without; a record with a number that is not here needs a newer Heartland.
 */
export const ENGINE_FLAGS: readonly number[] = [OTHER_LUCK];

/** Bounds on what is read: more than any game needs, less than what would fill a machine's memory. */
export const LARGEST_RECORD = 64 * 1024 * 1024;
export const LONGEST_HEADER = 16 * 1024 * 1024;
export const LONGEST_LINE = 256 * 1024;

const HEX_64 = /^[0-9a-f]{64}$/;
const HEX_32 = /^[0-9a-f]{32}$/;
const LONGEST_ID = 100;
const MOST_TURNS = 10_000;

const id = z.string().min(1).max(LONGEST_ID);
const turn = z.int().min(1).max(MOST_TURNS);
const optionalId = id.exactOptional();

const seatSchema = z.strictObject({ kind: z.enum(['person', 'policy']), policy: optionalId });

export const headerSchema = z.strictObject({
  kind: z.literal('header'),
  format: z.int(),
  engine: z.array(z.int()).max(1000),
  heartland: z.string().max(LONGEST_ID),
  lens: id,
  seed: z.string().min(1).max(1000),
  /** sha256 of the JSON text of `rulebook`. */
  bookHash: z.string().regex(HEX_64),
  seats: z.record(id, seatSchema),
  /** The record it was forked from (the chain of its last line) and the first turn that is its own. */
  from: z.strictObject({ record: z.string().regex(HEX_64), turn }).exactOptional(),
  /** Other seeds for the dice, each from the beginning of a turn on, in their order; engine flag 1 goes with it. */
  luck: z
    .array(z.strictObject({ turn, seed: z.string().min(1).max(1000) }))
    .min(1)
    .max(100)
    .exactOptional(),
  scenario: z.record(z.string(), z.unknown()),
  rulebook: z.record(z.string(), z.unknown()),
});

const orderSchema: z.ZodType<Order> = z.strictObject({
  action: id,
  partner: optionalId,
  place: optionalId,
  body: optionalId,
  other: optionalId,
  sub: optionalId,
  domain: optionalId,
  area: optionalId,
  threat: optionalId,
  clauses: z.array(id).max(64).exactOptional(),
  secret: z.int().exactOptional(),
  extra: z.int().exactOptional(),
  choices: z.record(id, id).exactOptional(),
});

const ordersSchema = z.strictObject({
  kind: z.literal('orders'),
  turn,
  actor: id,
  /** Where they were written, if not in planning. */
  phase: z.literal('soundings').exactOptional(),
  orders: z.array(orderSchema).max(100),
});

const answerSchema = z.strictObject({
  kind: z.literal('answer'),
  turn,
  phase: z.enum(['bargaining', 'negotiation', 'summits']),
  round: z.union([z.literal(1), z.literal(2)]),
  /** Position of the proposal among the turn's. */
  proposal: z.int().min(0).max(100_000),
  actor: id,
  answer: z.enum(['accept', 'refuse', 'abstain', 'amend', 'ministry']),
  amended: orderSchema.exactOptional(),
  /** A study binds this actor to the answer: it is free of any price, and holds whatever the purses say. */
  bound: z.literal(true).exactOptional(),
});

const turnSchema = z.strictObject({ kind: z.literal('turn'), turn, hash: z.string().regex(HEX_32) });

const endSchema = z.strictObject({ kind: z.literal('end'), finalHash: z.string().regex(HEX_32) });

/** Every line after the header. What a facilitator does are kinds of their own. */
export const lineSchema = z.discriminatedUnion('kind', [
  ordersSchema,
  answerSchema,
  turnSchema,
  endSchema,
  ...HAND_SCHEMAS,
]);

export type Header = z.infer<typeof headerSchema>;
export type OrdersLine = z.infer<typeof ordersSchema>;
export type AnswerLine = z.infer<typeof answerSchema>;
export type RecordLine = z.infer<typeof lineSchema>;
