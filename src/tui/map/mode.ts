// What the fill of the map tells.

import type { Table } from '../../engine/index.ts';

/** Who leads in a state; how much one power has there; what the last turn changed. */
export type MapMode =
  | { readonly kind: 'leader' }
  | { readonly kind: 'share'; readonly power: number }
  | { readonly kind: 'change' };

/** The modes of a board, in the order in which a key goes round: who leads, each power's share, what changed. */
export function mapModes({ board }: Table): readonly MapMode[] {
  const shares = Array.from({ length: board.powers }, (_, power): MapMode => ({ kind: 'share', power }));
  return [{ kind: 'leader' }, ...shares, { kind: 'change' }];
}
