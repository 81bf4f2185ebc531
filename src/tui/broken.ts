// What can break under a screen without anybody's fault: its line is cut, its terminal is closed, its clock ticks into a
// mistake. All of it ends that one screen, and nothing else in the process.

import type { Ticks } from './play/pacer.ts';

/** What streams say when there is nobody at the other end any more. */
const CUT: readonly string[] = [
  'EIO',
  'EPIPE',
  'ENXIO',
  'EBADF',
  'ENOTTY',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_TTY_INIT_FAILED',
];

/** Whether an error says that the line to a terminal is cut; anything else is a mistake of ours. */
export function isCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CUT.includes(String(error.code));
}

export interface Line {
  /** The keyboard, with a raw mode that cannot throw: what keeps it from being set is told like any other break. */
  readonly stdin: NodeJS.ReadStream;
  readonly raw: (on: boolean) => void;
  /** Resolves when nothing that was written can break any more; afterwards nobody listens. Never rejects. */
  readonly release: () => Promise<void>;
}

/** Listens for whatever breaks on a pair of streams until it is released. `broken` may be called several times. */
export function holdLine(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  broken: (error: unknown) => void,
): Line {
  const heard = (error: unknown) => broken(error);
  for (const stream of [stdin, stdout]) stream.on('error', heard);
  const setRawMode = (on: boolean) => {
    try {
      stdin.setRawMode(on);
    } catch (error) {
      broken(error);
    }
    return stdin;
  };
  return {
    raw: (on) => {
      if (stdin.isTTY) setRawMode(on);
    },
    stdin: new Proxy(stdin, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return name === 'setRawMode' ? setRawMode : value.bind(target);
      },
    }),
    async release() {
      await written(stdout, '');
      for (const stream of [stdin, stdout]) stream.off('error', heard);
    },
  };
}

/** Writes what may be lost: nothing happens where the line is cut. Resolves when it is written, or never will be. */
export async function writeIfAnyone(stdout: NodeJS.WriteStream, text: string): Promise<void> {
  const unheard = () => {};
  stdout.on('error', unheard);
  await written(stdout, text);
  stdout.off('error', unheard);
}

/** A stream says what went wrong with a piece before or just after it says that it is done with it. */
async function written(stdout: NodeJS.WriteStream, text: string): Promise<void> {
  if (stdout.writable && !stdout.destroyed) {
    await new Promise<void>((resolve) => {
      const done = () => {
        stdout.off('close', done);
        resolve();
      };
      // A piece that was on its way when its line was cut is not always told of.
      stdout.on('close', done);
      try {
        stdout.write(text, done);
      } catch {
        done();
      }
    });
  }
  await new Promise((done) => setImmediate(done));
}

/** The clock, with mistakes on its ticks told instead of thrown; nothing ticks on after one. */
export function sureTicks(ticks: Ticks | undefined, crashed: (error: unknown) => void): Ticks | undefined {
  if (ticks === undefined) return undefined;
  return (tick, milliseconds) => {
    const stop = ticks(() => {
      try {
        tick();
      } catch (error) {
        stop();
        crashed(error);
      }
    }, milliseconds);
    return stop;
  };
}
