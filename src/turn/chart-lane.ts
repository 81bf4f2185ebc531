// The lane of games that nobody watches, through the chart: one start plays a whole game. It exists to show that
// the chart and the lane without one play the same games.

import type { Game } from '../engine/index.ts';
import type { Players } from '../seats/policy.ts';
import { startConductor } from './conductor.ts';
import { layDesks } from './desk.ts';

/** Plays a game to its end through the chart. The same game, seed and players end in the same world. */
export function runThroughChart(game: Game, players: Players): Game {
  startConductor({ game, players, people: [] }, layDesks([]));
  return game;
}
