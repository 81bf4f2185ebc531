// What a list of measurements comes to.

export interface Figures {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Pre: at least one number. Percentiles are values that occurred. */
export function figuresOf(list: readonly number[]): Figures {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

export function rounded(figures: Figures): Figures {
  const one = (value: number) => Math.round(value * 10) / 10;
  return { count: figures.count, p50: one(figures.p50), p95: one(figures.p95), max: one(figures.max) };
}
