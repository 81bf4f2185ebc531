// The assumptions of the rulebook as uncertainties: every plain number of an entry that rests on nothing but a reason, so
// that a study can say which of them matter.
import type { Rulebook } from '../../rulebook/book.ts';
import { numbersOf, SET_KEYS } from '../../rulebook/lens/lens-set.ts';
import type { Study } from '../study.ts';
import { bookUnder, type Ground, readingsOf } from './ground.ts';
import type { Uncertainty } from './uncertainty.ts';

/** Numbers that say how much; limits and steps are left as they are, since a step of nothing has no meaning. */
const AMOUNTS = SET_KEYS.filter((key) => key === 'add' || key === 'by' || key === 'to');

/** One number of an assumed entry. */
export interface Assumed {
  readonly entry: string;
  readonly title: string;
  /** Why it is assumed, in the words of the rulebook. */
  readonly reason: string;
  readonly address: string;
  readonly key: (typeof SET_KEYS)[number];
  readonly value: number;
}

/** Every assumed amount of a book, in the order of its entries. */
export function assumedNumbers(book: Rulebook): readonly Assumed[] {
  const wants = book.policies.flatMap((policy) =>
    policy.wants.map((want) => ({ ...want, assume: want.assume ?? policy.assume })),
  );
  const rules = [...book.rules, ...wants].flatMap(({ id, title, assume, give, then }) => {
    if (assume === undefined) return [];
    return Object.entries(give ?? then ?? {}).flatMap(([letter, part]) => {
      const numbers = numbersOf(part);
      return AMOUNTS.flatMap((key) => {
        const value = numbers[key];
        if (value === undefined) return [];
        return [{ entry: id, title, reason: assume, address: `${id}${letter}`, key, value }];
      });
    });
  });
  const settings = Object.values(book.settings).flatMap(({ id, title, assume, value }) =>
    assume === undefined
      ? []
      : [{ entry: id, title, reason: assume, address: id, key: 'to' as const, value }],
  );
  return [...rules, ...settings];
}

/** The study's own uncertainties, and those that its assumptions are. Names of the latter come from their addresses. */
export function uncertaintiesOf(study: Study, ground: Ground): readonly Uncertainty[] {
  const { uncertainties = [], assumptions } = study;
  if (assumptions === undefined) return uncertainties;
  const { of, percent } = assumptions;
  const book = bookUnder(ground, readingsOf(study)[0] ?? '');
  const chosen = assumedNumbers(book).filter(({ entry }) => of === 'all' || of.includes(entry));
  const made = chosen
    .filter(({ address }) => !uncertainties.some(({ set }) => set === address))
    .map((number) => turnedBy(number, percent));
  return [...uncertainties, ...made];
}

/** An assumed number as an uncertainty: so many of a hundred lower or higher than it is, at least one. */
export function turnedBy(
  { address, key, value }: Assumed,
  percent: number,
): Uncertainty & { range: [number, number] } {
  const by = Math.max(1, Math.trunc((Math.abs(value) * percent) / 100));
  return {
    name: `${address}-${key}`.toLowerCase(),
    set: address,
    number: key,
    range: [value - by, value + by],
  };
}
