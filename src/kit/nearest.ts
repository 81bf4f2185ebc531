// "Did you mean": the word a person most likely meant, for messages about files and commands.
import { distance } from 'fastest-levenshtein';

/**
 * The candidate closest to `word` in single-letter edits, letter case aside; of several equally close, the
 * first in the list. undefined when nothing is close enough to be a slip of the hand: one edit is allowed
 * in words up to 3 letters, two up to 6, three beyond.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let closest: string | undefined;
  let fewest = allowedEdits(wanted.length) + 1;
  for (const candidate of candidates) {
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < fewest && edits < candidate.length) {
      fewest = edits;
      closest = candidate;
    }
  }
  return closest;
}

function allowedEdits(length: number): number {
  if (length <= 3) return 1;
  return length <= 6 ? 2 : 3;
}
