// One keyed stream of luck, read by position, and the keys of all streams of one game.
import alea from 'seedrandom/lib/alea.js';
import { hashIntsInto, hashTextInto } from '../kit/hash.ts';
import { invariant } from '../kit/never.ts';
import { PURPOSES } from './purposes.ts';

// A slot is a place in a short fixed list (targets, options); a far one is a mistake, not a wish.
const MOST_SLOTS = 65_536;

const LANES = 4;
const NOBODY = '';
const OF_PURPOSES = fingerprints(PURPOSES);

export interface Stream {
  /** The draw at this position, 0 to 2^32 - 1. Pre: 0 <= slot < 65,536. */
  at(slot: number): number;
}

/** The alea stream of this key. Draws are kept, so that positions may be asked in any order. */
export function openStream(key: string): Stream {
  const source = alea(key);
  const drawn: number[] = [];
  return {
    at(slot) {
      if (slot >= drawn.length) {
        invariant(slot < MOST_SLOTS, `slot ${slot} is within a stream`);
        while (drawn.length <= slot) drawn.push(source.int32());
      }
      const value = drawn[slot];
      invariant(value !== undefined, `slot ${slot} is a position`);
      return value >>> 0;
    },
  };
}

/**
 * The key of each stream of one game, by turn, purpose (index) and who (index in names, -1 for nobody).
 * Seeding alea costs by the letter, so the address goes in short: the first 64 bits of the hash of
 * thirteen cells (hash of the seed, of the purpose's name, of the roller's name, and the turn), as four
 * UTF-16 units, low half of each lane first. Names go in as text: adding one moves nobody else's luck.
 */
export function streamKeys(
  seed: string,
  names: readonly string[],
): (turn: number, purpose: number, who: number) => string {
  const ofNames = fingerprintsOf(names);
  const cells = new Int32Array(3 * LANES + 1);
  cells.set(fingerprints([seed]));
  const out = new Uint32Array(LANES);

  return (turn, purpose, who) => {
    for (let i = 0; i < LANES; i++) {
      cells[LANES + i] = OF_PURPOSES[purpose * LANES + i] as number;
      cells[2 * LANES + i] = ofNames[(who + 1) * LANES + i] as number;
    }
    cells[3 * LANES] = turn;
    hashIntsInto(cells, cells.length, out);
    const first = out[0] as number;
    const second = out[1] as number;
    return String.fromCharCode(first & 0xffff, first >>> 16, second & 0xffff, second >>> 16);
  };
}

const known = new WeakMap<readonly string[], Int32Array>();

/** Fingerprints of nobody and of the names: games of one table share their list of names, and this. */
function fingerprintsOf(names: readonly string[]): Int32Array {
  let found = known.get(names);
  if (found === undefined) {
    invariant(new Set(names).size === names.length, 'names of dice are distinct');
    invariant(!names.includes(''), 'every name of the dice is a name');
    found = fingerprints([NOBODY, ...names]);
    known.set(names, found);
  }
  return found;
}

function fingerprints(texts: readonly string[]): Int32Array {
  const out = new Uint32Array(LANES);
  const all = new Int32Array(texts.length * LANES);
  for (const [i, text] of texts.entries()) {
    hashTextInto(text, out);
    all.set(out, i * LANES);
  }
  return all;
}
