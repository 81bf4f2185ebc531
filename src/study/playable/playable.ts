// A cell of a study as something to sit down to: what of it a scenario can say, what a lens has to, what goes with the
// command that plays it, and what none of them can hold.
import { invariant } from '../../kit/never.ts';
import type { OpeningValue } from '../../scenario/scenario.ts';
import { cellAt } from '../plan/cell.ts';
import { positionOf } from '../plan/ground.ts';
import type { RuleChange } from '../plan/lever.ts';
import type { Plan } from '../plan/manifest.ts';
import { changesOf, resolveCell } from '../plan/resolve.ts';
import type { Variant } from '../study.ts';

export interface Playable {
  /** The reading it stands on. */
  readonly lens: string;
  /** Numbers and rules that are otherwise: for a lens of its own over that reading. */
  readonly rules: readonly RuleChange[];
  /** What the world starts with otherwise; steps of a track by name. */
  readonly opening: readonly (Omit<OpeningValue, 'value'> & { readonly value: number | string })[];
  /** Who plays whom otherwise, by actor: for the command line. */
  readonly policies: ReadonlyMap<string, string>;
  /** What the study binds players to, which no scenario can hold. */
  readonly bound: readonly string[];
  readonly variant: Variant;
}

/** Pre: a cell of the plan. */
export function playableOf(plan: Plan, number: number): Playable {
  const { study, ground, layout } = plan;
  const cell = cellAt(layout, number);
  const { lens, rules, policies } = changesOf(study, layout, cell);
  const resolved = resolveCell(study, ground, layout, cell);
  invariant(resolved.ok, 'a cell of a plan can be played');
  const { scenario, book, variant } = resolved.value;
  const { board } = positionOf(book, scenario);
  const opening = scenario.opening.slice(ground.scenario.opening.length).map(({ track, at, value }) => {
    const { values, min } = board.tracks.get(track) ?? { values: undefined, min: 0 };
    return { track, at, value: values?.[value - min] ?? value };
  });
  return { lens, rules, opening, policies, bound: boundIn(variant), variant };
}

function boundIn({ answers = [], forbids = [], forces = [] }: Variant): readonly string[] {
  return [
    ...answers.map(({ actor, actions, answer }) => `${actor} has to ${answer} ${actions.join(', ')}`),
    ...forbids.map(({ actor, actions }) => `${actor} may not order ${actions.join(', ')}`),
    ...forces.map(({ actor, order }) => `${actor} orders ${order.action} whenever it may`),
  ];
}
