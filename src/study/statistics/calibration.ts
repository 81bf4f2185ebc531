// Whether "seven in ten" comes true seven times in ten: forecasts of yes-or-no questions by what they said, and the
// Brier score taken apart into what calibration, resolution and the questions themselves give to it.

import { invariant } from '../../kit/never.ts';

export interface Forecast {
  /** `yes` of `of` runs said so. */
  readonly yes: number;
  readonly of: number;
  readonly happened: boolean;
}

/** Forecasts that said the same, to the nearest step. */
export interface CalibrationPoint {
  readonly forecasts: number;
  /** Mean of what was said, and share of what came. */
  readonly said: number;
  readonly came: number;
}

export interface Calibration {
  readonly points: readonly CalibrationPoint[];
  /** Mean squared distance of said from came: 0 is perfect. */
  readonly reliability: number;
  /** Mean squared distance of came from the base rate: the more, the better the forecast tells cases apart. */
  readonly resolution: number;
  /** Variance of the answers: the Brier score of always saying the base rate. */
  readonly uncertainty: number;
}

/**
 * Calibration over `steps` + 1 classes: 10 gives 0, 10, 20 … 100 %. The Brier score is reliability - resolution +
 * uncertainty, up to what forecasts vary within a class. Pre: not empty; each of >= 1 and 0 <= yes <= of; steps an
 * integer >= 1. Source: A. H. Murphy, "A New Vector Partition of the Probability Score" (1973).
 */
export function calibrationOf(forecasts: readonly Forecast[], steps = 10): Calibration {
  const total = forecasts.length;
  invariant(total > 0, 'calibration is shown on forecasts');
  const classes = Array.from({ length: steps + 1 }, () => ({ forecasts: 0, said: 0, came: 0 }));
  for (const { yes, of, happened } of forecasts) {
    const place = classes[Math.round((yes * steps) / of)];
    invariant(place !== undefined, `${yes} in ${of} is a share`);
    place.forecasts += 1;
    place.said += yes / of;
    if (happened) place.came += 1;
  }
  const points = classes
    .filter((place) => place.forecasts > 0)
    .map((place) => ({
      forecasts: place.forecasts,
      said: place.said / place.forecasts,
      came: place.came / place.forecasts,
    }));
  const rate = forecasts.filter(({ happened }) => happened).length / total;
  const mean = (distance: (point: CalibrationPoint) => number) =>
    points.reduce((sum, point) => sum + point.forecasts * distance(point) * distance(point), 0) / total;
  return {
    points,
    reliability: mean(({ said, came }) => said - came),
    resolution: mean(({ came }) => came - rate),
    uncertainty: rate * (1 - rate),
  };
}
