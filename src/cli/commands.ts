// Every command there is, in the order help lists them. A new command is a file of its own and one line here.
import { among } from './among.ts';
import { wordsCommand } from './catalogue.ts';
import { check } from './check.ts';
import type { CliCommand } from './command.ts';
import { fork } from './fork.ts';
import { hindcast } from './hindcast.ts';
import { impact } from './impact.ts';
import { luck } from './luck.ts';
import { newCommand } from './new.ts';
import { odd } from './odd.ts';
import { pair } from './pair.ts';
import { play } from './play.ts';
import { replayCommand } from './replay.ts';
import { rulebook } from './rulebook.ts';
import { run } from './run.ts';
import { verdict } from './verdict.ts';
import { verifyCommand } from './verify.ts';
import { whatif } from './whatif.ts';

export const COMMANDS: readonly CliCommand[] = [
  play,
  run,
  replayCommand,
  verifyCommand,
  fork,
  whatif,
  pair,
  impact,
  among,
  luck,
  verdict,
  hindcast,
  check,
  rulebook,
  odd,
  newCommand,
  wordsCommand,
];
