// The wires to the terminal. Commands print through them; a reader who has seen enough (`| head`) is no mistake of ours,
// and an output that does not take what is printed is told in one line.
export interface Wires {
  out(text: string): void;
  err(text: string): void;
  /** Says how far long work is, on one line that is written over; '' clears it. Silent without a terminal. */
  progress(text: string): void;
  /** Somebody sits at both ends: screens may open. */
  readonly interactive: boolean;
  readonly env: { readonly [name: string]: string | undefined };
}

/** Exit code of a command whose answer could not be written down. */
const UNTOLD = 2;

/** Pre: called once. A stream that fails is not written to again; unless it was a reader leaving, the exit code is 2. */
export function realWires(): Wires {
  const gone = new Set<NodeJS.WriteStream>();
  const write = (stream: NodeJS.WriteStream, text: string) => {
    if (!gone.has(stream)) stream.write(text);
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      const first = !gone.has(stream);
      gone.add(stream);
      // Nobody reads any more: the command goes on unheard, and its exit code is what it comes to.
      if (error.code === 'EPIPE' || !first) return;
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
    },
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    env: process.env,
  };
}

function outputFails(code: string): string {
  const why = code === 'ENOSPC' ? 'the disk is full' : code;
  return `the output cannot be written (${why}); send it somewhere else`;
}
