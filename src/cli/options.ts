// The options of every command that plays a game: said once, so that they mean the same everywhere.
import type { Command } from 'commander';
import type { TableOptions } from './built-table.ts';
import { several } from './command.ts';
import { GAMES } from './record-files.ts';

export interface GameOptions extends TableOptions {
  readonly seed?: string | undefined;
  readonly policy?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly resume?: string | undefined;
}

/** Declares the scenario and the options of a game. Hands the command back for more. */
export function declareGame(command: Command): Command {
  return command
    .argument('[scenario]', 'name of a scenario, or path of its file')
    .option('--seed <text>', 'the luck of the game; drawn and told if not given')
    .option('--lens <name>', 'the reading of the rules')
    .option('--policy <ACTOR=NAME>', 'who plays an actor; may be repeated', several, [])
    .option('--out <folder>', 'where the record goes', GAMES)
    .option('--box <folder>', "rules and scenarios other than Heartland's own")
    .option('--resume <record>', 'go on with a game that was broken off');
}
