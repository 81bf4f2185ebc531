// The shape of the scenario that a record carries, resolved as the engine reads it; loose about what only people read.
import * as z from 'zod';
import { conditionSchema, quantitySchema } from '../rulebook/words/schema.ts';
import { DEAL_STATUSES, STANDINGS } from '../scenario/scenario.ts';

const INT32 = 0x7fffffff;

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/);
const int = z.int().min(-INT32).max(INT32);
const count = z.int().min(0).max(INT32);
const text = z.string();

const seatSchema = z.object({
  actor: id,
  policies: z.record(id, id),
  brief: z.object({ public: text, secret: text }),
  objectives: z.array(z.object({ id, title: text, met: conditionSchema, progress: quantitySchema })).max(50),
});

const dealSchema = z.object({
  action: id,
  sponsor: id,
  members: z.record(id, id),
  clauses: z.array(id),
  secret: z.int().min(0).max(1),
  extra: count,
  choices: z.record(id, id),
  status: z.enum(DEAL_STATUSES),
  signed: int,
  until: int,
});

export const resolvedScenarioSchema = z.object({
  id,
  title: text,
  text,
  box: text,
  start: z.object({ year: int, month: z.int().min(1).max(12) }),
  turns: z.int().min(1).max(1000),
  lessons: z.array(z.object({ actor: id, turn: z.int(), action: id.exactOptional(), text })).exactOptional(),
  seats: z.array(seatSchema).max(200),
  automated: z.array(z.object({ actor: id, policy: id })).max(200),
  members: z.array(z.object({ body: id, actor: id, standing: z.enum(STANDINGS) })),
  opening: z.array(z.object({ track: id, at: z.array(id).max(4), value: int })),
  deals: z.array(dealSchema),
  calendar: z.array(z.object({ turn: z.int(), card: id })).max(10_000),
  deck: z.object({
    draw: z.int().min(0).max(100),
    from: z.int().min(0).max(INT32),
    cards: z.array(z.object({ card: id, copies: z.int().min(0).max(1000) })).max(1000),
  }),
});
