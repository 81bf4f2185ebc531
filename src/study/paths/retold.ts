// Two recorded games side by side: everybody decides again as the records say, so that the first decision they do not
// share is found and told with its weights, whoever made it.

import { createDice } from '../../dice/dice.ts';
import type { Table } from '../../engine/index.ts';
import { isHandLine } from '../../record/hand.ts';
import { diceOf, seedAt } from '../../record/luck.ts';
import type { RecordFile } from '../../record/parse.ts';
import type { Policy } from '../../seats/policy.ts';
import { scriptFrom } from './course.ts';
import { type Divergence, firstDivergence } from './divergence.ts';
import { scriptedPolicy } from './script.ts';
import type { Setup } from './setup.ts';

/** A record that replays, and the table of its header. */
export interface Told {
  readonly table: Table;
  readonly record: RecordFile;
}

/** Every seat of a record deciding as it did, under the name of whoever played it. */
function retold({ table, record }: Told): Setup {
  const script = scriptedPolicy(scriptFrom(table, record));
  const players = new Map<number, Policy>();
  table.board.members.actor.forEach((id, actor) => {
    const seat = record.header.seats[id];
    if (seat !== undefined) players.set(actor, { ...script, name: seat.policy ?? seat.kind });
  });
  return { table, players, hand: record.lines.filter(isHandLine) };
}

/**
 * The first decision that is not the same in both, within the turns that both have finished; undefined where there is
 * none. Where the luck of its turn is not the same, none is told with it.
 */
export function firstApart(a: Told, b: Told): Divergence | undefined {
  const [first, second] = [a.record.header, b.record.header];
  const own = (told: Told): Setup => {
    const dice =
      diceOf(told.table, told.record.header) ?? createDice(told.record.header.seed, told.table.rollers);
    return { ...retold(told), luck: () => dice };
  };
  const found = firstDivergence(own(a), own(b), first.seed);
  if (found === undefined || found.turn > Math.min(turnsOf(a), turnsOf(b))) return undefined;
  if (seedAt(first, found.turn) === seedAt(second, found.turn)) return found;
  const { luck: _luck, ...apart } = found;
  return apart;
}

function turnsOf({ record }: Told): number {
  return record.lines.filter(({ kind }) => kind === 'turn').length;
}
