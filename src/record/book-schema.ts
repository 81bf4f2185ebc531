// The shape of the rulebook that a record carries: strict wherever the engine reads numbers, names or words of the
// rule language (a record may come from anywhere), loose about titles and sources, which only people read.
import * as z from 'zod';
import {
  CONSENTS,
  DECISION_RULES,
  HOOKS,
  MEMBER_PARAMS,
  type Rulebook,
  SETTING_NAMES,
  SUMMITS,
} from '../rulebook/book.ts';
import {
  conditionSchema,
  effectSchema,
  modifierSchema,
  quantitySchema,
  setSchema,
} from '../rulebook/words/schema.ts';
import { ACTOR_KINDS, type ActorKind, DIMENSIONS, SIGHTS } from '../world/dimension.ts';
import { MAX_CHOICES } from '../world/register.ts';

const MOST_CELLS = 2_000_000;
const MOST_SLOTS = 4096;
const MOST_CLAUSES = 31;
const MOST_SKELETONS = 200_000;
const INT32 = 0x7fffffff;

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/);
/** Rules are compiled under their address: it must be nothing else. */
const address = z.string().regex(/^[A-Z]{2,3}-\d{3}$/);
const letter = z.string().regex(/^[a-z]$/);
const int = z.int().min(-INT32).max(INT32);
const count = z.int().min(0).max(INT32);
const text = z.string();
const ids = z.array(id);
const sources = {
  claims: z.array(text).optional(),
  facts: z.array(text).optional(),
  assume: text.optional(),
};
const sheet = z.record(id, int);

const trackSchema = z.object({
  title: text,
  says: text.optional(),
  over: z.array(z.enum(DIMENSIONS)).max(4),
  min: int.optional(),
  max: int.optional(),
  start: int.optional(),
  values: ids.optional(),
  seen: z.enum(SIGHTS),
  ...sources,
});

const boardSchema = z.object({
  domains: ids,
  areas: ids,
  threats: ids,
  subs: ids,
  names: z.record(id, text).optional(),
  clauses: z.record(id, count).refine((clauses) => Object.keys(clauses).length <= MOST_CLAUSES),
  choices: z.record(id, ids).refine((choices) => Object.keys(choices).length <= MAX_CHOICES),
  slots: z.int().min(0).max(MOST_SLOTS),
  tracks: z.record(id, trackSchema),
});

const named = { id, name: text, short: text, sheet, ...sources };
const actorSchema = z.object({ ...named, kind: z.enum(ACTOR_KINDS) });
const bodySchema = z.object({
  ...named,
  decision: z.enum(DECISION_RULES),
  secretariat: id.optional(),
  summits: z.enum(SUMMITS),
});

const valuesSchema = z.object({
  clauses: ids.optional(),
  secret: z.int().min(0).max(1).optional(),
  extra: count.optional(),
  choices: z.record(id, id),
});

const actionSchema = z.object({
  id: address,
  name: id,
  title: text,
  theme: text,
  by: z.array(z.enum(ACTOR_KINDS)),
  tags: ids,
  members: z.partialRecord(z.enum(MEMBER_PARAMS), ids),
  clauses: ids,
  secret: z.array(z.int().min(0).max(1)),
  extra: z.array(count),
  choices: z.record(id, ids),
  defaults: valuesSchema,
  presets: z.array(z.object({ name: text, set: valuesSchema })).min(1),
  consent: z.enum(CONSENTS),
  cost: z.object({ treasury: count, capital: count }),
  lasts: z.union([z.enum(['none', 'once', 'standing']), z.int().min(1).max(INT32)]),
  talk: z.literal(true).optional(),
  ...sources,
});

const pickSchema = z.union([
  z.strictObject({ most: quantitySchema, over: setSchema }),
  z.strictObject({ least: quantitySchema, over: setSchema }),
]);

const spoken = {
  id: address,
  title: text,
  at: pickSchema.optional(),
  when: conditionSchema.optional(),
  ...sources,
};

const ruleSchema = z.object({
  ...spoken,
  on: z.enum(HOOKS),
  actions: ids.optional(),
  tags: ids.optional(),
  for: z.array(z.enum(DIMENSIONS)).optional(),
  give: z.record(letter, modifierSchema).optional(),
  then: z.record(letter, effectSchema).optional(),
  say: text.optional(),
});

const cardSchema = z.object({ ...spoken, text, then: z.record(letter, effectSchema) });

const policySchema = z.object({
  id,
  title: text,
  text,
  holds: count,
  wants: z.array(ruleSchema),
  ...sources,
});

const settingSchema = z.object({ id: address, title: text, value: int, ...sources });
const loose = z.record(z.string(), z.record(z.string(), z.unknown()));

export const rulebookSchema = z
  .object({
    lens: id,
    board: boardSchema,
    actors: z.array(actorSchema).max(200).refine(inOrder, 'actors come as powers, then states, then others'),
    bodies: z.array(bodySchema).max(200),
    actions: z.array(actionSchema).max(1000),
    rules: z.array(ruleSchema),
    cards: z.array(cardSchema),
    policies: z.array(policySchema),
    settings: z.record(z.enum(SETTING_NAMES), settingSchema),
    claims: loose,
    facts: loose,
    papers: loose,
    omissions: z.array(z.looseObject({ id, title: text, text })).optional(),
  })
  .refine((book) => cellsOf(book) <= MOST_CELLS, 'the board is larger than any board')
  .refine((book) => skeletonsOf(book) <= MOST_SKELETONS, 'the actions allow more orders than any game');

type Shape = {
  readonly actors: readonly { readonly kind: ActorKind }[];
  readonly bodies: readonly unknown[];
  readonly actions: readonly Pick<Rulebook['actions'][number], 'members' | 'presets'>[];
  readonly board: Pick<Rulebook['board'], 'domains' | 'areas' | 'threats' | 'subs' | 'tracks'>;
};

function inOrder(actors: Shape['actors']): boolean {
  const rank = actors.map(({ kind }) => Math.min(2, ACTOR_KINDS.indexOf(kind)));
  return rank.every((place, index) => index === 0 || place >= (rank[index - 1] ?? 0));
}

function cellsOf({ actors, bodies, actions, board }: Shape): number {
  const ofKind = (kind: ActorKind) => actors.filter((actor) => actor.kind === kind).length;
  const lengths: { readonly [dimension in (typeof DIMENSIONS)[number]]: number } = {
    actor: actors.length,
    power: ofKind('power'),
    state: ofKind('state'),
    body: bodies.length,
    domain: board.domains.length,
    area: board.areas.length,
    threat: board.threats.length,
    sub: board.subs.length,
    action: actions.length,
  };
  const sizes = Object.values(board.tracks).map((track) =>
    track.over.reduce((size, dimension) => size * lengths[dimension], 1),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function skeletonsOf({ actors, actions }: Shape): number {
  const each = actions.map(({ members, presets }) =>
    Object.values(members).reduce((product, allowed) => product * (allowed?.length ?? 1), presets.length),
  );
  return actors.length * each.reduce((sum, number) => sum + number, 0);
}
