// What an agreement moves turn after turn: the same as upkeep does, told apart by who looks, and nothing is changed.
import { describe, expect, it } from 'vitest';
import { type Game, open, resolve, stateHash } from '../../src/engine/index.ts';
import { keepingOf } from '../../src/engine/keeping.ts';
import { seenBy } from '../../src/tui/model/seen.ts';
import { R } from '../../src/world/register.ts';
import { STATUS, slotCell, slotRegister } from '../../src/world/slot.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';

const table = tableOf(DUSHANBE);
const { board } = table;
const actor = (id: string) => board.members.actor.indexOf(id);

/** The slot of the base that one has on another's ground. */
function baseOf(game: Game, sponsor: string, place: string): number {
  const action = table.book.actions.findIndex(({ name }) => name === 'base-rights');
  const slots = Array.from({ length: board.slots }, (_, slot) => slot);
  const at = (slot: number, register: number) => game.world[slotRegister(board, slot, register)];
  const found = slots.find(
    (slot) =>
      game.world[slotCell(board, slot)] === STATUS.done &&
      at(slot, R.action) === action &&
      at(slot, R.sponsor) === actor(sponsor) &&
      at(slot, R.place) === actor(place),
  );
  if (found === undefined) throw new Error('there is no such base');
  return found;
}

/** What one seat is told that an agreement moves, as "track members: by". */
function told(game: Game, slot: number, who: string): readonly string[] {
  const { game: seen } = seenBy(game, actor(who));
  return keepingOf(seen, slot, actor(who)).map(({ name, by }) =>
    'track' in name ? `${[name.track, ...name.members].join(' ')}: ${by}` : '',
  );
}

describe('what an agreement moves each turn', () => {
  it('is a rent to whoever gets it, and to whoever pays the rent and the base’s own price', () => {
    const game = open(table, 'a');
    const slot = baseOf(game, 'russia', 'kyrgyzstan');
    expect(told(game, slot, 'kyrgyzstan')).toContain('treasury kyrgyzstan: 1');
    expect(told(game, slot, 'russia')).toContain('treasury russia: -2');
  });

  it('is not told of where one may not look', () => {
    const game = open(table, 'a');
    const slot = baseOf(game, 'russia', 'kyrgyzstan');
    expect(told(game, slot, 'kyrgyzstan').join()).not.toContain('treasury russia');
    expect(told(game, slot, 'uzbekistan').join()).not.toMatch(/treasury (russia|kyrgyzstan)/);
  });

  it('changes nothing, and no upkeep that comes after', () => {
    const [game, other] = [open(table, 'a'), open(table, 'a')];
    const slot = baseOf(game, 'russia', 'kyrgyzstan');
    while (game.phase !== 'over') {
      for (const who of ['russia', 'kyrgyzstan']) told(game, slot, who);
      resolve(game);
      resolve(other);
      expect(stateHash(game)).toBe(stateHash(other));
    }
  });
});
