// Which assumed numbers a study's answer might hang on, and what is asked of each: every outcome as it is, and how far the
// study's lever moves it.
import { err, ok, type Result } from '../../kit/result.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import { type Assumed, assumedNumbers, turnedBy } from '../plan/assumptions.ts';
import { bookUnder, type Ground, readingsOf } from '../plan/ground.ts';
import { withRules } from '../plan/resolve.ts';
import { type Study, type Variant, variantsOf } from '../study.ts';

/** A number with the two ends it is turned to. */
export interface Doubt extends Assumed {
  readonly name: string;
  readonly range: readonly [low: number, high: number];
}

/** What a number may move: an outcome in the base, or the difference of the variant to it. */
export interface Target {
  readonly outcome: string;
  readonly title: string;
  readonly of: 'base' | 'difference';
}

export interface Question {
  readonly study: Study;
  readonly ground: Ground;
  readonly version: string;
  readonly lens: string;
  /** The base, and the variant whose difference is asked about where the study has one. */
  readonly variants: readonly Variant[];
  /** Percent that each number is turned by. */
  readonly swing: number;
  readonly doubts: readonly Doubt[];
  readonly targets: readonly Target[];
  /** Assumed numbers that are not turned, since the variant sets them itself or they cannot be set in its reading. */
  readonly kept: number;
}

export interface Asking {
  readonly swing: number;
  /** The variant compared with the base; the study's second if not given. */
  readonly variant?: string | undefined;
  /** Beginnings of addresses, such as CO or DE-012; all numbers if not given. */
  readonly only?: readonly string[] | undefined;
}

/** What can be wrong with the asking: the word, and the words there are. */
export interface UnknownWord {
  readonly kind: 'variant' | 'assumed number at';
  readonly word: string;
  readonly known: readonly string[];
}

/** Pre: the study was checked against its ground. */
export function questionOf(
  study: Study,
  ground: Ground,
  version: string,
  { swing, variant, only }: Asking,
): Result<Question, UnknownWord> {
  const [base, ...others] = variantsOf(study);
  const chosen = variant === undefined ? others[0] : others.find(({ name }) => name === variant);
  if (variant !== undefined && chosen === undefined) {
    return err({ kind: 'variant', word: variant, known: others.map(({ name }) => name) });
  }
  const [lens = ''] = readingsOf(study);
  const all = assumedNumbers(bookUnder(ground, lens));
  for (const word of only ?? []) {
    if (all.some(({ address }) => address.startsWith(word))) continue;
    return err({ kind: 'assumed number at', word, known: [...new Set(all.map(({ entry }) => entry))] });
  }
  const wanted = all.filter(
    ({ address }) => only === undefined || only.some((word) => address.startsWith(word)),
  );
  const variants = [base, chosen].flatMap((one) => one ?? []);
  const doubts = wanted
    .map((number): Doubt => {
      const { name, range } = turnedBy(number, swing);
      return { ...number, name, range };
    })
    .filter((doubt) => variants.every((one) => isOpen(doubt, one, bookUnder(ground, one.lens ?? lens))));
  const targets = (['base', 'difference'] as const).flatMap((of) =>
    of === 'difference' && chosen === undefined
      ? []
      : study.outcomes.map(({ name, title }): Target => ({ outcome: name, title, of })),
  );
  const kept = wanted.length - doubts.length;
  return ok({ study, ground, version, lens, variants, swing, doubts, targets, kept });
}

/** Whether a variant leaves a number as it is, and its book can have it at both ends. */
function isOpen({ entry, address, key, range }: Doubt, { rules = [] }: Variant, book: Rulebook): boolean {
  const told = rules.map((change) => ('set' in change ? change.set : change.off));
  if (told.includes(address) || told.includes(entry)) return false;
  return range.every((value) => withRules(book, [{ set: address, [key]: value }]).ok);
}
