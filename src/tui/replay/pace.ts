// How fast a replay runs by itself: happening after happening, or turn after turn.

export interface TurnPace {
  readonly by: 'step' | 'turn';
  readonly milliseconds: number;
}

/** From the slowest to the fastest. */
const PACES: readonly TurnPace[] = [
  { by: 'step', milliseconds: 2000 },
  { by: 'step', milliseconds: 800 },
  { by: 'step', milliseconds: 250 },
  { by: 'turn', milliseconds: 5000 },
  { by: 'turn', milliseconds: 2500 },
  { by: 'turn', milliseconds: 1000 },
  { by: 'turn', milliseconds: 400 },
];

const USUAL = 4;

export function usualPace(): TurnPace {
  return paceAt(USUAL);
}

function paceAt(place: number): TurnPace {
  return PACES[Math.min(Math.max(0, place), PACES.length - 1)] ?? { by: 'turn', milliseconds: 2500 };
}

/** The next faster (1) or slower (-1) one; at the ends the same again. */
export function pacedBy(pace: TurnPace, by: 1 | -1): TurnPace {
  return paceAt(PACES.indexOf(pace) + by);
}
