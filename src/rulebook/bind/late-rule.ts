// Rules and terms that are bound when somebody first looks into them. Of a rule its number, hook and entry are known
// before.

import { invariant } from '../../kit/never.ts';
import type { CardEntry, RuleEntry } from '../book.ts';
import type { Emitter } from '../words/emitter.ts';
import type { Context, Term } from '../words/word.ts';
import { type Bench, type BindRule, bindRule } from './bind-rule.ts';
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

/** Pre: what is made binds without problems; else looking into it throws. */
export function lateTerm(bench: Bench, make: () => Term): Term {
  return new LateTerm(() => {
    const term = make();
    invariant(bench.problems.length === 0, 'a checked term binds');
    return term;
  });
}

/** It stands by itself: nobody asks how it reads within a denial. */
class LateTerm implements Term {
  readonly #bind: () => Term;
  #bound: Term | undefined;

  constructor(bind: () => Term) {
    this.#bind = bind;
  }

  run(ctx: Context): number {
    return this.#whole().run(ctx);
  }

  emit(e: Emitter): string {
    return this.#whole().emit(e);
  }

  prose(): string {
    return this.#whole().prose();
  }

  get span() {
    return this.#whole().span;
  }

  get sees() {
    return this.#whole().sees;
  }

  #whole(): Term {
    this.#bound ??= this.#bind();
    return this.#bound;
  }
}
