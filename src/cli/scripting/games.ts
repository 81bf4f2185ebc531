// One game for scripts, played by policies to its end, with its ledger.
import { explain, type Game, open, outcome, stateHash } from '../../engine/index.ts';
import { err, ok } from '../../kit/result.ts';
import { playersOf } from '../../seats/players.ts';
import { step } from '../../seats/playout.ts';
import { complain, unknownWord } from '../complaint.ts';
import { tableOf } from './tables.ts';
import type { GameOptions, Model, PlayedGame, Result } from './types.ts';

const LONGEST_SEED = 200;

/**
 * Plays a game to its end. Seeds of a study are the same seeds: 7 and "7" open one game.
 * Errors: a seed without letters, or with more than 200; an actor or a policy that is not there.
 */
export function playGame(model: Model, seed: number | string, options: GameOptions = {}): Result<PlayedGame> {
  const text = String(seed);
  if (text === '' || text.length > LONGEST_SEED) {
    return complain({ where: 'seed', what: `a seed has 1 to ${LONGEST_SEED} letters` });
  }
  const table = tableOf(model);
  const wishes = Object.entries(options.policies ?? {});
  const players = playersOf(table, new Map(wishes));
  if (!players.ok) {
    return err(
      players.error.flatMap(({ what, name, known }) => unknownWord('policies', what, name, known).error),
    );
  }
  const game = open(table, text);
  while (game.phase !== 'over') step(game, players.value);
  return ok(told(game));
}

function told(game: Game): PlayedGame {
  const { seats, states } = outcome(game);
  return {
    seed: game.seed,
    hash: stateHash(game),
    hashes: [...game.hashes],
    seats,
    states,
    ledger: explain(game),
    value: (track, ...members) => valueAt(game, track, members),
  };
}

function valueAt({ table, world }: Game, name: string, members: readonly string[]): number | undefined {
  const { board } = table;
  const track = board.tracks.get(name);
  if (track === undefined || members.length !== track.over.length) return undefined;
  let cell = track.base;
  for (const [place, dimension] of track.over.entries()) {
    const index = board.members[dimension].indexOf(members[place] ?? '');
    if (index < 0) return undefined;
    cell += index * (track.strides[place] ?? 0);
  }
  return world[cell];
}
