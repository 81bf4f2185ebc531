// How panels above one another share a height: each says what it needs at least and what it would like; what does
// not fit goes, the least important first. So every size between the well-known ones looks made for it.

export interface Share {
  /** Fewer rows than this, and it is better left out. */
  readonly least: number;
  /** As many rows as it has a use for. */
  readonly wish: number;
  /** 1 is the most important. Beyond NEEDED it only gets what nobody more important wishes for. */
  readonly rank: number;
  /** Has a use for its least and for its wish, and for nothing between. */
  readonly leaps?: boolean;
  /** Takes what is left when all wishes are met. */
  readonly grows?: boolean;
}

const NEEDED = 3;

/** Rows for each of them in turn, 0 for what is left out. Together exactly `height`, where any fits at all. */
export function stackHeights(shares: readonly Share[], height: number): readonly number[] {
  const byRank = shares
    .map((share, index) => ({ ...share, index }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  const heights = shares.map(() => 0);
  let left = height;
  const give = (index: number, rows: number) => {
    heights[index] = (heights[index] ?? 0) + rows;
    left -= rows;
  };
  const needed = byRank.filter(({ rank }) => rank <= NEEDED);
  for (const { index, least } of needed) if (least <= left) give(index, least);
  for (const { index, least, wish, leaps } of needed) {
    const more = Math.max(0, wish - least);
    if ((heights[index] ?? 0) > 0 && !(leaps && more > left)) give(index, Math.min(left, more));
  }
  for (const { index, least, wish, rank } of byRank) {
    if (rank > NEEDED && least <= left) give(index, Math.min(left, wish));
  }
  const kept = byRank.filter(({ index }) => (heights[index] ?? 0) > 0);
  const growing = kept.filter(({ grows }) => grows === true);
  const lowest = kept.toSorted((a, b) => b.index - a.index).slice(0, 1);
  const last = growing.length > 0 ? growing : lowest;
  last.forEach(({ index }, at) => {
    give(index, Math.trunc(left / (last.length - at)));
  });
  return heights;
}
