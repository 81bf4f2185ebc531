// The bench game as boardgame.io plays it: its client, its reducer, its immutable state, one move a turn.

import { Client } from 'boardgame.io/dist/cjs/client.js';
import { ACTORS, draw, KINDS, newStream, OPENING, TURNS, WORLD_OPENING } from './hand.ts';

interface Cells {
  wealth: number[];
  arms: number[];
  trade: number[];
  standing: number[];
  will: number[];
  unrest: number[];
  world: { growth: number; oil: number; tension: number; order: number };
}

const bound = (value: number): number => Math.min(100, Math.max(0, value));

function shift(list: number[], index: number, by: number): void {
  list[index] = bound((list[index] ?? 0) + by);
}

function move(G: Cells, self: number, kind: number, partner: number, extra: number, roll: number): void {
  const arms = (actor: number) => G.arms[actor] ?? 0;
  const standing = (actor: number) => G.standing[actor] ?? 0;
  if (kind === 0) {
    shift(G.wealth, self, -extra);
    shift(G.trade, self, 2 + Math.trunc(extra / 2));
    shift(G.trade, partner, Math.trunc(extra / 3));
    shift(G.standing, self, 1);
  } else if (kind === 1) {
    if (roll <= 45 + Math.trunc((arms(self) - arms(partner)) / 2) + extra) {
      shift(G.will, partner, -4 - extra);
      shift(G.standing, self, 2);
      shift(G.wealth, partner, -3);
    } else {
      shift(G.standing, self, -2);
      shift(G.unrest, self, 3);
    }
    shift(G.arms, self, -1);
    G.world.tension = bound(G.world.tension + 2);
  } else if (roll <= 30 + Math.trunc((standing(self) + standing(partner)) / 4)) {
    shift(G.trade, self, 3);
    shift(G.trade, partner, 3);
    G.world.tension = bound(G.world.tension - 2);
  } else shift(G.will, self, -2);
}

function endRound(G: Cells): void {
  const at = (list: number[], index: number) => list[index] ?? 0;
  const div = (value: number, by: number) => Math.trunc(value / by);
  for (let a = 0; a < ACTORS; a++) {
    shift(G.wealth, a, div(at(G.trade, a), 5) - div(at(G.arms, a), 4));
    shift(G.arms, a, div(at(G.wealth, a), 30) - 1);
    shift(G.trade, a, div(G.world.growth - 55, 10));
    shift(G.standing, a, div(50 - at(G.standing, a), 10));
    shift(G.will, a, div(60 - at(G.will, a), 8) - div(at(G.unrest, a), 20));
    shift(G.unrest, a, div(G.world.tension, 25) - div(at(G.will, a), 40));
  }
  const { world } = G;
  world.growth = bound(world.growth + div(50 - world.growth, 5) + div(world.oil - 50, 20));
  world.oil = bound(world.oil + div(world.tension, 10) - div(world.growth, 15));
  world.tension = bound(world.tension - div(world.tension, 10));
  world.order = bound(world.order + div(50 - world.tension, 10));
}

const six = (value: number): number[] => new Array<number>(ACTORS).fill(value);

const game = {
  name: 'bench',
  setup: (): Cells => ({
    wealth: six(OPENING[0]),
    arms: six(OPENING[1]),
    trade: six(OPENING[2]),
    standing: six(OPENING[3]),
    will: six(OPENING[4]),
    unrest: six(OPENING[5]),
    world: {
      growth: WORLD_OPENING[0],
      oil: WORLD_OPENING[1],
      tension: WORLD_OPENING[2],
      order: WORLD_OPENING[3],
    },
  }),
  moves: {
    act: (
      { G, playerID }: { G: Cells; playerID: string },
      kind: number,
      partner: number,
      extra: number,
      roll: number,
    ) => {
      move(G, Number(playerID), kind, partner, extra, roll);
    },
  },
  turn: {
    minMoves: 1,
    maxMoves: 1,
    onEnd: ({ G, ctx }: { G: Cells; ctx: { currentPlayer: string } }) => {
      if (Number(ctx.currentPlayer) === ACTORS - 1) endRound(G);
    },
  },
};

/** One whole game into `cells`, through the client. */
export function playByBoardgame(seed: number, cells: Int32Array): void {
  const stream = newStream(seed);
  const client = Client<Cells>({ game, numPlayers: ACTORS, debug: false });
  client.start();
  for (let turn = 0; turn < TURNS; turn++) {
    for (let self = 0; self < ACTORS; self++) {
      const kind = draw(stream, KINDS);
      const other = draw(stream, ACTORS - 1);
      const extra = draw(stream, 10);
      const roll = kind === 0 ? 0 : draw(stream, 100) + 1;
      client.moves.act?.(kind, other < self ? other : other + 1, extra, roll);
    }
  }
  const G = client.getState()?.G;
  client.stop();
  if (G === undefined) return;
  [G.wealth, G.arms, G.trade, G.standing, G.will, G.unrest].forEach((list, track) => {
    cells.set(list, track * ACTORS);
  });
  cells.set([G.world.growth, G.world.oil, G.world.tension, G.world.order], 6 * ACTORS);
}
