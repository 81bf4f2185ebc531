// How panels above one another share a height: each says what it needs at least and what it would like; what does
// not fit goes, the least important first. So every size between the well-known ones looks made for it.

export interface Share {
  /** Fewer rows than this, and it is better left out. */
  readonly least: number;
  /** As many rows as it has a use for. */
  readonly wish: number;
  /** 1 is the most important. */
  readonly rank: number;
  /** Takes what is left when all wishes are met. */
  readonly grows?: boolean;
}

/** Rows for each of them in turn, 0 for what is left out. Together exactly `height`, where any fits at all. */
export function stackHeights(shares: readonly Share[], height: number): readonly number[] {
  const byRank = shares
    .map((share, index) => ({ ...share, index }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  const heights = shares.map(() => 0);
  let left = height;
  const kept = byRank.filter(({ index, least }) => {
    if (least > left) return false;
    heights[index] = least;
    left -= least;
    return true;
  });
  for (const { index, wish, least } of kept) {
    const more = Math.min(left, Math.max(0, wish - least));
    heights[index] = (heights[index] ?? 0) + more;
    left -= more;
  }
  const growing = kept.filter(({ grows }) => grows === true);
  const last = growing.length > 0 ? growing : kept.slice(-1);
  last.forEach(({ index }, at) => {
    const part = Math.trunc(left / (last.length - at));
    heights[index] = (heights[index] ?? 0) + part;
    left -= part;
  });
  return heights;
}
