// A verdict on a change of the rules by games that were played: each is played again under the rules as they were and
// as they are to be, people deciding as they did, and what comes out otherwise is told with where the two parted.
import { type Game, outcome, type Table } from '../../engine/index.ts';
import { isHandLine } from '../../record/hand.ts';
import type { RecordFile } from '../../record/parse.ts';
import type { Players } from '../../seats/policy.ts';
import { scriptFrom } from './course.ts';
import { type Divergence, firstDivergence } from './divergence.ts';
import { scriptedPolicy } from './script.ts';
import { closePhase, luckOf, openPath, type Setup } from './setup.ts';

/** An outcome that is not the same under both rules. */
export interface Changed {
  /** The seat, or the state for influence and room. */
  readonly actor: string;
  readonly what: 'objective' | 'progress' | 'won' | 'room' | 'autonomy' | 'influence';
  /** The objective; the domain and the power for influence; else ''. */
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface Verdict {
  readonly parted: Divergence | undefined;
  readonly changed: readonly Changed[];
  /** The game's last hash under the rules as they were. */
  readonly hash: string;
}

/** Everybody at a table as in a record: people by what they decided, where they still may; others by their policies. */
export function setupFrom(table: Table, record: RecordFile, recordTable: Table, players: Players): Setup {
  const script = scriptFrom(recordTable, record);
  const seated = new Map(players);
  table.board.members.actor.forEach((id, actor) => {
    if (record.header.seats[id]?.kind === 'person') seated.set(actor, scriptedPolicy(script));
  });
  const luck = luckOf(table, record.header);
  return { table, players: seated, hand: record.lines.filter(isHandLine), ...luck };
}

/** Plays one seed under both and compares the ends. */
export function verdictOn(before: Setup, after: Setup, seed: string): Verdict {
  const [was, is] = [endOf(before, seed), endOf(after, seed)];
  return {
    parted: firstDivergence(before, after, seed),
    changed: changedBetween(was, is),
    hash: was.hashes.at(-1) ?? '',
  };
}

function endOf(setup: Setup, seed: string): Game {
  const game = openPath(setup, seed);
  while (game.phase !== 'over') closePhase(game, setup);
  return game;
}

type Entry = Omit<Changed, 'before' | 'after'> & { readonly value: number };

/** What two ends do not have in common. Pre: one board. */
export function changedBetween(was: Game, is: Game): readonly Changed[] {
  const keyOf = ({ actor, what, name }: Entry) => `${actor} ${what} ${name}`;
  const after = new Map(entriesOf(is).map((entry) => [keyOf(entry), entry.value]));
  return entriesOf(was).flatMap((entry) => {
    const value = after.get(keyOf(entry));
    const { value: before, ...named } = entry;
    return value === undefined || value === before ? [] : [{ ...named, before, after: value }];
  });
}

function entriesOf(game: Game): readonly Entry[] {
  const { seats, states } = outcome(game);
  const { domain, power } = game.table.board.members;
  const ofSeats = seats.flatMap(({ actor, won, progress, objectives }): Entry[] => [
    { actor, what: 'won', name: '', value: Number(won) },
    { actor, what: 'progress', name: '', value: progress },
    ...objectives.map(({ id, met }): Entry => ({ actor, what: 'objective', name: id, value: Number(met) })),
  ]);
  const ofStates = states.flatMap(({ state: actor, room, autonomy, influence }): Entry[] => [
    { actor, what: 'room', name: '', value: room },
    { actor, what: 'autonomy', name: '', value: autonomy },
    ...influence.flatMap((row, d) =>
      row.map((value, p): Entry => {
        const name = `${domain[d] ?? ''} ${power[p] ?? ''}`;
        return { actor, what: 'influence', name, value };
      }),
    ),
  ]);
  return [...ofSeats, ...ofStates];
}
