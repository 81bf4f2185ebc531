// Watches a game being played: a table whose kernels tell which part of which rule spoke, and at what moment.

import type { Table } from '../../src/engine/index.ts';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import { compileKernel } from '../../src/rulebook/run/compile.ts';
import type { Kernel } from '../../src/rulebook/run/kernel.ts';
import { plainWeighing } from '../../src/rulebook/run/weighing.ts';
import { type Journal, newJournal } from '../../src/world/journal.ts';
import type { Frame } from '../../src/world/register.ts';
import type { World } from '../../src/world/world.ts';
import { type Moment, type Word, wantsAsPrices, wordsIn } from './solo.ts';

/** Told of each part that speaks; `moment` is only to be asked for at once, and costs a copy of the world. */
export type Hears = (address: string, moment: () => Moment) => void;

/** Follows the address of a rule that would have forbidden an order, had not another one before it. */
export const BEHIND = ' behind';

/** Of a thousand questions whether an order is forbidden, how many ask for all reasons and not just the first. */
const ALL_REASONS = 40;

/** The same table, overheard. Games opened on it are the same games. */
export function watched(table: Table, hears: Hears): Table {
  const turn = () => table.moment.turn;
  const loud = table.ledgerKernel;
  const now = (world: World, frame: Frame) => (): Moment => ({
    world: world.slice(),
    frame: frame.slice(),
    turn: turn(),
  });
  const sums = newJournal();
  const spare = newJournal();
  const wants = wantKernels(table);
  let asked = 0;
  const effect = (
    world: World,
    frame: Frame,
    journal: Journal | undefined,
    run: (journal: Journal) => void,
  ) => {
    const into = journal ?? spare;
    if (into === spare) spare.used = 0;
    const [before, from] = [world.slice(), into.used];
    const held = frame.slice();
    run(into);
    hearChanges(before, held, wordsIn(into, from, table.parts), turn(), hears);
  };
  const watch = (kernel: Kernel): Kernel => ({
    ...kernel,
    forbidden: (action, world, frame) => {
      const part = kernel.forbidden(action, world, frame);
      if (part < 0) return part;
      hears(table.parts[part]?.address ?? '', now(world, frame));
      if (asked++ % 1000 < ALL_REASONS) {
        for (const other of kernel.forbiddenBy(action, world, frame)) {
          if (other !== part) hears(`${table.parts[other]?.address}${BEHIND}`, now(world, frame));
        }
      }
      return part;
    },
    bound: (hook, action, world, frame) => {
      const part = kernel.bound(hook, action, world, frame);
      if (part >= 0) hears(table.parts[part]?.address ?? '', now(world, frame));
      return part;
    },
    sum: (hook, action, world, frame, journal) => {
      const into = journal ?? sums;
      if (into === sums) sums.used = 0;
      const from = into.used;
      const sum = loud.sum(hook, action, world, frame, into);
      for (const { address } of wordsIn(into, from, table.parts)) {
        hears(address, now(world, frame));
      }
      return sum;
    },
    prefer: (policy, action, world, frame) => {
      const weigher = wants[policy];
      if (weigher?.speaksOf(action) === true) {
        sums.used = 0;
        weigher.kernel.sum('treasury', action, world, frame, sums);
        for (const { address } of wordsIn(sums, 0, weigher.parts)) {
          hears(address, now(world, frame));
        }
      }
      return kernel.prefer(policy, action, world, frame);
    },
    weighing: (policy, orders) => plainWeighing(watch(kernel), orders, policy),
    fire: (hook, action, world, frame, journal) =>
      effect(world, frame, journal, (into) => loud.fire(hook, action, world, frame, into)),
    card: (card, world, frame, journal) =>
      effect(world, frame, journal, (into) => loud.card(card, world, frame, into)),
  });
  return { ...table, kernel: watch(table.kernel), ledgerKernel: watch(table.ledgerKernel) };
}

/** Rules of one hook see what those before them did: each is heard in the world it found. */
function hearChanges(world: World, frame: Frame, said: readonly Word[], turn: number, hears: Hears): void {
  let entry = '';
  let found = world;
  const here = Int32Array.from(world);
  for (const word of said) {
    if (word.kind !== 'changes') continue;
    const own = word.address.slice(0, -1);
    if (own !== entry) {
      entry = own;
      found = here.slice();
    }
    const at = found;
    hears(word.address, () => ({ world: at, frame, turn }));
    here[word.cell] = word.after;
  }
}

function wantKernels(table: Table) {
  const bound = bindBook({ ...table.book, rules: [], cards: [] }, table.board, {
    conditions: [],
    quantities: [],
  });
  if (!bound.ok) throw new Error('a checked book binds without its rules');
  // The moment of the table, so that wants that ask for the turn are told the right one.
  const value = { ...bound.value, moment: table.moment };
  return table.book.policies.map((_, policy) => {
    const kernel = compileKernel(wantsAsPrices(value, policy), { ledger: true });
    const speaksOf = (action: number) => (value.wants[policy]?.[action] ?? []).length > 0;
    return { kernel, parts: value.parts.parts, speaksOf };
  });
}
