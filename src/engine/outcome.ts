// How a game stands, or ended: influence, leads and room of every state, and each seat's objectives. Several
// seats can meet theirs, or none.

import { emptyFrame, R } from '../world/register.ts';
import { focus, type Game } from './game.ts';
import { OBJECTIVES_TO_WIN } from './winning.ts';

export interface ObjectiveResult {
  readonly id: string;
  readonly title: string;
  readonly met: boolean;
  /** 0 to 10. */
  readonly progress: number;
}

export interface SeatResult {
  readonly actor: string;
  readonly objectives: readonly ObjectiveResult[];
  /** At least two of its objectives are met. */
  readonly won: boolean;
  /** Sum of the progress of its objectives. */
  readonly progress: number;
}

export interface StateResult {
  readonly state: string;
  /** Influence by domain, then by power, both in board order. 0 to 100. */
  readonly influence: readonly (readonly number[])[];
  readonly room: number;
  readonly autonomy: number;
}

export interface Outcome {
  readonly over: boolean;
  readonly turn: number;
  readonly seats: readonly SeatResult[];
  readonly states: readonly StateResult[];
}

export function outcome(game: Game): Outcome {
  focus(game);
  return {
    over: game.phase === 'over',
    turn: game.turn,
    seats: game.table.seats.map((actor) => seatResult(game, actor)),
    states: game.table.board.members.state.map((state, index) => stateResult(game, state, index)),
  };
}

function seatResult(game: Game, actor: number): SeatResult {
  const frame = emptyFrame();
  const { kernel, board, objectives } = game.table;
  const results = objectives
    .filter((objective) => objective.actor === actor)
    .map((objective) => {
      frame[R.self] = actor;
      const met = kernel.holds(objective.met, game.world, frame);
      const progress = Math.min(10, Math.max(0, kernel.reads(objective.progress, game.world, frame)));
      return { id: objective.id, title: objective.title, met, progress };
    });
  return {
    actor: board.members.actor[actor] ?? '',
    objectives: results,
    won: results.filter((result) => result.met).length >= OBJECTIVES_TO_WIN,
    progress: results.reduce((sum, result) => sum + result.progress, 0),
  };
}

function stateResult(game: Game, state: string, index: number): StateResult {
  const { board, derived } = game.table;
  const actor = board.powers + index;
  return {
    state,
    influence: board.members.domain.map((_, domain) =>
      board.members.power.map((_, power) => derived.influence(game.world, power, actor, domain)),
    ),
    room: derived.room(game.world, actor),
    autonomy: derived.autonomy(game.world, actor),
  };
}
