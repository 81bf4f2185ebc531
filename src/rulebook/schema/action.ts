// Actions as a person writes them: parameters by name, kinds or lists of ids, defaults and presets.
import * as z from 'zod';
import { ACTOR_KINDS } from '../../world/dimension.ts';
import { CONSENTS } from '../book.ts';
import { addressSchema, idSchema, memberIdSchema, textSchema } from './ids.ts';
import { countSchema, stepSchema } from './numbers.ts';
import { sourcedShape } from './sourced.ts';

const members = (of: string, word: string) =>
  z
    .union([idSchema, z.array(idSchema).min(1)])
    .optional()
    .describe(`Which ${of}: ${word}, or a list of ids.`);

const drawn = {
  clauses: z.array(idSchema).optional().describe('Clauses of the text.'),
  secret: z.int().min(0).max(1).optional().describe('1 if made in secret.'),
  extra: countSchema.optional().describe('Treasury added to raise the odds.'),
};

const valuesSchema = z
  .object(drawn)
  .catchall(idSchema)
  .describe('Values of the drafted parameters; every other key is a choice and its option.');

const paramsSchema = z
  .object({
    partner: members('other actor', 'a kind of actor, `actor` for all'),
    place: members('ground', '`state`'),
    body: members('host body', '`body` for all'),
    other: members('second body', '`body` for all'),
    sub: members('substructure', '`any`'),
    domain: members('domain', '`any`'),
    area: members('task area', '`any`'),
    threat: members('threat', '`any`'),
    clauses: z.array(idSchema).optional().describe('The clauses the text may hold.'),
    secret: z.array(z.int().min(0).max(1)).min(1).optional().describe('[0, 1] if it may be made in secret.'),
    extra: z.array(countSchema).min(1).optional().describe('The sums of treasury that may be added.'),
  })
  .catchall(z.array(idSchema).min(1))
  .describe('What an order of this action names; every other key is a choice and its allowed options.');

export const actionSchema = z
  .strictObject({
    id: addressSchema,
    name: memberIdSchema,
    title: textSchema,
    theme: textSchema.describe('The shelf it stands on when actions are browsed.'),
    by: z.array(z.enum(ACTOR_KINDS)).min(1).describe('Kinds of actor that may order it.'),
    tags: z.array(idSchema).optional().describe('Words by which rules can mean several actions at once.'),
    params: paramsSchema.optional(),
    defaults: valuesSchema.optional(),
    presets: z
      .array(z.strictObject({ name: idSchema, set: valuesSchema.optional() }))
      .optional()
      .describe('Ready drafts to choose from; what one leaves out comes from the defaults.'),
    consent: z.enum(CONSENTS).describe('Whose yes it needs.'),
    cost: z
      .strictObject({ treasury: countSchema.optional(), capital: countSchema.optional() })
      .optional()
      .describe('What ordering it costs before rules speak.'),
    lasts: z
      .union([z.enum(['none', 'once', 'standing']), stepSchema])
      .describe(
        'What stays of it: nothing, an agreement until it is done, a standing one, or one of so many turns.',
      ),
    talk: z
      .literal(true)
      .optional()
      .describe(
        'Said in soundings and settled there, before orders are written; in force as soon as agreed.',
      ),
    ...sourcedShape,
  })
  .describe('A kind of thing an actor may do.');

export type ActionFile = z.infer<typeof actionSchema>;
export type ValuesFile = z.infer<typeof valuesSchema>;
