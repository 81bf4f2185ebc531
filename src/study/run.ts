// Runs a study in this process: every seed through every variant, one row of integers a game. Variants of a seed
// share their dice, so that they differ only by what the levers change.

import { type Decision, type Game, layTable, open, resolve, type Table } from '../engine/index.ts';
import { askedNow } from '../engine/seat.ts';
import { invariant } from '../kit/never.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playersOf } from '../seats/players.ts';
import { answersOf, sealedOrders, step } from '../seats/playout.ts';
import type { Players, Policy } from '../seats/policy.ts';
import { emptyFrame, R } from '../world/register.ts';
import { type Measure, measureOf, type Study, type Variant } from './study.ts';

export interface Row {
  readonly seed: number;
  /** Position of the variant in the study. */
  readonly variant: number;
  /** One integer for each outcome of the study, in its order. */
  readonly outcomes: readonly number[];
  readonly finalHash: string;
}

export interface Bench {
  readonly table: Table;
  readonly measures: readonly Measure[];
  /** The number of the first probe of each kind: objectives come before them. */
  readonly probes: number;
}

/** Lays the study's table, with its outcomes bound beside the objectives. The study has been checked. */
export function setUpStudy(study: Study, book: Rulebook, scenario: Scenario): Bench {
  const measures = study.outcomes.map((outcome) => {
    const measure = measureOf(outcome);
    invariant(measure !== undefined, 'a checked outcome has one measure');
    return measure;
  });
  const table = layTable(book, scenario, 'compiled', {
    conditions: measures.flatMap((measure) => (measure.kind === 'ever' ? [measure.when] : [])),
    quantities: measures.flatMap((measure) => (measure.kind === 'at_end' ? [measure.of] : [])),
  });
  return { table, measures, probes: table.objectives.length };
}

/** Plays the seeds `from` up to (not including) `to` through every variant: a generator, so that callers can stop. */
export function* runSeeds(study: Study, bench: Bench, from: number, to: number): Generator<Row> {
  const casts = study.variants.map((variant) => castOf(bench.table, variant));
  for (let seed = from; seed < to; seed++) {
    for (let variant = 0; variant < casts.length; variant++) {
      const spec = study.variants[variant];
      const players = casts[variant];
      if (spec === undefined || players === undefined) continue;
      yield playVariant(bench, spec, players, seed, variant);
    }
  }
}

function castOf(table: Table, variant: Variant): Players {
  const chosen = new Map((variant.policies ?? []).map((lever) => [lever.actor, lever.policy]));
  const players = playersOf(table, chosen);
  invariant(players.ok, 'a checked study names known policies');
  return players.value;
}

/** The players of one variant with its levers on them, so that its games can be played and recorded like any other. */
export function leveredPlayers(bench: Bench, variant: Variant): Players {
  const { table } = bench;
  const cast = castOf(table, variant);
  const { actor: names } = table.board.members;
  const actors = names.map((_, actor) => actor);
  const bound = actors.filter((actor) => variant.answers?.some((lever) => lever.actor === names[actor]));
  const seated = [...new Set([...cast.keys(), ...bound])].sort((a, b) => a - b);
  return new Map(seated.map((actor) => [actor, levered(cast.get(actor) ?? NO_POLICY, variant)]));
}

const NO_POLICY: Policy = { name: 'none', orders: () => [], answers: () => [] };

function levered(policy: Policy, spec: Variant): Policy {
  return {
    name: policy.name,
    orders: (game, actor) =>
      policy
        .orders(game, actor)
        .filter((frame) => !isForbidden(game.table, spec, actor, frame[R.action] ?? 0)),
    answers(game, actor) {
      const bound = boundAnswers(game, spec).filter((decision) => decision.actor === actor);
      const rest = policy
        .answers(game, actor)
        .filter(({ proposal }) => !bound.some((decision) => decision.proposal === proposal));
      return [...bound, ...rest];
    },
  };
}

function playVariant(bench: Bench, spec: Variant, players: Players, seed: number, variant: number): Row {
  const game = open(bench.table, String(seed), { ledger: false });
  const counts = bench.measures.map(() => 0);
  while (game.phase !== 'over') {
    const { phase } = game;
    advance(game, players, spec);
    if (phase === 'summits') countProposals(bench, game, counts);
    if (phase === 'upkeep') lookForEver(bench, game, counts);
  }
  readEnds(bench, game, counts);
  return { seed, variant, outcomes: counts, finalHash: game.hashes.at(-1) ?? '' };
}

function advance(game: Game, players: Players, spec: Variant): void {
  const { phase } = game;
  if (phase === 'planning' && spec.forbids !== undefined) {
    const orders = new Map(
      [...sealedOrders(game, players)].map(([actor, frames]) => [
        actor,
        frames.filter((frame) => !isForbidden(game.table, spec, actor, frame[R.action] ?? 0)),
      ]),
    );
    resolve(game, { orders });
  } else if ((phase === 'negotiation' || phase === 'summits') && spec.answers !== undefined) {
    resolve(game, { answers: [...boundAnswers(game, spec), ...answersOf(game, players)] });
  } else step(game, players);
}

function isForbidden(table: Table, spec: Variant, actor: number, action: number): boolean {
  const name = table.book.actions[action]?.name ?? '';
  const id = table.board.members.actor[actor];
  return (spec.forbids ?? []).some((lever) => lever.actor === id && lever.actions.includes(name));
}

function boundAnswers(game: Game, spec: Variant): readonly Decision[] {
  if (game.phase === 'negotiation' && game.round === 2) return [];
  const { board, book } = game.table;
  return askedNow(game).flatMap(({ proposal, actor }) => {
    const action = book.actions[game.proposals[proposal]?.frame[R.action] ?? 0]?.name ?? '';
    const lever = spec.answers?.find(
      (entry) => entry.actor === board.members.actor[actor] && entry.actions.includes(action),
    );
    return lever === undefined ? [] : [{ proposal, actor, answer: lever.answer, bound: true }];
  });
}

function countProposals(bench: Bench, game: Game, counts: number[]): void {
  bench.measures.forEach((measure, index) => {
    if (measure.kind !== 'accepted' && measure.kind !== 'proposed') return;
    for (const proposal of game.proposals) {
      const action = game.table.book.actions[proposal.frame[R.action] ?? 0]?.name ?? '';
      if (!measure.actions.includes(action)) continue;
      const carried = proposal.state === 'agreed' || proposal.state === 'passed';
      if (measure.kind === 'proposed' || carried) counts[index] = (counts[index] ?? 0) + 1;
    }
  });
}

const FRAME = emptyFrame();

function lookForEver(bench: Bench, game: Game, counts: number[]): void {
  let condition = bench.probes;
  bench.measures.forEach((measure, index) => {
    if (measure.kind !== 'ever') return;
    if (bench.table.kernel.holds(condition, game.world, FRAME)) counts[index] = 1;
    condition += 1;
  });
}

function readEnds(bench: Bench, game: Game, counts: number[]): void {
  let quantity = bench.probes;
  bench.measures.forEach((measure, index) => {
    if (measure.kind !== 'at_end') return;
    counts[index] = bench.table.kernel.reads(quantity, game.world, FRAME);
    quantity += 1;
  });
}
