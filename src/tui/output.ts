// What goes down the line, a frame at a time. A frame comes as several pieces, with a sign before it that says
// "hold the picture" and one after it that says "show it"; sent as one piece, no line cuts it in two.

const HOLD = '\u001b[?2026h';
const SHOW = '\u001b[?2026l';

export interface Output {
  /** Stands in for the stream: everything but writing is the stream's own. */
  readonly stream: NodeJS.WriteStream;
  /** From here on everything is one frame, until `release` sends it; between them no other work is done. */
  gather(): void;
  release(): void;
}

export function outputOf(stdout: NodeJS.WriteStream): Output {
  let pieces: string[] = [];
  let gathering = false;
  let framed = false;
  const release = () => {
    const whole = pieces.filter((piece) => piece !== HOLD && piece !== SHOW).join('');
    pieces = [];
    gathering = false;
    framed = false;
    if (whole !== '') stdout.write(`${HOLD}${whole}${SHOW}`);
  };
  const write = (...words: Parameters<NodeJS.WriteStream['write']>): boolean => {
    const [piece] = words;
    // Pieces with somebody waiting for them mark the end of what was written before.
    const waited = words.length > 1 || typeof piece !== 'string';
    if (waited && !gathering) return stdout.write(...words);
    if (waited) {
      release();
      return stdout.write(...words);
    }
    if (piece === HOLD) framed = true;
    if (!framed && !gathering) return stdout.write(piece);
    pieces.push(piece);
    if (piece === SHOW && !gathering) release();
    return true;
  };
  const stream = new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    stream,
    gather: () => {
      gathering = true;
    },
    release,
  };
}
