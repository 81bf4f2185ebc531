// While a screen stands: whatever ends us from outside, or goes wrong where nobody waits for it, takes the screen off
// first, so that the terminal is given back as it was.

import type { ScreenEnd } from '../tui/index.ts';
import { MOUSE_OFF } from '../tui/mouse.ts';

// Ctrl-C is a key while a screen stands; SIGINT comes from somebody else then.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const OURS = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Shows something that can be taken off by its signal; with an error as reason, that is a mistake of ours. `interrupted`
 * is called where it was left at once: by Ctrl-C, or by a signal to the process.
 */
export async function onScreen(
  show: (abort: AbortSignal) => Promise<ScreenEnd>,
  interrupted: () => void = () => {},
): Promise<ScreenEnd> {
  const end = await guarded(show);
  if (end.kind === 'interrupted') interrupted();
  return end;
}

/** The same for a screen that answers something else. */
export async function guarded<T>(show: (abort: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const ended = () => abort.abort();
  const failed = (error: unknown) => abort.abort(error instanceof Error ? error : new Error(String(error)));
  // The last thing a process does: whoever ended it did not ask us.
  const restored = () => {
    if (process.stdout.isTTY) process.stdout.write(MOUSE_OFF);
  };
  // Heard again and again: where nobody listens any more, the library around the screen ends the process at once.
  for (const signal of SIGNALS) process.on(signal, ended);
  for (const event of OURS) process.on(event, failed);
  process.once('exit', restored);
  process.off('exit', spareStderr);
  process.on('exit', spareStderr);
  try {
    return await show(abort.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, ended);
    for (const event of OURS) process.off(event, failed);
    process.off('exit', restored);
  }
}

const CURSOR_ON = '\u001b[?25h';

/** At the very end the library shows the cursor again on standard error, also where that is a file: kept out of it. */
function spareStderr(): void {
  const { stderr } = process;
  if (stderr.isTTY) return;
  const write = stderr.write.bind(stderr);
  stderr.write = (text: string | Uint8Array) => text === CURSOR_ON || write(text);
}
