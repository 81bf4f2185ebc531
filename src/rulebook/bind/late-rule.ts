// A rule that is bound when somebody first looks into it. Its number, hook and entry are known before.

import { invariant } from '../../kit/never.ts';
import type { CardEntry, RuleEntry } from '../book.ts';
import { type BindRule, bindRule } from './bind-rule.ts';
import type { BoundRule } from './bound.ts';
import { isJudgement } from './parts.ts';

/** Pre: the entry binds without problems; else looking into it throws. */
export const lateRule: BindRule = (bench, entry, on, scope, index) => {
  const part = isJudgement(on) ? bench.parts.partOf(entry.id) : -1;
  return new LateRule(index, entry, on, part, () => {
    const bound = bindRule(bench, entry, on, scope, index);
    invariant(bench.problems.length === 0, 'a checked rule binds');
    return bound;
  });
};

class LateRule implements BoundRule {
  readonly index: number;
  readonly id: string;
  readonly entry: RuleEntry | CardEntry;
  readonly on: BoundRule['on'];
  readonly part: number;
  readonly #bind: () => BoundRule;
  #bound: BoundRule | undefined;

  constructor(
    index: number,
    entry: RuleEntry | CardEntry,
    on: BoundRule['on'],
    part: number,
    bind: () => BoundRule,
  ) {
    this.index = index;
    this.id = entry.id;
    this.entry = entry;
    this.on = on;
    this.part = part;
    this.#bind = bind;
  }

  get loops() {
    return this.#whole().loops;
  }

  get pick() {
    return this.#whole().pick;
  }

  get when() {
    return this.#whole().when;
  }

  get gives() {
    return this.#whole().gives;
  }

  get deeds() {
    return this.#whole().deeds;
  }

  #whole(): BoundRule {
    this.#bound ??= this.#bind();
    return this.#bound;
  }
}
