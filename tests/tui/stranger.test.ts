// A stranger's first quarter of an hour: nothing is known but what stands on the screen, and one line says what to press.
import { describe, expect, it } from 'vitest';
import { findHome } from '../../src/cli/home.ts';
import { shelfOf } from '../../src/cli/shelf.ts';
import { runMenu } from '../../src/tui/index.ts';
import { COLOUR, PLAIN, sitDown, startGame, type TestGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

const TUTORIAL = { box: '', scenario: 'tutorial' } as const;

/** What the coach says now, in one line; '' where nobody does. */
function coachSays(screen: readonly string[]): string {
  const rule = screen.findIndex((row) => row.includes('── What next ─'));
  return rule < 0
    ? ''
    : screen
        .slice(rule + 1, -1)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
}

const NAMED: { readonly [name: string]: string } = {
  Enter: KEY.enter,
  Esc: KEY.esc,
  down: KEY.down,
  Space: ' ',
};

/** What somebody types who does as told and knows nothing else. */
function asTold(words: string): string {
  const search = /This time: (.+)\. Press \/ and type/.exec(words)?.[1];
  if (search !== undefined) return `/${search.slice(0, 8)}`;
  const rest = /Go on typing: (.+)\. Esc drops/.exec(words)?.[1];
  if (rest !== undefined) return rest.slice(8);
  const key =
    /[Pp]ress ([^\s:.,]+)/.exec(words)?.[1] ??
    /with (down|up)\.$/.exec(words)?.[1] ??
    /(\S+) (?:orders it|accepts|shows what came next)/.exec(words)?.[1];
  if (key === undefined) throw new Error(`nothing to press in: ${words}`);
  return NAMED[key] ?? key;
}

/** Follows the coach until the game is over. Gives everything that was said. */
async function follow({ terminal, text, session }: TestGame): Promise<readonly string[]> {
  const heard: string[] = [];
  for (let step = 0; step < 160 && !session.state().over; step++) {
    const words = coachSays(terminal.screen());
    expect(words, text()).not.toBe('');
    heard.push(words);
    await terminal.type(asTold(words));
  }
  return heard;
}

describe('a stranger', () => {
  it('finds the first game from the menu with the arrows and Enter', async () => {
    const shelf = shelfOf(findHome());
    if (!shelf.ok) throw new Error(shelf.error.join());
    const { scenarios, lenses, book } = shelf.value;
    const { stdin, stdout, type, screen } = openTerminal(80, 24);
    const content = { scenarios, lenses, records: [], book: () => book };
    const choice = runMenu(content, { stdin, stdout, look: COLOUR });
    await type(`${KEY.down}${KEY.down}${KEY.down}`);
    expect(screen().join('\n')).toContain('A first game with somebody at your side');
    await type(KEY.enter);
    expect(screen().join('\n')).toContain('> First game');
    await type(KEY.enter);
    expect(await choice).toMatchObject({ kind: 'play', scenario: 'tutorial', seats: ['kyrgyzstan'] });
  });

  it.each([
    ['kyrgyzstan', '80x24', '1'],
    ['kyrgyzstan', '120x40', '2'],
    ['russia', '80x24', '3'],
  ])('finishes it as %s at %s by doing what the coach says, and nothing else', async (seat, size, seed) => {
    const [columns = 80, rows = 24] = size.split('x').map(Number);
    const game = await startGame(TUTORIAL, { people: [seat], size: [columns, rows], look: PLAIN, seed });
    const heard = await follow(game);
    expect(game.session.state().over).toBe(true);
    expect(heard.length).toBeLessThan(120);
    // What each half-year is about was found, drafted and ordered.
    expect(heard.filter((words) => words.startsWith('Ordered.'))).toHaveLength(3);
    await game.terminal.type('s');
    expect(coachSays(game.terminal.screen())).toContain('whole game');
    await game.terminal.type('q');
    expect((await game.end).kind).toBe('left');
  });

  it('is told every word in time for ears too, and once', async () => {
    const { terminal } = await startGame(TUTORIAL, { people: ['kyrgyzstan'], reader: true, size: [100, 60] });
    await terminal.type('s');
    expect(terminal.raw()).toContain('Welcome. You decide for one country');
    await terminal.type('4');
    await terminal.type('4');
    expect(terminal.raw().split('Ask Russia to train your officers. Nothing happens')).toHaveLength(2);
    await terminal.type(KEY.interrupt);
  });

  it('is alone in every other game', async () => {
    const { play } = sitDown(TUTORIAL, { people: ['kyrgyzstan', 'russia'] });
    const { stdin, stdout, still, type, screen } = openTerminal(80, 24);
    const end = play({ stdin, stdout, look: PLAIN });
    await still();
    expect(coachSays(screen())).toBe('');
    await type(KEY.interrupt);
    await end;
  });
});
