// Texts of which every letter takes exactly one column and stands for itself. Most of what screens draw is such text,
// and counting it needs none of the tables that all the writing of the world needs.

/**
 * ASCII, Latin, Cyrillic, quotes and dashes, arrows, frames, blocks, braille, and two ticks. No marks that join what
 * stands before them, nothing wide, nothing without width.
 */
const NARROW =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u2193\u2500-\u259f\u25b2-\u25cf\u2713\u2717\u2800-\u28ff]*$/;

/** Whether a text is made of such letters alone: then its length is its width. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}
