// Functions whose sensitivity is known by theory, for checking the estimators against numbers that are not ours.

/** Ishigami and Homma (1990) with a = 7, b = 0.1, on three fractions of [-pi, pi]. */
export function ishigami([x1 = 0, x2 = 0, x3 = 0]: readonly number[]): number {
  const angle = (fraction: number) => (2 * fraction - 1) * Math.PI;
  const [a, b] = [Math.sin(angle(x1)), Math.sin(angle(x2))];
  return a + 7 * b * b + 0.1 * angle(x3) ** 4 * a;
}

/** First and total order of `ishigami`, in closed form: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = 8 b^2 pi^8 / 225. */
export function ishigamiIndices(): { first: number[]; total: number[] } {
  const v1 = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2;
  const v2 = 49 / 8;
  const v13 = (8 * 0.01 * Math.PI ** 8) / 225;
  const all = v1 + v2 + v13;
  return { first: [v1 / all, v2 / all, 0], total: [(v1 + v13) / all, v2 / all, v13 / all] };
}

/** Sobol's g-function (Saltelli and Sobol 1995): the smaller a factor's `a`, the more it matters. */
export function gFunction(a: readonly number[], x: readonly number[]): number {
  return a.reduce((product, ai, i) => product * ((Math.abs(4 * (x[i] ?? 0) - 2) + ai) / (1 + ai)), 1);
}

/** First and total order of `gFunction`, in closed form: Vi = 1 / (3 (1 + ai)^2). */
export function gIndices(a: readonly number[]): { first: number[]; total: number[] } {
  const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
  const product = parts.reduce((all, part) => all * (1 + part), 1);
  return {
    first: parts.map((part) => part / (product - 1)),
    total: parts.map((part) => (part * product) / (1 + part) / (product - 1)),
  };
}

/**
 * The function of twenty factors of Morris (1991), with the signs that later authors put where he drew the lesser
 * coefficients by lot: (-1)^i for single factors, (-1)^(i + j) for pairs.
 */
export function morrisFunction(x: readonly number[]): number {
  const w = x.map((xi, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * xi) / (xi + 0.1) - 0.5) : 2 * (xi - 0.5)));
  const at = (i: number) => w[i - 1] ?? 0;
  let y = 0;
  for (let i = 1; i <= 20; i++) {
    y += (i <= 10 ? 20 : (-1) ** i) * at(i);
    for (let j = i + 1; j <= 20; j++) {
      y += (j <= 6 ? -15 : (-1) ** (i + j)) * at(i) * at(j);
      for (let l = j + 1; l <= 5; l++) y += -10 * at(i) * at(j) * at(l);
    }
  }
  return y + 5 * at(1) * at(2) * at(3) * at(4);
}
