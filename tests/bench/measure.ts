// Times variants in turns: a few rounds of a fixed length each, after a warm-up, and the median of the rounds. What
// is counted is the time the processor worked for us, on all threads: others on the machine take none of it away.

export interface Variant {
  readonly name: string;
  /** Which game it plays: variants of one game must end in the same cells. */
  readonly game: 'bench' | 'scenario';
  play(seed: number): void;
  /** A number over the final cells of the first seeds. */
  checksum(): string;
}

export interface Sample {
  readonly name: string;
  /** Games a second of processor time. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Milliseconds: a large rulebook is compiled rule by rule, and the last rules are called seldom. */
const WARM_UP = 4000;

export function measure(
  variants: readonly Variant[],
  rounds: number,
  milliseconds: number,
): readonly Sample[] {
  const rates = variants.map((): number[] => []);
  for (const variant of variants) timed(variant, Math.max(milliseconds, WARM_UP));
  for (let round = 0; round < rounds; round++) {
    variants.forEach((_, place) => {
      const index = (place + round) % variants.length;
      const variant = variants[index];
      if (variant !== undefined) rates[index]?.push(timed(variant, milliseconds));
    });
  }
  return variants.map((variant, index) => {
    const sorted = [...(rates[index] ?? [])].sort((a, b) => a - b);
    return {
      name: variant.name,
      median: sorted[Math.trunc(sorted.length / 2)] ?? 0,
      min: sorted[0] ?? 0,
      max: sorted.at(-1) ?? 0,
    };
  });
}

function timed(variant: Variant, milliseconds: number): number {
  const start = performance.now();
  const before = process.cpuUsage();
  let games = 0;
  let passed = 0;
  while (passed < milliseconds) {
    variant.play(games);
    games += 1;
    passed = performance.now() - start;
  }
  const { user, system } = process.cpuUsage(before);
  return (games * 1_000_000) / (user + system);
}
