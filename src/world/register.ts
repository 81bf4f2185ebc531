// A frame is the situation a rule looks at: who acts, with whom, where, under which words. It is a short row of
// integers, so that interpreted and compiled rules read the same thing; an agreement keeps a copy of its frame.

export const REGISTERS = [
  'self',
  'each',
  'roll',
  'action',
  'sponsor',
  'partner',
  'body',
  'other',
  'place',
  'sub',
  'domain',
  'area',
  'threat',
  'secret',
  'extra',
  'clauses',
  'skeleton',
] as const;

export type Register = (typeof REGISTERS)[number];

/** Choices (level, words, scale, ...) are named by the rulebook and follow the fixed registers. */
export const MAX_CHOICES = 8;

export const FRAME_SIZE = REGISTERS.length + MAX_CHOICES;

/** The value of a register that does not apply. */
export const NOBODY = -1;

/** Position of each fixed register in a frame. */
export const R = Object.fromEntries(REGISTERS.map((name, index) => [name, index])) as {
  readonly [name in Register]: number;
};

/** The first register an order fills and an agreement keeps; those before it belong to the moment. */
export const FIRST_KEPT = R.action;

export type Frame = Int32Array;

/** A frame with nothing in it: no actors, no clauses, no extra money, open. */
export function emptyFrame(): Frame {
  const frame = newFrame();
  clearFrame(frame);
  return frame;
}

/** Empties a frame in place, for loops that must not allocate. */
function clearFrame(frame: Frame): void {
  frame.fill(NOBODY);
  frame[R.roll] = 0;
  frame[R.secret] = 0;
  frame[R.extra] = 0;
  frame[R.clauses] = 0;
}

/** Frames lie side by side: fetching a piece of memory for each would cost more than all else done with it. */
const TOGETHER = 64;

let shelf = new Int32Array(FRAME_SIZE * TOGETHER);
let taken = 0;

function newFrame(): Frame {
  if (taken === TOGETHER) {
    shelf = new Int32Array(FRAME_SIZE * TOGETHER);
    taken = 0;
  }
  const from = taken * FRAME_SIZE * Int32Array.BYTES_PER_ELEMENT;
  taken += 1;
  return new Int32Array(shelf.buffer, from, FRAME_SIZE);
}

/** A frame of its own that holds the same. */
export function copyFrame(frame: Frame): Frame {
  const copy = newFrame();
  for (let register = 0; register < FRAME_SIZE; register++) copy[register] = frame[register] ?? 0;
  return copy;
}
