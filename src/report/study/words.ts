// Numbers and signs of a study's report, as words: everywhere the same.
import type { Holding, Sign } from '../../study/findings/conclusions.ts';
import { isFew } from '../../study/statistics/few.ts';
import type { Interval } from '../../study/statistics/interval.ts';
import { shareInterval } from '../../study/statistics/share-interval.ts';

/** Two digits, or more where two would show nothing but noughts. */
export function figure(value: number): string {
  return rounded(value, value !== 0 && Math.abs(value) < 0.005 ? 4 : 2);
}

/** With so many digits; nought has no sign. */
export function rounded(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

/** An interval of no length is none: all that was seen was alike, and of what is rare nothing was seen. */
export function between({ low, high }: Interval): string {
  return low === high ? ALIKE : `${figure(low)} to ${figure(high)}`;
}

export const ALIKE = 'all alike';
export const NONE_CHANGED = 'no pair changed';

/** How many pairs changed, out of how many, and with what chance of missing it is said what may be. */
interface Changed {
  readonly changed: number;
  readonly pairs: number;
  readonly miss?: number;
}

/** What hardly any changed pairs say, the same in every table; undefined where enough changed. Pre: pairs >= 1. */
export function fewWords({ changed, pairs, miss }: Changed): string | undefined {
  if (changed > 0) return isFew(changed) ? 'few' : undefined;
  return `${NONE_CHANGED} (at most ${atMost(shareInterval(0, pairs, miss).high)} do)`;
}

/** Rounded up: what is said to be the most has to be that. */
function atMost(share: number): string {
  const tenths = Math.ceil(share * 1000 - 1e-9);
  return tenths < 10 ? `${(tenths / 10).toFixed(1)} %` : `${Math.ceil(tenths / 10)} %`;
}

/** A share as a percentage; never 0 or 100 of something that is not. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 'under 1 %';
  if (whole === 100 && share < 1) return 'over 99 %';
  return `${whole} %`;
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
