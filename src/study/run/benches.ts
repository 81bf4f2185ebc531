// Tables for the cells of a plan: laid when their turn comes, kept while others can use them, and refused where they do
// not come out as the manifest says. A new opening position needs no new rules.
import { invariant } from '../../kit/never.ts';
import type { Players } from '../../seats/policy.ts';
import { cellAt } from '../plan/cell.ts';
import { positionOf } from '../plan/ground.ts';
import { cellEntry, type Plan } from '../plan/manifest.ts';
import { resolveCell } from '../plan/resolve.ts';
import { leveredPlayers } from './levered.ts';
import { type Bench, layBench } from './meter.ts';

export interface CellBench {
  readonly bench: Bench;
  readonly players: Players;
}

/** The bench of a cell, by its number. */
export type Benches = (cell: number) => CellBench;

/** Tables of rules are large; cells of one rulebook lie together, so that few are needed at a time. */
const KEPT = 16;

/** Benches laid in this process, by plan: shards of one plan share them. */
const shelves = new WeakMap<Plan, Map<string, Bench>>();

export function newBenches(plan: Plan): Benches {
  const benches = shelves.get(plan) ?? new Map<string, Bench>();
  shelves.set(plan, benches);
  /** The bench of that name: the one laid last, or a new one in place of the one that was not asked for longest. */
  const shelf = (words: readonly string[], lay: () => Bench): Bench => {
    const key = words.join('\n');
    const laid = benches.get(key) ?? lay();
    benches.delete(key);
    benches.set(key, laid);
    if (benches.size > KEPT) benches.delete(benches.keys().next().value ?? '');
    return laid;
  };
  return (number) => {
    const { manifest, study, ground, layout } = plan;
    const resolved = resolveCell(study, ground, layout, cellAt(layout, number));
    invariant(resolved.ok, 'a cell of a plan can be played');
    const { book, scenario, policies, variant, lens } = resolved.value;
    const declared = manifest.cells[number];
    const found = cellEntry(study, ground, layout, number);
    const same =
      declared?.opening === found.opening && declared.changes.join('\n') === found.changes.join('\n');
    if (!same) throw new Error(`cell ${found.name} does not come out as the manifest has it`);
    const rules = found.changes.filter((line) => !/^(cell|policy|lens) /.test(line));
    const laid = shelf([lens, ...rules], () => layBench(study.outcomes, book, ground.scenario));
    const bench =
      scenario === ground.scenario
        ? laid
        : shelf([lens, ...rules, found.opening], () => opened(laid, scenario));
    return { bench, players: leveredPlayers(bench.table, variant, policies) };
  };
}

/** The same bench with another opening position. */
function opened(bench: Bench, scenario: Bench['table']['scenario']): Bench {
  const { table } = bench;
  const opening = positionOf(table.book, scenario).world;
  return { ...bench, table: { ...table, scenario, opening } };
}
