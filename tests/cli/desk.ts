// The program with its wires in our hands: what it printed, and the exit code it would have given.
import { runProgram } from '../../src/cli/program.ts';
import type { Wires } from '../../src/cli/wires.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function heartland(...words: readonly string[]): Promise<Said> {
  return heartlandWith({}, ...words);
}

/** The same with some wires of the test's own. */
export async function heartlandWith(wires: Partial<Wires>, ...words: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runProgram(words, {
    out: (text) => {
      out.push(text);
    },
    err: (text) => {
      err.push(text);
    },
    progress: () => {},
    interactive: false,
    env: {},
    ...wires,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** The invented box, so that nothing here rests on the founding content. */
export const BOX = ['--box', 'tests/boxes/lagoon'] as const;

export function runLagoon(folder: string, seed: string, ...more: readonly string[]): Promise<Said> {
  return heartland('run', 'lagoon', ...BOX, '--seed', seed, '--out', folder, ...more);
}
