// Every command there is, in the order help lists them. A new command is a file of its own and one line here.
import { check } from './check.ts';
import type { CliCommand } from './command.ts';
import { fork } from './fork.ts';
import { hindcast } from './hindcast.ts';
import { newCommand } from './new.ts';
import { play } from './play.ts';
import { replayCommand } from './replay.ts';
import { rulebook } from './rulebook.ts';
import { run } from './run.ts';
import { verifyCommand } from './verify.ts';
import { whatif } from './whatif.ts';

export const COMMANDS: readonly CliCommand[] = [
  play,
  run,
  replayCommand,
  verifyCommand,
  fork,
  whatif,
  hindcast,
  check,
  rulebook,
  newCommand,
];
