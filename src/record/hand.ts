// Facilitator's moves as a record writes them, one line each, and the moves read back. Whether a move was allowed is
// judged again by the engine when it is replayed.
import * as z from 'zod';
import { type Game, HAND_PHASES, type HandMove } from '../engine/index.ts';

const LONGEST_ID = 100;
const LONGEST_LINE = 500;
const MOST = 50;

const id = z.string().min(1).max(LONGEST_ID);
const words = z.string().max(LONGEST_LINE);
const changes = z
  .array(
    z.strictObject({
      track: id,
      at: z.array(id).max(4),
      by: z.int().exactOptional(),
      to: z.int().exactOptional(),
    }),
  )
  .max(MOST);

const when = { turn: z.int().min(1).max(10_000), phase: z.enum(['planning', 'review']) };
const signed = { author: words, reason: words };

const injectSchema = z.strictObject({
  kind: z.literal('inject'),
  ...when,
  ...signed,
  card: id.exactOptional(),
  text: words.exactOptional(),
  changes,
});

const overrideSchema = z.strictObject({ kind: z.literal('override'), ...when, ...signed, changes });

const rulingSchema = z.strictObject({
  kind: z.literal('ruling'),
  ...when,
  ...signed,
  actor: id,
  text: words,
  pros: z.array(words).max(MOST),
  cons: z.array(words).max(MOST),
  step: z.int().exactOptional(),
  success: changes,
  failure: changes,
});

/** One kind of line for each kind of move. */
export const HAND_SCHEMAS = [injectSchema, overrideSchema, rulingSchema] as const;

export type HandLine =
  | z.infer<typeof injectSchema>
  | z.infer<typeof overrideSchema>
  | z.infer<typeof rulingSchema>;

/** The line of a move. Pre: the game stands where the facilitator may act. */
export function handLine({ turn, phase }: Game, move: HandMove): HandLine {
  const at = { turn, phase: phase === 'review' ? 'review' : 'planning' } as const;
  switch (move.kind) {
    case 'inject': {
      const { kind, author, reason, card, text } = move;
      const news = card === undefined ? (text === undefined ? {} : { text }) : { card };
      return { kind, ...at, author, reason, ...news, changes: copied(move.changes) };
    }
    case 'override': {
      const { kind, author, reason } = move;
      return { kind, ...at, author, reason, changes: copied(move.changes) };
    }
    case 'ruling': {
      const { kind, author, reason, actor, text, pros, cons, step } = move;
      return {
        kind,
        ...at,
        author,
        reason,
        actor,
        text,
        pros: [...pros],
        cons: [...cons],
        ...(step === undefined ? {} : { step }),
        success: copied(move.success),
        failure: copied(move.failure),
      };
    }
  }
}

/** The move of a line, unjudged. */
export function moveOf({ turn: _turn, phase: _phase, ...move }: HandLine): HandMove {
  return move;
}

export function isHandLine(line: { readonly kind: string } | undefined): line is HandLine {
  return line?.kind === 'inject' || line?.kind === 'override' || line?.kind === 'ruling';
}

/** Whether a line tells of the phase the game stands in. */
export function isOfPhase({ turn, phase }: Game, line: HandLine): boolean {
  return HAND_PHASES.includes(phase) && line.turn === turn && line.phase === phase;
}

function copied(list: Extract<HandMove, { kind: 'override' }>['changes']): HandLineChanges {
  return list.map((change) => ({ ...change, at: [...change.at] }));
}

type HandLineChanges = Extract<HandLine, { kind: 'override' }>['changes'];
