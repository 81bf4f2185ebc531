// The mouse at a pair of streams: switched on while a screen stands and its viewer wants it, and always switched off
// again. A click presses the key of whatever is drawn there.

import type { Line } from './line.ts';
import { keysOf, MOUSE_OFF, MOUSE_ON, mouseReader } from './mouse.ts';
import type { PreferenceStore } from './preferences.ts';

export interface MouseWires {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly preferences: PreferenceStore;
  /** Whether the terminal says that it has one. */
  readonly able: boolean;
  /** The screen as it is drawn. */
  readonly rows: () => readonly Line[];
  readonly press: (key: string) => void;
  /** Told what goes wrong on the way of a click: nobody else would hear of it. */
  readonly crashed: (error: unknown) => void;
  /** The same for the line. */
  readonly broken: (error: unknown) => void;
}

export interface Mouse {
  /** Off for a while, as for another program at the same terminal. */
  pause(): void;
  resume(): void;
  /** Off for good. */
  stop(): void;
}

export function attachMouse(wires: MouseWires): Mouse {
  const { stdin, stdout, preferences, able, rows, press, crashed, broken } = wires;
  const read = mouseReader();
  let on = false;
  let before: string | undefined;
  const heard = (piece: unknown) => {
    try {
      for (const event of read(String(piece))) {
        const keys = keysOf(event, rows(), before);
        before = event.kind === 'drag' ? (keys[0] ?? before) : keys[0];
        for (const key of keys) press(key);
      }
    } catch (error) {
      crashed(error);
    }
  };
  const turn = (wanted: boolean) => {
    if (wanted === on) return;
    on = wanted;
    if (on) stdin.on('data', heard);
    else stdin.off('data', heard);
    try {
      stdout.write(on ? MOUSE_ON : MOUSE_OFF);
    } catch (error) {
      broken(error);
    }
  };
  const follow = () => {
    const { mouse } = preferences.get();
    turn(mouse === 'on' || (mouse === 'auto' && able));
  };
  follow();
  const stopListening = preferences.subscribe(follow);
  return {
    pause: () => turn(false),
    resume: follow,
    stop() {
      stopListening();
      turn(false);
    },
  };
}
