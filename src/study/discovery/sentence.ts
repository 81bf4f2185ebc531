// A box in plain words, for readers who have never heard of coverage and density.
import type { Box, Limit } from './box.ts';
import type { Variable } from './cases.ts';
import type { Figures } from './figures.ts';

/**
 * "When `unrest` is at least 40 and `border` is shut, 77 of 100 games end in war. These are 75 of 100 of all games that
 * do; 10 of 100 games lie here." Variables are named as they are; `whole` is the box round all cases (a side that
 * reaches its end is not said), and `interest` is what the games of interest do, in the plural ("end in war").
 * Post: "no games" and "all games" are said only where they are true.
 */
export function sayBox(
  variables: readonly Variable[],
  whole: Box,
  { box, figures }: { readonly box: Box; readonly figures: Figures },
  interest: string,
): string {
  const limits = limitsOf(variables, whole, { box, figures });
  const where = limits.length === 0 ? 'Over all games' : `When ${joined(limits, 'and')}`;
  const { density, coverage, mass } = figures;
  const share = coverage > 0 ? `These are ${ofHundred(coverage, ' of all')} games that do; ` : '';
  const here = `${ofHundred(mass)} games lie here.`;
  return `${where}, ${ofHundred(density)} games ${interest}. ${share}${here}`;
}

/** Where a box lies, as one clause: "`unrest` is at least 40 and `border` is shut"; "always" of the whole. */
export function sayWhere(
  variables: readonly Variable[],
  whole: Box,
  found: { readonly box: Box; readonly figures: Figures },
): string {
  const limits = limitsOf(variables, whole, found);
  return limits.length === 0 ? 'always' : joined(limits, 'and');
}

function limitsOf(
  variables: readonly Variable[],
  whole: Box,
  { box, figures }: { readonly box: Box; readonly figures: Figures },
): readonly string[] {
  return figures.restricted.flatMap((place) => {
    const [variable, limit, widest] = [variables[place], box[place], whole[place]];
    const isKnown = variable !== undefined && limit !== undefined && widest !== undefined;
    return isKnown ? [sayLimit(variable, limit, widest)] : [];
  });
}

/** One limit as a clause: "`x` is between 3 and 7", "`x` is at most 12", "`x` is low or middle", "`x` is not high". */
export function sayLimit(variable: Variable, limit: Limit, whole: Limit): string {
  const is = `\`${variable.name}\` is`;
  if (limit.kind === 'oneOf') return `${is} ${sayOptions(variable, limit.kept, whole)}`;
  if (whole.kind !== 'between') return is;
  const isWhole = variable.kind === 'number' && variable.isWhole;
  const low = limit.low > whole.low ? sayNumber(isWhole ? Math.ceil(limit.low) : limit.low) : undefined;
  const high = limit.high < whole.high ? sayNumber(isWhole ? Math.floor(limit.high) : limit.high) : undefined;
  if (low === undefined) return high === undefined ? `${is} anything` : `${is} at most ${high}`;
  if (high === undefined) return `${is} at least ${low}`;
  return low === high ? `${is} ${low}` : `${is} between ${low} and ${high}`;
}

function sayOptions(variable: Variable, kept: readonly number[], whole: Limit): string {
  const names = variable.kind === 'options' ? variable.options : [];
  const all = whole.kind === 'oneOf' ? whole.kept : kept;
  const left = all.filter((option) => !kept.includes(option));
  const name = (option: number) => names[option] ?? String(option);
  // Three options less one are shorter said by the two that stay.
  return kept.length > 2 && left.length === 1 ? `not ${left.map(name).join()}` : joined(kept.map(name), 'or');
}

/** Four digits at most: a limit is where the cases happened to lie, not a constant of nature. */
function sayNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

/** A share in words that stand before "games": "no", "all", or so many of 100. */
function ofHundred(share: number, of = ''): string {
  if (share <= 0) return 'no';
  if (share >= 1) return 'all';
  const rounded = Math.round(share * 100);
  if (rounded === 0) return `fewer than 1 of 100${of}`;
  return rounded === 100 ? `more than 99 of 100${of}` : `${rounded} of 100${of}`;
}

function joined(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
