// A cell, resolved: the rulebook, the scenario and the players its games are played with. The numbers of rules go
// through the same door as a lens does.
import { err, ok, type Result } from '../../kit/result.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import { applyLens } from '../../rulebook/lens/lens.ts';
import type { Problem } from '../../rulebook/problem.ts';
import { type Path, readYaml, type Source } from '../../rulebook/text/source.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Study, Variant } from '../study.ts';
import type { Axis, Value } from './axis.ts';
import type { Cell, Layout } from './cell.ts';
import type { Point } from './design.ts';
import { bookUnder, type Ground, positionOf } from './ground.ts';
import type { OpeningChange, RuleChange } from './lever.ts';
import { withOpening } from './opening.ts';

export interface Resolved {
  /** The reading it stands on; the book is that reading with the changes of the cell. */
  readonly lens: string;
  readonly book: Rulebook;
  readonly scenario: Scenario;
  /** Other policies than the scenario's, by actor. */
  readonly policies: ReadonlyMap<string, string>;
  readonly variant: Variant;
}

const NO_SOURCE: Source = readYaml('study', '{}');

/** What a cell changes, put together from its variant and its point. */
export interface Changes {
  readonly lens: string;
  readonly rules: readonly RuleChange[];
  readonly opening: readonly OpeningChange[];
  readonly policies: ReadonlyMap<string, string>;
}

export function changesOf(study: Study, layout: Layout, cell: Cell): Changes {
  const variant = layout.variants[cell.variant];
  const point = layout.points[cell.point] ?? [];
  const turned = turnedBy(layout.axes, point);
  const policies = [...(study.policies ?? []), ...turned.policies, ...(variant?.policies ?? [])];
  return {
    lens: variant?.lens ?? layout.lenses[cell.lens] ?? '',
    rules: [...(variant?.rules ?? []), ...turned.rules],
    opening: [...turned.opening, ...(variant?.opening ?? [])],
    policies: new Map(policies.map(({ actor, policy }) => [actor, policy])),
  };
}

interface Turned {
  readonly rules: readonly RuleChange[];
  readonly opening: readonly OpeningChange[];
  readonly policies: readonly { readonly actor: string; readonly policy: string }[];
}

/** What a point turns; a value that is there already turns nothing. Numbers of one part are one change. */
function turnedBy(axes: readonly Axis[], point: Point): Turned {
  const rules = new Map<string, { readonly set: string; readonly [key: string]: Value }>();
  const opening: OpeningChange[] = [];
  const policies: { actor: string; policy: string }[] = [];
  axes.forEach(({ target, now }, index) => {
    const value: Value | null = point[index] ?? null;
    if (value === null || value === now) return;
    if (target.kind === 'policy') policies.push({ actor: target.actor, policy: String(value) });
    else if (target.kind === 'opening') {
      opening.push({ track: target.track, at: [...target.at], to: value });
    } else {
      const line = rules.get(target.address) ?? { set: target.address };
      rules.set(target.address, { ...line, [target.key]: value });
    }
  });
  return { rules: [...rules.values()] as RuleChange[], opening, policies };
}

/** The rulebook with some numbers changed, under the same name. Errors: as of a lens, at the paths given. */
export function withRules(
  book: Rulebook,
  rules: readonly RuleChange[],
  source: Source = NO_SOURCE,
  pathOf: (index: number) => Path = () => [],
): Result<Rulebook, Problem[]> {
  if (rules.length === 0) return ok(book);
  const lines = rules.map((value, index) => ({ name: '', value, spot: { source, path: pathOf(index) } }));
  const laid = applyLens(book, { lens: book.lens, title: '', lines });
  return laid.ok ? ok(laid.value.book) : laid;
}

/** Errors: changes that cannot be made together; told at no place of a file. */
export function resolveCell(
  study: Study,
  ground: Ground,
  layout: Layout,
  cell: Cell,
): Result<Resolved, Problem[]> {
  const variant = layout.variants[cell.variant];
  if (variant === undefined) return err([]);
  const { lens, rules, opening, policies } = changesOf(study, layout, cell);
  const book = withRules(bookUnder(ground, lens), rules);
  if (!book.ok) return book;
  const { board, world } = positionOf(bookUnder(ground, lens), ground.scenario);
  const scenario = withOpening(ground.scenario, board, world, opening);
  return ok({ lens, book: book.value, scenario, policies, variant });
}
