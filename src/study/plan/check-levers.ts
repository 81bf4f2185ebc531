// Levers against the rules and the scenario: names that are there, things that can happen, nothing said twice and otherwise.

import { nearest } from '../../kit/nearest.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import type { Path } from '../../rulebook/text/source.ts';
import type { Variant } from '../study.ts';
import { checkDraft } from './draft.ts';
import { type Faults, known, say } from './fault.ts';
import { bookUnder, type Ground, positionOf } from './ground.ts';
import type { OpeningChange } from './lever.ts';
import { cellsFault, factsOf } from './opening.ts';
import { withRules } from './resolve.ts';
import { CODE_POLICIES, doctrinesOf, playedActors, policyOf } from './seating.ts';

export interface LeverDesk {
  readonly faults: Faults;
  readonly ground: Ground;
  /** The reading the lever stands on. */
  readonly lens: string;
  /** A lever that changes nothing is wrong; a variant may say aloud what is so anyway. */
  readonly strict: boolean;
  /** Whom the study seats in every game of it, by actor: what a lever changes is told from these. */
  readonly seated: ReadonlyMap<string, string>;
}

/** All that is wrong with one variant or lever, at `path` of the study. */
export function checkLever(desk: LeverDesk, variant: Variant, path: Path): void {
  if (variant.lens !== undefined && !desk.ground.books.has(variant.lens)) return;
  if (desk.strict && variant.lens === desk.lens) {
    say(desk.faults, [...path, 'lens'], `everything is read as ${desk.lens} already: this changes nothing`);
  }
  const own = variant.lens === undefined ? desk : { ...desk, lens: variant.lens };
  checkBound(own, variant, path);
  checkForces(own, variant, path);
  checkPolicies(own, variant.policies ?? [], [...path, 'policies']);
  checkOpening(own, variant.opening ?? [], [...path, 'opening']);
  const rules = withRules(bookOf(own), variant.rules ?? [], own.faults.source, (index) => [
    ...path,
    'rules',
    index,
  ]);
  if (!rules.ok) own.faults.problems.push(...rules.error);
  checkQuarrels(own, variant, path);
}

function bookOf({ ground, lens }: LeverDesk): Rulebook {
  return bookUnder(ground, lens);
}

function checkBound(desk: LeverDesk, variant: Variant, path: Path): void {
  const { faults, ground } = desk;
  const { actions, actors } = bookOf(desk);
  const names = actions.map((action) => action.name);
  for (const lever of ['answers', 'forbids'] as const) {
    variant[lever]?.forEach((entry, index) => {
      const at = [...path, lever, index];
      const here = known(faults, [...at, 'actor'], 'actor', entry.actor, playedActors(ground.scenario));
      const kind = actors.find(({ id }) => id === entry.actor)?.kind;
      entry.actions.forEach((name, a) => {
        const place = [...at, 'actions', a];
        if (!known(faults, place, 'action', name, names) || !here) return;
        const action = actions.find((one) => one.name === name);
        if (lever === 'answers' && action?.consent === 'none') {
          say(faults, place, `nobody is asked about ${name}: there is no answer to bind`);
        }
        if (lever === 'forbids' && kind !== undefined && action?.by.includes(kind) === false) {
          say(faults, place, `${entry.actor} cannot order ${name} anyway: there is nothing to forbid`);
        }
      });
    });
  }
}

function checkForces(desk: LeverDesk, variant: Variant, path: Path): void {
  const { faults, ground } = desk;
  const { scenario } = ground;
  variant.forces?.forEach(({ actor, order, from = 1, until = scenario.turns }, index) => {
    const at = [...path, 'forces', index];
    if (from > until || from > scenario.turns) {
      say(
        faults,
        [...at, 'from'],
        `no turn lies between ${from} and ${until}: the game has ${scenario.turns}`,
      );
    }
    if (
      !known(
        faults,
        [...at, 'actor'],
        'actor',
        actor,
        bookOf(desk).actors.map(({ id }) => id),
      )
    )
      return;
    const refused = checkDraft(bookOf(desk), scenario, actor, order);
    if (refused !== undefined) say(faults, [...at, 'order'], refused);
  });
}

interface Seating {
  readonly actor: string;
  readonly policy: string;
}

export function checkPolicies(desk: LeverDesk, entries: readonly Seating[], path: Path): void {
  const { faults, ground, strict, seated } = desk;
  const { scenario } = ground;
  const rulebook = bookOf(desk).policies.map(({ id }) => id);
  entries.forEach(({ actor, policy }, index) => {
    const at = [...path, index];
    if (!known(faults, [...at, 'actor'], 'actor', actor, playedActors(scenario))) return;
    const words = [...CODE_POLICIES, ...Object.keys(doctrinesOf(scenario, actor)), ...rulebook];
    if (!known(faults, [...at, 'policy'], 'policy', policy, words)) return;
    if (entries.findIndex((entry) => entry.actor === actor) < index) {
      say(faults, [...at, 'actor'], `${actor} has been given a policy already`);
    }
    if (strict && policyOf(scenario, actor, policy) === policyOf(scenario, actor, seated.get(actor))) {
      say(faults, [...at, 'policy'], `${actor} plays ${policy} already: this changes nothing`);
    }
  });
}

function checkOpening(desk: LeverDesk, entries: readonly OpeningChange[], path: Path): void {
  const { faults, ground } = desk;
  const { board, world } = positionOf(bookOf(desk), ground.scenario);
  const told = new Map<number, number>();
  entries.forEach((change, index) => {
    const at = [...path, index];
    if (!checkCells(desk, change, at)) return;
    const facts = factsOf(board, world, change);
    if (typeof facts === 'string') say(faults, at, facts);
    else if (facts.size === 0) say(faults, at, `${change.track} starts so already: this changes nothing`);
    else if ([...facts.keys()].some((cell) => told.has(cell))) {
      say(faults, at, `${change.track} is changed twice here`);
    } else for (const [cell, value] of facts) told.set(cell, value);
  });
}

/** Whether a track and the members given of it are there. */
export function checkCells(
  desk: LeverDesk,
  { track, at = [] }: { readonly track: string; readonly at?: readonly string[] | undefined },
  path: Path,
): boolean {
  const { board } = positionOf(bookOf(desk), desk.ground.scenario);
  const fault = cellsFault(board, track, at);
  if (fault === undefined) return true;
  const place = fault.at === 'track' ? [...path, 'track'] : [...path, 'at', fault.at];
  const what = `there is no ${fault.kind} \`${fault.word}\` here`;
  say(desk.faults, place, what, nearest(fault.word, fault.words));
  return false;
}

/** An order both forced and forbidden, an answer bound both ways: such a lever cannot be pulled. */
function checkQuarrels({ faults }: LeverDesk, variant: Variant, path: Path): void {
  variant.forces?.forEach(({ actor, order }, index) => {
    const forbidden = variant.forbids?.some(
      (entry) => entry.actor === actor && entry.actions.includes(order.action),
    );
    if (forbidden !== true) return;
    say(faults, [...path, 'forces', index], `${actor} is made to order ${order.action} and forbidden to`);
  });
  const bound = new Map<string, string>();
  variant.answers?.forEach(({ actor, actions, answer }, index) => {
    for (const action of actions) {
      const key = `${actor} ${action}`;
      const before = bound.get(key);
      if (before !== undefined && before !== answer) {
        const what = `${actor} is bound to accept ${action} and to refuse it`;
        say(faults, [...path, 'answers', index], what);
      }
      bound.set(key, answer);
    }
  });
}
