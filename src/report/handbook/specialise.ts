// Rules as they stand for one action alone: parts that can never speak of it are left out, and conditions that hold
// for every order of it are not repeated. What is left is what a player at the table has to look at.

import {
  type ActionEntry,
  type Condition,
  type DealFilter,
  type EffectNode,
  MEMBER_PARAMS,
  type MemberParam,
  type Modifier,
  type Quantity,
  type RuleEntry,
} from '../../rulebook/book.ts';

/** A condition that is left to ask, or the answer. */
type Left = Condition | boolean;

/** The rule for orders of this action; undefined where it never speaks of them. */
export function specialise(rule: RuleEntry, action: ActionEntry): RuleEntry | undefined {
  const { when, give, then, ...rest } = rule;
  const left = when === undefined ? true : reduce(when, action);
  if (left === false) return undefined;
  const gives = Object.entries(give ?? {}).flatMap(([letter, modifier]): [string, Modifier][] => {
    const { when: asked, ...plain } = modifier;
    const answer = asked === undefined ? true : reduce(asked, action);
    if (answer === false) return [];
    return [[letter, answer === true ? plain : { ...plain, when: answer }]];
  });
  const deeds = Object.entries(then ?? {}).filter(([, effect]) => !idle(effect, action));
  const says = give ?? then;
  if (says !== undefined && gives.length + deeds.length === 0) return undefined;
  return {
    ...rest,
    ...(left === true ? {} : { when: left }),
    ...(give === undefined ? {} : { give: Object.fromEntries(gives) }),
    ...(then === undefined ? {} : { then: Object.fromEntries(deeds) }),
  };
}

function reduce(condition: Condition, action: ActionEntry): Left {
  if ('all' in condition) return joined('all', condition.all, action);
  if ('any' in condition) return joined('any', condition.any, action);
  if ('not' in condition) {
    const inside = reduce(condition.not, action);
    return typeof inside === 'boolean' ? !inside : { not: inside };
  }
  return known(condition, action) ?? condition;
}

function joined(key: 'all' | 'any', parts: readonly Condition[], action: ActionEntry): Left {
  const stopsAt = key === 'any';
  const open: Condition[] = [];
  for (const part of parts) {
    const left = reduce(part, action);
    if (left === stopsAt) return stopsAt;
    if (typeof left !== 'boolean') open.push(left);
  }
  const [first] = open;
  if (first === undefined) return !stopsAt;
  if (open.length === 1) return first;
  return key === 'all' ? { all: open } : { any: open };
}

/** Whether an effect speaks of somebody this action never names: then it changes nothing. */
function idle(effect: EffectNode, action: ActionEntry): boolean {
  if ('move' in effect) return lacks(action, effect.from) || lacks(action, effect.to);
  if ('shift' in effect || 'set' in effect) return lacks(action, effect.of);
  if ('end' in effect) return lacks(action, refsOf(effect.end));
  return typeof effect.each === 'object' && lacks(action, Object.values(effect.each));
}

/** Whether one of the names is a parameter that the action does not take. */
function lacks(action: ActionEntry, names: readonly string[]): boolean {
  return names.some((name) => isParam(name) && action.members[name] === undefined);
}

function refsOf(filter: DealFilter): readonly string[] {
  const { sponsor, partner, party, place, body, other, sub, domain, area } = filter;
  return [sponsor, partner, party, place, body, other, sub, domain, area].filter(
    (name) => name !== undefined,
  );
}

/** The answer that every order of the action gives, if they all give one. */
function known(condition: Condition, action: ActionEntry): boolean | undefined {
  if ('tag' in condition) return action.tags.includes(condition.tag);
  if ('action' in condition) return condition.action.includes(action.name);
  if ('clause' in condition) return action.clauses.includes(condition.clause) ? undefined : false;
  if ('secret' in condition) return among(action.secret, [condition.secret]);
  if ('given' in condition) return isParam(condition.given) ? givenIn(action, condition.given) : undefined;
  if ('member' in condition || 'observer' in condition) {
    const names = 'member' in condition ? condition.member : condition.observer;
    return lacks(action, names) ? false : undefined;
  }
  if ('outside' in condition) return lacks(action, condition.outside) ? true : undefined;
  if ('meets' in condition) return lacks(action, [condition.meets]) ? false : undefined;
  if ('deal' in condition) return lacks(action, refsOf(condition.deal)) ? false : undefined;
  if ('at_least' in condition) return compared(condition.at_least, action, (a, b) => a >= b);
  if ('at_most' in condition) return compared(condition.at_most, action, (a, b) => a <= b);
  if ('equal' in condition) return compared(condition.equal, action, (a, b) => a === b);
  if ('kind' in condition) {
    if (lacks(action, [condition.kind[0]])) return false;
    return condition.kind[0] === 'sponsor' ? among(action.by, [condition.kind[1]]) : undefined;
  }
  if ('same' in condition) return sameIn(action, condition.same);
  if ('chosen' in condition) {
    const answers = Object.entries(condition.chosen).map(([choice, wanted]) =>
      among(action.choices[choice] ?? [], typeof wanted === 'string' ? [wanted] : wanted),
    );
    if (answers.includes(false)) return false;
    return answers.every((answer) => answer === true) ? true : undefined;
  }
  return undefined;
}

/** Two numbers that are known beforehand: plain ones, and readings of somebody this action never names, which are 0. */
function compared(
  [left, right]: readonly [Quantity, Quantity],
  action: ActionEntry,
  holds: (a: number, b: number) => boolean,
): boolean | undefined {
  const value = (quantity: Quantity): number | undefined => {
    if (typeof quantity === 'number') return quantity;
    return 'gauge' in quantity && lacks(action, quantity.of) ? 0 : undefined;
  };
  const [a, b] = [value(left), value(right)];
  return a === undefined || b === undefined ? undefined : holds(a, b);
}

/** True if everything allowed is wanted, false if nothing is. */
function among<T>(allowed: readonly T[], wanted: readonly T[]): boolean | undefined {
  if (!allowed.some((value) => wanted.includes(value))) return false;
  return allowed.every((value) => wanted.includes(value)) ? true : undefined;
}

function isParam(name: string): name is MemberParam {
  return (MEMBER_PARAMS as readonly string[]).includes(name);
}

function givenIn(action: ActionEntry, param: MemberParam): boolean {
  return action.members[param] !== undefined;
}

/** Whether a parameter is a member named by its id: never if the parameter is not taken, or not allowed to be it. */
function sameIn(action: ActionEntry, [a, b]: readonly [string, string]): boolean | undefined {
  const [param, id] = isParam(a) ? [a, b] : [b, a];
  if (!isParam(param)) return undefined;
  const allowed = action.members[param];
  if (allowed === undefined) return false;
  const isName = !isParam(id) && !['self', 'each', 'sponsor', 'action'].includes(id);
  return isName ? among(allowed, [id]) : undefined;
}
