// The check that a rule is shaped for the moment it speaks at: numbers where a sum is made, changes where something
// happens, a sentence where something is refused.
import { JUDGE_HOOKS, type RuleEntry, SUM_HOOKS } from '../book.ts';
import { errorAt, type Spot } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';

const KEYS = ['when', 'give', 'then', 'say', 'for', 'at', 'actions', 'tags'] as const;
type Key = (typeof KEYS)[number];

interface Shape {
  readonly needs: readonly Key[];
  readonly never: readonly Key[];
  readonly why: string;
}

const SUM: Shape = { needs: ['give'], never: ['then', 'say', 'for', 'at'], why: 'it joins a sum' };
const FORBID: Shape = { needs: ['say'], never: ['give', 'then', 'for', 'at'], why: 'it refuses an order' };
const BIND: Shape = {
  needs: ['say', 'when'],
  never: ['give', 'then', 'for', 'at'],
  why: 'it binds an answer',
};
const EFFECT: Shape = { needs: ['then'], never: ['give', 'say', 'for', 'at'], why: 'it changes the world' };
const UPKEEP: Shape = {
  needs: ['then'],
  never: ['give', 'say', 'actions', 'tags'],
  why: 'no order is behind it',
};

function shapeOf(on: RuleEntry['on']): Shape {
  if (on === 'forbid') return FORBID;
  if ((JUDGE_HOOKS as readonly string[]).includes(on)) return BIND;
  if (on === 'upkeep') return UPKEEP;
  return (SUM_HOOKS as readonly string[]).includes(on) ? SUM : EFFECT;
}

/** Problems of a rule of the rules section, or of a lens. A rule on prefer belongs to a policy. */
export function checkHook(rule: RuleEntry, spot: Spot): Problem[] {
  if (rule.on === 'prefer') {
    const what = 'a rule on prefer belongs among the wants of a policy';
    return [errorAt(spot, ['on'], what)];
  }
  const shape = shapeOf(rule.on);
  const missing = shape.needs.filter((key) => rule[key] === undefined);
  const extra = shape.never.filter((key) => rule[key] !== undefined);
  const problems = [
    ...missing.map((key) => errorAt(spot, ['on'], `a rule on ${rule.on} needs ${key}: ${shape.why}`)),
    ...extra.map((key) => errorAt(spot, [key], `a rule on ${rule.on} takes no ${key}: ${shape.why}`)),
  ];
  if (rule.for !== undefined && rule.at !== undefined) {
    problems.push(errorAt(spot, ['at'], 'a rule goes through all members (for) or picks one (at), not both'));
  }
  return [...problems, ...checkParts(rule, spot)];
}

/** A rule, card or want that has no part does nothing; numbers of a part must have a use. */
export function checkParts(rule: Pick<RuleEntry, 'give' | 'then'>, spot: Spot): Problem[] {
  const problems: Problem[] = [];
  for (const side of ['give', 'then'] as const) {
    const parts = rule[side];
    if (parts !== undefined && Object.keys(parts).length === 0) {
      problems.push(errorAt(spot, [side], `${side} has no parts: letter them a, b, ...`));
    }
  }
  for (const [letter, part] of Object.entries(rule.give ?? {})) {
    const path = ['give', letter];
    if (part.over !== undefined && part.below !== undefined) {
      problems.push(errorAt(spot, path, 'a part counts what is over a number or below it, not both'));
    }
    const loose = (['step', 'over', 'below', 'most'] as const).filter((key) => part[key] !== undefined);
    if (part.per === undefined && loose.length > 0) {
      problems.push(errorAt(spot, path, `${loose.join(', ')} counts only with per: per what?`));
    }
  }
  return problems;
}
