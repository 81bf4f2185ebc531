// Every command there is, in the order help lists them. A new command is a file of its own and one line here. What a
// command is made of is loaded by those who run it, or ask what there is: starting one waits for no other.
import type { CliCommand } from './command.ts';

interface Door {
  readonly name: string;
  /** Post: a command of this name. */
  readonly load: () => Promise<CliCommand>;
}

export const COMMANDS: readonly Door[] = [
  { name: 'play', load: async () => (await import('./play.ts')).play },
  { name: 'run', load: async () => (await import('./run.ts')).run },
  { name: 'replay', load: async () => (await import('./replay.ts')).replayCommand },
  { name: 'verify', load: async () => (await import('./verify.ts')).verifyCommand },
  { name: 'fork', load: async () => (await import('./fork.ts')).fork },
  { name: 'whatif', load: async () => (await import('./whatif.ts')).whatif },
  { name: 'pair', load: async () => (await import('./pair.ts')).pair },
  { name: 'impact', load: async () => (await import('./impact.ts')).impact },
  { name: 'among', load: async () => (await import('./among.ts')).among },
  { name: 'luck', load: async () => (await import('./luck.ts')).luck },
  { name: 'verdict', load: async () => (await import('./verdict.ts')).verdict },
  { name: 'hindcast', load: async () => (await import('./hindcast.ts')).hindcast },
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'rulebook', load: async () => (await import('./rulebook.ts')).rulebook },
  { name: 'odd', load: async () => (await import('./odd.ts')).odd },
  { name: 'new', load: async () => (await import('./new.ts')).newCommand },
  { name: 'words', load: async () => (await import('./catalogue.ts')).wordsCommand },
];
