// What goes down the line: every picture as one piece that a terminal shows at once, and of it only what differs from
// the picture before. The library around us draws too, by rows and in several pieces: what it draws is held back, and
// only what it says of the terminal itself goes through.

import { patchOf } from './patch.ts';
import type { Size } from './screen.ts';

const HOLD = '\u001b[?2026h';
const SHOW = '\u001b[?2026l';
const CLEAR = '\u001b[2J';

export interface Painter {
  /** Shows these rows in the place of those before; writes nothing where they are alike. */
  draw(rows: readonly string[], size: Size): void;
  /** What stands there is not known any more: the next picture is drawn whole. */
  forget(): void;
}

export function painterOn(stdout: NodeJS.WriteStream): Painter {
  let shown: readonly string[] = [];
  let isKnown = true;
  return {
    draw(rows, { columns }) {
      const patch = `${isKnown ? '' : CLEAR}${patchOf(isKnown ? shown : [], rows, columns)}`;
      isKnown = true;
      shown = rows;
      if (patch !== '') stdout.write(`${HOLD}${patch}${SHOW}`);
    },
    forget() {
      isKnown = false;
    },
  };
}

/** The stream without frames: everything but writing is the stream's own. */
export function withoutFrames(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  let inFrame = false;
  const write = (...words: Parameters<NodeJS.WriteStream['write']>): boolean => {
    const [piece] = words;
    if (piece === HOLD) inFrame = true;
    const held = inFrame && words.length === 1;
    if (piece === SHOW) inFrame = false;
    return held ? true : stdout.write(...words);
  };
  return new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
