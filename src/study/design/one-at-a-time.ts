// One factor turned, all others left as they are: the design a reader checks by eye. It sees no interaction, and says
// so by its name.
import { invariant } from '../../kit/never.ts';
import type { Levels } from './factor.ts';

export interface Step {
  /** The factor that differs from the base; -1 in the base row itself. */
  readonly factor: number;
  readonly levels: Levels;
}

/** The base row, then for each factor in turn each of its other levels, lowest first. */
export function oneAtATime(sizes: readonly number[], base: Levels): Step[] {
  checkBase(sizes, base);
  const others = sizes.flatMap((size, factor) =>
    Array.from({ length: size }, (_, level) => level)
      .filter((level) => level !== base[factor])
      .map((level) => ({ factor, levels: base.with(factor, level) })),
  );
  return [{ factor: -1, levels: [...base] }, ...others];
}

/**
 * The base row, then for each factor its lowest and its highest level, base or not: 1 + 2 * factors rows, the rows a
 * tornado is drawn from.
 */
export function lowAndHigh(sizes: readonly number[], base: Levels): Levels[] {
  checkBase(sizes, base);
  const ends = sizes.flatMap((size, factor) => [base.with(factor, 0), base.with(factor, size - 1)]);
  return [[...base], ...ends];
}

function checkBase(sizes: readonly number[], base: Levels): void {
  invariant(base.length === sizes.length, 'the base row has a level for each factor');
  invariant(
    base.every((level, i) => Number.isInteger(level) && level >= 0 && level < (sizes[i] as number)),
    'the base row is within the factors',
  );
}
