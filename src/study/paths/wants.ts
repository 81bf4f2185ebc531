// What a policy's wants say of one order, part by part. Seats only ever need the sum; this is the slow reading of it,
// for explaining.
import type { Game, NamedModifier } from '../../engine/index.ts';
import type { Table } from '../../engine/seat.ts';
import { invariant } from '../../kit/never.ts';
import { bindBook } from '../../rulebook/bind/bind.ts';
import { interpret } from '../../rulebook/run/interpret.ts';
import type { Kernel } from '../../rulebook/run/kernel.ts';
import type { Moment } from '../../rulebook/run/moment.ts';
import { newJournal, rowsOf } from '../../world/journal.ts';
import { copyFrame, type Frame, NOBODY, R } from '../../world/register.ts';

interface Reader {
  readonly moment: Moment;
  readonly kernels: readonly Kernel[];
}

const readers = new WeakMap<Table, Reader>();

/** The wants of a policy (by number) that speak of an order now, none of them 0. Their sum, not below 0, is its weight. */
export function wantsOf(game: Game, policy: number, frame: Frame): readonly NamedModifier[] {
  const { kernels, moment } = readerFor(game.table);
  moment.turn = game.turn;
  moment.turns = game.table.scenario.turns;
  moment.deals = 0;
  const journal = newJournal();
  const copy = copyFrame(frame);
  copy[R.self] = copy[R.sponsor] ?? NOBODY;
  kernels[policy]?.sum('consent', copy[R.action] ?? NOBODY, game.world, copy, journal);
  return [...rowsOf(journal)].flatMap(({ kind, a, b }) =>
    kind === 'modifier' ? [{ address: game.table.parts[a]?.address ?? '', value: b }] : [],
  );
}

function readerFor(table: Table): Reader {
  let reader = readers.get(table);
  if (reader === undefined) {
    const bound = bindBook(table.book, table.board, { conditions: [], quantities: [] });
    invariant(bound.ok, 'the book of a table binds');
    const { value } = bound;
    // A want is a sum like any other, which notes its parts where the others do.
    const kernels = value.wants.map((wants) =>
      interpret({ ...value, sums: { ...value.sums, consent: wants } }),
    );
    reader = { moment: value.moment, kernels };
    readers.set(table, reader);
  }
  return reader;
}
