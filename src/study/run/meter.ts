// Reads a study's outcomes off a game while it is played: whole numbers, one for each.
import { type Game, layTable, outcome, type Probes, type Table } from '../../engine/index.ts';
import { invariant } from '../../kit/never.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { emptyFrame, R } from '../../world/register.ts';
import { COUNTED, type Measure, measureOf, type OutcomeSpec } from '../plan/outcome.ts';

type Counted = (typeof COUNTED)[number];

/** A table with a study's outcomes bound beside the objectives. */
export interface Bench {
  readonly table: Table;
  readonly measures: readonly Measure[];
  /** For each measure the number under which the kernel knows what it reads; -1 if it reads nothing there. */
  readonly probes: readonly number[];
}

/** Pre: the outcomes were checked against the book. */
export function layBench(outcomes: readonly OutcomeSpec[], book: Rulebook, scenario: Scenario): Bench {
  const measures = outcomes.map((spec) => {
    const measure = measureOf(spec);
    invariant(measure !== undefined, 'a checked outcome has one measure');
    return measure;
  });
  const asked: Probes = {
    conditions: measures.flatMap((measure) =>
      measure.kind === 'ever' || measure.kind === 'when' ? [measure.when] : [],
    ),
    quantities: measures.flatMap((measure) => (measure.kind === 'at_end' ? [measure.of] : [])),
  };
  const table = layTable(book, scenario, 'compiled', asked);
  // Objectives come before them, as conditions and as quantities.
  const next = { condition: table.objectives.length, quantity: table.objectives.length };
  const probes = measures.map(({ kind }) => {
    if (kind === 'at_end') return next.quantity++;
    return kind === 'ever' || kind === 'when' ? next.condition++ : -1;
  });
  return { table, measures, probes };
}

export interface Meter {
  /** Call after each phase. */
  look(game: Game, turn: number, phase: Game['phase']): void;
  /** Call when the game is over. Post: one integer for each outcome. */
  read(game: Game): number[];
}

const FRAME = emptyFrame();

export function newMeter({ table, measures, probes }: Bench): Meter {
  const counts = measures.map(() => 0);
  let open: Game['proposals'] = [];
  const counting = measures.some(({ kind }) => isCounted(kind));
  const looking = measures.some(({ kind }) => kind === 'ever' || kind === 'when');
  return {
    look(game, turn, phase) {
      // A list of proposals is finished when another takes its place.
      if (counting && game.proposals !== open) {
        if (open.length > 0) countProposals(table, measures, open, counts);
        open = game.proposals;
      }
      if (!looking || phase !== 'upkeep') return;
      measures.forEach(({ kind }, index) => {
        if ((kind !== 'ever' && kind !== 'when') || counts[index] !== 0) return;
        if (table.kernel.holds(probes[index] ?? 0, game.world, FRAME))
          counts[index] = kind === 'ever' ? 1 : turn;
      });
    },
    read(game) {
      measures.forEach((measure, index) => {
        if (measure.kind === 'at_end') {
          counts[index] = table.kernel.reads(probes[index] ?? 0, game.world, FRAME);
        } else if (measure.kind === 'met') counts[index] = objectivesMet(game, measure);
      });
      return counts;
    },
  };
}

function isCounted(kind: Measure['kind']): kind is Counted {
  return (COUNTED as readonly string[]).includes(kind);
}

function countProposals(
  table: Table,
  measures: readonly Measure[],
  proposals: Game['proposals'],
  counts: number[],
): void {
  for (const { frame, state } of proposals) {
    const action = table.book.actions[frame[R.action] ?? 0]?.name ?? '';
    measures.forEach((measure, index) => {
      if (!('actions' in measure) || !measure.actions.includes(action)) return;
      const carried = state === 'agreed' || state === 'passed';
      const counts_ =
        measure.kind === 'proposed' || (measure.kind === 'accepted' ? carried : state === 'refused');
      if (counts_) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
}

function objectivesMet(game: Game, measure: Extract<Measure, { kind: 'met' }>): number {
  const seat = outcome(game).seats.find(({ actor }) => actor === measure.seat);
  const goals = seat?.objectives.filter(
    ({ id }) => measure.objective === undefined || id === measure.objective,
  );
  return goals?.filter(({ met }) => met).length ?? 0;
}
