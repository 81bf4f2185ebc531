// A row of little columns, one for each value in time, oldest first.

const STEPS = '▁▂▃▄▅▆▇█';

/** A move smaller than this would otherwise look like a mountain. */
const LEAST_SPAN = 8;

/**
 * The last values that fit into `width` columns, scaled to the least and greatest of them, each `wide` columns. Values
 * that hardly move lie low and flat. As long as there are values, at most `width` letters.
 */
export function sparkline(values: readonly number[], width: number, wide = 1): string {
  const shown = width < wide ? [] : values.slice(-Math.trunc(width / wide));
  const least = Math.min(...shown);
  const reach = Math.max(LEAST_SPAN, Math.max(...shown) - least);
  const step = (value: number) => STEPS[Math.round(((value - least) * (STEPS.length - 1)) / reach)] ?? '';
  return shown.map((value) => step(value).repeat(wide)).join('');
}
