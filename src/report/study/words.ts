// Numbers and signs of a study's report, as words: everywhere the same.
import type { Holding, Sign } from '../../study/findings/conclusions.ts';
import type { Interval } from '../../study/statistics/interval.ts';

/** Two digits, or more where two would show nothing but noughts. */
export function figure(value: number): string {
  const small = value !== 0 && Math.abs(value) < 0.005;
  const text = value.toFixed(small ? 4 : 2);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

export function between({ low, high }: Interval): string {
  return `${figure(low)} to ${figure(high)}`;
}

/** A share as a percentage; never 0 or 100 of something that is not. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 'under 1 %';
  if (rounded === 100 && share < 1) return 'over 99 %';
  return `${rounded} %`;
}

const SIGNS = { up: 'up', down: 'down', none: 'no sign' } as const;

export function signWord(sign: Sign): string {
  return SIGNS[sign];
}

/** "holds: up in all 5", "flips: up in 2, down in 1, no sign in 2". */
export function holdingWords({ holds, readings }: Holding): string {
  const count = (sign: Sign) => readings.filter((reading) => reading.sign === sign).length;
  const parts = (['up', 'down', 'none'] as const).flatMap((sign) =>
    count(sign) === 0 ? [] : [`${SIGNS[sign]} in ${count(sign)}`],
  );
  switch (holds) {
    case 'all':
      return `holds: ${SIGNS[readings[0]?.sign ?? 'none']} in all ${readings.length}`;
    case 'some':
      return `holds in part: ${parts.join(', ')}`;
    case 'flips':
      return `flips: ${parts.join(', ')}`;
    case 'none':
      return `no sign in any of ${readings.length}`;
  }
}
