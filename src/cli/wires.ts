// The wires to the terminal. Commands print through them; a reader who has seen enough (`| head`) is no mistake of ours,
// and an output that does not take what is printed is told in one line.
export interface Wires {
  out(text: string): void;
  err(text: string): void;
  /** Says how far long work is, on one line that is written over; '' clears it. Without a terminal a line now and then. */
  progress(text: string): void;
  /** Somebody sits at both ends: screens may open. */
  readonly interactive: boolean;
  /** Columns of the terminal that `out` goes to; undefined where it goes to none. */
  readonly columns?: number | undefined;
  readonly env: { readonly [name: string]: string | undefined };
}

/** Exit code of a command whose answer could not be written down. */
const UNTOLD = 2;

/** Pre: called once. A stream that fails is not written to again; unless it was a reader leaving, the exit code is 2. */
export function realWires(): Wires {
  const gone = new Set<NodeJS.WriteStream>();
  const isDue = sparsely(() => performance.now());
  const write = (stream: NodeJS.WriteStream, text: string) => {
    if (!gone.has(stream)) stream.write(text);
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      const first = !gone.has(stream);
      gone.add(stream);
      // Nobody reads any more, or the terminal was closed: the command goes on unheard, and its exit code is what it
      // comes to.
      if (error.code === 'EPIPE' || (error.code === 'EIO' && stream.isTTY) || !first) return;
      process.exitCode = UNTOLD;
      if (stream === process.stdout)
        write(process.stderr, `heartland: ${outputFails(error.code ?? error.name)}\n`);
    });
  }
  return {
    out: (text) => write(process.stdout, `${text}\n`),
    err: (text) => write(process.stderr, `${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY === true) write(process.stderr, `\r\x1b[2K${text}`);
      else if (isDue(text)) write(process.stderr, `${text}\n`);
    },
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    columns: process.stdout.columns,
    env: process.env,
  };
}

/** Milliseconds without a word in a log; short work says nothing there at all. */
const SPARSE = 60_000;

/** Whether a word about how far work is belongs into a log now: once a minute of the work, from its first minute on. */
export function sparsely(now: () => number): (text: string) => boolean {
  let said: number | undefined;
  return (text) => {
    if (text === '') {
      said = undefined;
      return false;
    }
    said ??= now();
    if (now() - said < SPARSE) return false;
    said = now();
    return true;
  };
}

function outputFails(code: string): string {
  const why = code === 'ENOSPC' ? 'the disk is full' : code;
  return `the output cannot be written (${why}); send it somewhere else`;
}
