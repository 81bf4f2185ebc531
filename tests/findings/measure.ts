// What the founding game says of the quarrel it began with: how often a great power refuses a joint exercise of the
// two bodies, how often a soft memorandum is signed, and one with a duty of assistance. Counted over seeds.

import { layTable, open, type Table } from '../../src/engine/index.ts';
import { allowedCost, purseOf, spend } from '../../src/engine/seat.ts';
import { choiceNames, choiceRegister, clauseMask, optionsOf, sameOrder } from '../../src/engine/skeleton.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { playersOf } from '../../src/seats/players.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
import { R } from '../../src/world/register.ts';

export interface Tally {
  readonly games: number;
  /** Votes on a joint exercise with soldiers or staffs, by member asked. */
  readonly asked: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  /** Games in which such an exercise passed; in which it was voted on at all. */
  readonly exercised: number;
  readonly tabled: number;
  /** Games in which a memorandum between secretariats was signed; any with a duty of assistance. */
  readonly softSigned: number;
  readonly assistanceSigned: number;
}

export function tally(table: Table, seeds: number, players: Players): Tally {
  const { book, board } = table;
  const asked = new Map<string, number>();
  const refused = new Map<string, number>();
  const count = { exercised: 0, tabled: 0, softSigned: 0, assistanceSigned: 0 };
  const scale = choiceRegister(choiceNames(book).indexOf('scale'));
  const level = choiceRegister(choiceNames(book).indexOf('level'));
  const observers = optionsOf(book, 'scale').indexOf('observers');
  const secretariats = optionsOf(book, 'level').indexOf('secretariats');
  const assistance = clauseMask(book, ['assistance']);
  for (let seed = 0; seed < seeds; seed++) {
    const game = open(table, `finding-${seed}`, { ledger: false });
    const seen = { exercised: 0, tabled: 0, softSigned: 0, assistanceSigned: 0 };
    while (game.phase !== 'over') {
      const { phase } = game;
      step(game, players);
      if (phase !== 'summits') continue;
      for (const { frame, state, answers } of game.proposals) {
        const action = book.actions[frame[R.action] ?? 0]?.name;
        const passed = state === 'passed' || state === 'agreed';
        if (action === 'joint-exercise' && frame[scale] !== observers) {
          seen.tabled = 1;
          if (passed) seen.exercised = 1;
          for (const [actor, answer] of answers) {
            const id = board.members.actor[actor] ?? '';
            asked.set(id, (asked.get(id) ?? 0) + 1);
            if (answer === 'refuse') refused.set(id, (refused.get(id) ?? 0) + 1);
          }
        }
        if (action === 'memorandum' && passed) {
          if (((frame[R.clauses] ?? 0) & assistance) !== 0) seen.assistanceSigned = 1;
          else if (frame[level] === secretariats) seen.softSigned = 1;
        }
      }
    }
    for (const key of ['exercised', 'tabled', 'softSigned', 'assistanceSigned'] as const)
      count[key] += seen[key];
  }
  return { games: seeds, asked, refused, ...count };
}

/** The scenario's own policies. */
export function doctrines(table: Table): Players {
  const players = playersOf(table);
  if (!players.ok) throw new Error('the scenario names policies that are not there');
  return players.value;
}

/** One actor tables the same order every turn that it may, before anything else it wants. */
export function insisting(table: Table, actor: string, action: string, preset: string): Players {
  const players = new Map(doctrines(table));
  const who = table.board.members.actor.indexOf(actor);
  const usual = players.get(who);
  const skeleton = table.skeletons[who]?.find((entry) => {
    const found = table.book.actions[entry.action];
    return found?.name === action && found.presets[entry.preset]?.name === preset;
  });
  if (skeleton === undefined) throw new Error(`${actor} has no ${preset} ${action}`);
  const stubborn: Policy = {
    name: 'stubborn',
    answers: () => [],
    orders: (game, self) => {
      const rest = usual?.orders(game, self) ?? [];
      const purse = purseOf(game, self, []);
      if (allowedCost(game, skeleton.frame, purse) === undefined) return rest;
      const mine = Int32Array.from(skeleton.frame);
      spend(game, purse, mine);
      const other = rest.find(
        (frame) => !sameOrder(frame, skeleton.frame) && allowedCost(game, frame, purse) !== undefined,
      );
      return other === undefined ? [mine] : [mine, other];
    },
  };
  players.set(who, stubborn);
  return players;
}

/** The book with one modifier or rule struck out. */
export function without(book: Rulebook, address: string): Rulebook {
  const id = address.replace(/[a-z]$/, '');
  const letter = address.slice(id.length);
  const rules = book.rules.flatMap((rule) => {
    if (rule.id !== id) return [rule];
    if (letter === '') return [];
    const give = Object.fromEntries(Object.entries(rule.give ?? {}).filter(([key]) => key !== letter));
    return Object.keys(give).length === 0 ? [] : [{ ...rule, give }];
  });
  return { ...book, rules };
}

/** Two actors of one kind with their sheets exchanged: what they are like, not where they stand. */
export function exchanged(book: Rulebook, first: string, second: string): Rulebook {
  const sheetOf = (id: string) => book.actors.find((actor) => actor.id === id)?.sheet ?? {};
  const actors = book.actors.map((actor) => {
    if (actor.id === first) return { ...actor, sheet: sheetOf(second) };
    return actor.id === second ? { ...actor, sheet: sheetOf(first) } : actor;
  });
  return { ...book, actors };
}

export function tableFor(book: Rulebook, scenario: Scenario): Table {
  return layTable(book, scenario);
}

/** Share of its votes in which a member refused; 0 when it was never asked. */
export function refusalRate(found: Tally, member: string): number {
  return (found.refused.get(member) ?? 0) / Math.max(1, found.asked.get(member) ?? 0);
}
