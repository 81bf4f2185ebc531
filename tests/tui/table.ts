// Games on a test terminal: a scenario, seats, a screen to look at and keys to press.

import { open } from '../../src/engine/index.ts';
import { type Look, runPlay, type ScreenEnd, type Wires } from '../../src/tui/index.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Session } from '../../src/turn/session.types.ts';
import { mapOf, type NamedScenario, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { openTerminal, type TestTerminal } from './terminal.ts';

export const COLOUR: Look = { depth: 'all', glyphs: 'braille' };
export const PLAIN: Look = { depth: 'none', glyphs: 'braille' };

export interface TestGame {
  readonly terminal: TestTerminal;
  readonly session: Session;
  readonly end: Promise<ScreenEnd>;
  /** Everything on the screen as one text. */
  text(): string;
}

export interface GameOptions {
  readonly people: readonly string[];
  readonly size?: readonly [number, number];
  readonly look?: Look;
  readonly reader?: boolean;
  readonly seed?: string;
  /** Whatever else the wires carry. */
  readonly wires?: Partial<Wires>;
}

/** Somebody sits down to a game: whatever streams they have, this is what they play. */
export function sitDown(named: NamedScenario, { people: names, seed }: GameOptions) {
  const table = tableOf(named);
  const people = names.map((actor) => table.board.members.actor.indexOf(actor));
  const game = open(table, seed ?? 'a');
  const session = createSession({ game, players: doctrinePlayers(table), people });
  const play = (wires: Wires): Promise<ScreenEnd> =>
    runPlay({
      session: () => session,
      people,
      map: mapOf(named),
      savedIn: 'games/test.jsonl',
      ...wires,
    });
  return { session, play };
}

export async function startGame(named: NamedScenario, options: GameOptions): Promise<TestGame> {
  const [columns, rows] = options.size ?? [80, 24];
  const terminal = openTerminal(columns, rows);
  const { session, play } = sitDown(named, options);
  const { stdin, stdout } = terminal;
  const end = play({
    stdin,
    stdout,
    look: options.look ?? COLOUR,
    reader: options.reader ?? false,
    ...options.wires,
  });
  await terminal.still();
  return { terminal, session, end, text: () => terminal.screen().join('\n') };
}

/** Goes on in silence until the seat at the keyboard writes its orders: words are left unsaid, offers unanswered. */
export async function reachPlanning({ terminal, text, session }: TestGame): Promise<void> {
  for (let step = 0; step < 20; step++) {
    if (/What happens|Soundings are over/.test(text())) await terminal.type('s');
    else if (['soundings', 'bargaining'].includes(session.state().phase)) await terminal.type('ly');
    else return;
  }
  throw new Error('planning is never reached');
}
