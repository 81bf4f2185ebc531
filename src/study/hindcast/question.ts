// Questions about years that are over, as a person writes them: what came, what one would have said at the start by
// assuming that nothing changes, and how the answer is read off a game. One file a box.

import { z } from 'zod';
import { addressSchema, idSchema, memberIdSchema, textSchema } from '../../rulebook/schema/ids.ts';
import { sourcedShape } from '../../rulebook/schema/sourced.ts';
import { conditionSchema } from '../../rulebook/words/schema.ts';
import { nameSchema } from '../plan/name.ts';

/** How an act can come about: signed by those whose consent it needs, carried out, or done by one side alone. */
const ACT_OCCASIONS = ['signed', 'done', 'act'] as const;

const actsSchema = z
  .strictObject({
    what: z.enum(ACT_OCCASIONS).describe('signed; done: carried out; act: what needs nobody’s consent'),
    action: z.array(memberIdSchema).min(1),
    sponsor: memberIdSchema.optional(),
    partner: memberIdSchema.optional(),
    place: memberIdSchema.optional(),
    body: memberIdSchema.optional(),
    other: memberIdSchema.optional(),
    sub: memberIdSchema.optional(),
    chosen: z.record(memberIdSchema, z.array(idSchema).min(1)).optional().describe('Options that count.'),
    from: z.int().min(1).optional().describe('The first turn that counts; 1, if not given.'),
  })
  .describe('What is counted: acts of this kind up to the turn asked about. For yes or no: at least one.');

const answerSchema = z
  .union([z.enum(['yes', 'no']), z.int().min(0)])
  .describe('yes or no; a number where the question asks how many.');

const askSchema = z
  .strictObject({
    scenario: idSchema,
    turn: z.int().min(1).describe('The turn at whose end the answer is read.'),
    held: conditionSchema.optional().describe('yes if it holds at the end of that turn'),
    ever: conditionSchema.optional().describe('yes if it held at the end of any turn up to that one'),
    acts: actsSchema.optional(),
    because: textSchema.describe(
      'Why this is what the question speaks of: its words, in terms of the board. Not what came.',
    ),
    answer: answerSchema
      .optional()
      .describe('The answer at that date, where the game ends before the question does.'),
    status_quo: answerSchema.optional(),
    note: textSchema.optional().describe('What this way of asking leaves out.'),
  })
  .describe('One way to ask the question of games. The first of a question is the one that is scored.');

const LEAKS = ['none', 'partial', 'full'] as const;

const questionSchema = z
  .strictObject({
    id: idSchema,
    asks: textSchema.describe('The question, as one could have asked it at the start.'),
    start: z.string().regex(/^\d{4}-\d{2}$/, 'a year and a month, such as 2007-10'),
    by: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as 2012-12-31')
      .describe('It is settled by that day.'),
    about: idSchema.describe('What it is about. Questions about the same thing rise and fall together.'),
    answer: answerSchema,
    status_quo: answerSchema.describe('What follows if all stays as it is at the start.'),
    most: z
      .int()
      .min(1)
      .optional()
      .describe('For a question of how many: the most that anybody would have thought of.'),
    detail: textSchema.describe('What happened.'),
    facts: sourcedShape.facts,
    sources: z.array(textSchema).min(1).optional().describe('Sources that no fact of the box names.'),
    leak: z.enum(LEAKS).describe('Whether what the rules are read from states the answer.'),
    echo: textSchema
      .optional()
      .describe('Why the rules hold the answer already: it is reported, and not scored.'),
    near: textSchema
      .optional()
      .describe('What a test asks of the rules that comes near it, without asking the same: it is scored.'),
    unanswerable: textSchema
      .optional()
      .describe('What the model lacks, after "not asked: the model has no". Then it is asked of no game.'),
    asked: z.array(askSchema).min(1).optional(),
  })
  .refine(
    ({ facts, sources }) => facts !== undefined || sources !== undefined,
    'an answer names facts or sources',
  );

const startSchema = z
  .strictObject({
    scenario: idSchema,
    knows: textSchema.describe('What the rules it is played with know of the years after its start.'),
    withhold: z
      .array(z.strictObject({ card: addressSchema, because: textSchema }))
      .optional()
      .describe('Cards that play an answer themselves: left out of the games that are scored.'),
  })
  .describe('A scenario that questions are asked of.');

const openingSchema = z
  .strictObject({
    name: nameSchema,
    title: textSchema,
    set: z.array(z.strictObject({ track: idSchema, to: z.union([z.int(), idSchema]) })).min(1),
  })
  .describe('All starts once more, with tracks of the opening set otherwise, which no card then sets anew.');

const placeboSchema = z
  .strictObject({
    name: nameSchema,
    title: textSchema,
    exchange: z
      .strictObject({
        kind: z.enum(['power', 'state']),
        minds: z.boolean().optional().describe('Whether policies go along with the sheets.'),
      })
      .optional()
      .describe('Each actor of this kind is given the sheet of the next one in the rulebook.'),
    without: z.array(addressSchema).min(1).optional().describe('Cards that do not come.'),
  })
  .refine(
    ({ exchange, without }) => (exchange === undefined) !== (without === undefined),
    'a placebo either exchanges sheets or leaves cards out',
  )
  .describe('Games that should foretell worse: where they do not, the skill was not in what they lack.');

export const hindcastSchema = z
  .strictObject({
    hindcast: nameSchema,
    title: textSchema,
    text: textSchema,
    starts: z.array(startSchema).min(1),
    openings: z.array(openingSchema).optional(),
    placebos: z.array(placeboSchema).optional(),
    questions: z.array(questionSchema).min(1),
  })
  .describe('Questions about years that are over, and how games answer them.');

export type Hindcast = z.infer<typeof hindcastSchema>;
export type Question = Hindcast['questions'][number];
export type Ask = NonNullable<Question['asked']>[number];
export type Acts = NonNullable<Ask['acts']>;
export type Answer = Question['answer'];
export type OpeningArm = NonNullable<Hindcast['openings']>[number];
export type Placebo = NonNullable<Hindcast['placebos']>[number];

/** The answer and the status quo at the date an ask reads, as whole numbers: no is 0, yes is 1. */
export function truthOf(question: Question, ask: Ask): { readonly came: number; readonly before: number } {
  return {
    came: numberOf(ask.answer ?? question.answer),
    before: numberOf(ask.status_quo ?? question.status_quo),
  };
}

function numberOf(answer: Answer): number {
  return typeof answer === 'number' ? answer : answer === 'yes' ? 1 : 0;
}

/** Questions that no game can answer. */
export function unaskedOf({ questions }: Hindcast): readonly Question[] {
  return questions.filter(({ unanswerable }) => unanswerable !== undefined);
}
