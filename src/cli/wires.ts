// The wires to the terminal. Commands print through them; a reader who has seen enough (`| head`) ends us quietly.
export interface Wires {
  out(text: string): void;
  err(text: string): void;
  /** Says how far long work is, on one line that is written over; '' clears it. Silent without a terminal. */
  progress(text: string): void;
  /** Somebody sits at both ends: screens may open. */
  readonly interactive: boolean;
  readonly env: { readonly [name: string]: string | undefined };
}

export function realWires(): Wires {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Nobody reads any more. What was recorded is on the disk already.
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  return {
    out: (text) => {
      process.stdout.write(`${text}\n`);
    },
    err: (text) => {
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (process.stderr.isTTY === true) process.stderr.write(`\r\x1b[2K${text}`);
    },
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    env: process.env,
  };
}
