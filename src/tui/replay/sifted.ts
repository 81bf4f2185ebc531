// What of a turn's ledger can make a turning point, read once: ties that moved, memberships that changed, how much the
// news moved, and what bodies agreed and refused.

import type { Happening } from '../../engine/index.ts';
import type { ToldAt } from '../model/timeline.ts';

export interface Move {
  readonly happening: Happening;
  /** The turn's steps up to and with it. */
  readonly step: number;
  readonly address: string;
  readonly members: readonly string[];
  readonly before: number;
  readonly after: number;
}

export interface Sifted {
  readonly ties: readonly Move[];
  readonly memberships: readonly Move[];
  /** News cards with how many numbers they moved, and by how many points in all. */
  readonly news: readonly {
    readonly happening: Happening;
    readonly step: number;
    readonly count: number;
    readonly sum: number;
  }[];
  readonly bodies: readonly { readonly happening: Happening; readonly step: number }[];
  /** The last step of the turn that is told. */
  readonly last: number;
}

const TIE = 'tie';
const MEMBERSHIP = 'membership';

export function sifted(told: readonly ToldAt[]): Sifted {
  const ties: Move[] = [];
  const memberships: Move[] = [];
  const news: Sifted['news'][number][] = [];
  const bodies: Sifted['bodies'][number][] = [];
  for (const { happening, place } of told) {
    const step = place + 1;
    const { occasion, body, hand, entries } = happening;
    if (body !== undefined && (occasion === 'signed' || occasion === 'refused'))
      bodies.push({ happening, step });
    let [count, sum, cards] = [0, 0, 0];
    for (const entry of entries) {
      if (entry.kind === 'card') cards += 1;
      if (entry.kind !== 'change' || !('track' in entry.cell)) continue;
      const { address, before, after } = entry;
      const { track, members } = entry.cell;
      const into = track === TIE ? ties : track === MEMBERSHIP ? memberships : undefined;
      into?.push({ happening, step, address, members, before, after });
      if (track === MEMBERSHIP) continue;
      count += 1;
      sum += Math.abs(after - before);
    }
    if (cards > 0 && hand === undefined) news.push({ happening, step, count, sum });
  }
  return { ties, memberships, news, bodies, last: (told.at(-1)?.place ?? -1) + 1 };
}
