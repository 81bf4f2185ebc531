// Why a rule may not look at something: its reader would learn from the answer what they cannot see.

import type { Eyes, Sighting } from './word.ts';

/** The sentence that refuses, or undefined where looking is allowed. */
export function refusal(sighting: Sighting, eyes: Eyes): string | undefined {
  if (eyes === 'everything') return undefined;
  if (sighting.kind === 'roll') return 'the die has not fallen yet when this is asked';
  if (eyes === 'everybody') return refusalToAll(sighting);
  if (sighting.kind === 'deals') {
    if (sighting.own || sighting.open) return undefined;
    return 'a seat does not see the secret agreements of others: say secret: 0, or name self as a party';
  }
  const { track, seen, own } = sighting;
  if (seen === 'none') return `nobody sees ${track}`;
  if (seen === 'own' && !own) return `a seat sees only its own ${track}: the first actor must be self`;
  if (seen === 'pair' && !own)
    return `a seat sees ${track} only where it is one of the two: one must be self`;
  return undefined;
}

function refusalToAll(sighting: Exclude<Sighting, { kind: 'roll' }>): string | undefined {
  const why = 'this sum is shown to everybody';
  if (sighting.kind === 'deals') {
    return sighting.open ? undefined : `${why}, secret agreements are not: say secret: 0`;
  }
  return sighting.seen === 'all' ? undefined : `${why}, ${sighting.track} is not`;
}
