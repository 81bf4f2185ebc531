// From a record's header to a table: the rulebook and the scenario that travelled in it are judged like any file
// from outside, then laid. The values kept are those of the file, key order and all.
import type * as z from 'zod';
import { type Lane, layTable, type Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { bindBook } from '../rulebook/bind/bind.ts';
import { boardSpecOf } from '../rulebook/bind/board-of.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { layBoard } from '../world/board.ts';
import { rulebookSchema } from './book-schema.ts';
import type { Header } from './format.ts';
import type { RecordProblem } from './problem.ts';
import { resolvedScenarioSchema } from './scenario-schema.ts';

/** The table a recorded game was played at. Errors: what the header holds is no rulebook, no scenario, or they do not fit. */
export function layHeader(header: Header, lane: Lane = 'compiled'): Result<Table, RecordProblem> {
  const misshapen =
    misfit('rulebook', rulebookSchema, header.rulebook) ??
    misfit('scenario', resolvedScenarioSchema, header.scenario);
  if (misshapen !== undefined) return err(misshapen);
  const book = header.rulebook as unknown as Rulebook;
  const scenario = header.scenario as unknown as Scenario;
  const stray = strangers(book, scenario);
  if (stray !== undefined) return err(problem(stray));
  return lay(book, scenario, lane);
}

function misfit(part: string, schema: z.ZodType, value: unknown): RecordProblem | undefined {
  const judged = schema.safeParse(value);
  if (judged.success) return undefined;
  const issue = judged.error.issues[0];
  const where = [part, ...(issue?.path ?? [])].map(String).join('.');
  return problem(`${where}: ${issue?.message ?? 'not understood'}`);
}

/** The first name that the scenario uses and the rulebook does not have. */
function strangers(book: Rulebook, scenario: Scenario): string | undefined {
  const actors = book.actors.map(({ id }) => id);
  const cards = book.cards.map(({ id }) => id);
  const bodies = book.bodies.map(({ id }) => id);
  const actions = book.actions.map(({ name }) => name);
  const used: readonly (readonly [string, string, readonly string[]])[] = [
    ...[...scenario.seats, ...scenario.automated].map(({ actor }) => ['actor', actor, actors] as const),
    ...scenario.members.flatMap(({ body, actor }) => [
      ['body', body, bodies] as const,
      ['actor', actor, actors] as const,
    ]),
    ...scenario.deals.flatMap(({ action, sponsor }) => [
      ['action', action, actions] as const,
      ['actor', sponsor, actors] as const,
    ]),
    ...[...scenario.calendar, ...scenario.deck.cards].map(({ card }) => ['card', card, cards] as const),
  ];
  const stray = used.find(([, name, known]) => !known.includes(name));
  return stray === undefined ? undefined : `scenario: the rulebook has no ${stray[0]} ${stray[1]}`;
}

function lay(book: Rulebook, scenario: Scenario, lane: Lane): Result<Table, RecordProblem> {
  const objectives = scenario.seats.flatMap((seat) => seat.objectives);
  try {
    const bound = bindBook(book, layBoard(boardSpecOf(book)), {
      conditions: objectives.map(({ met }) => met),
      quantities: objectives.map(({ progress }) => progress),
    });
    if (!bound.ok) {
      const first = bound.error[0];
      return err(problem(`rulebook: ${first?.address ?? ''}: ${first?.what ?? 'not understood'}`));
    }
    return ok(layTable(book, scenario, lane));
  } catch (error) {
    // Whoever wrote this header had not checked it: a promise between its parts is broken.
    return err(
      problem(`the rulebook and the scenario do not fit: ${error instanceof Error ? error.message : ''}`),
    );
  }
}

function problem(what: string): RecordProblem {
  return { line: 1, turn: 0, what, help: 'the header was not written by Heartland' };
}
