// The facilitator at the keyboard: from a list to a form to a move that is marked as such wherever it is told.
import { describe, expect, it } from 'vitest';
import { LAGOON } from '../support/boxes.ts';
import { PLAIN, startGame, type TestGame } from './table.ts';
import { KEY } from './terminal.ts';

const { down, enter, esc, right, interrupt } = KEY;

/** Chooses the row that holds these words from the list on the screen, however far down it lies. */
async function choose({ terminal, text }: TestGame, words: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (
      text()
        .split('\n')
        .some((row) => row.startsWith('> ') && row.includes(words))
    ) {
      await terminal.type(enter);
      return;
    }
    await terminal.type(down);
  }
  throw new Error(`no row ${words} in\n${text()}`);
}

const sitDown = (...people: readonly string[]) => startGame(LAGOON, { people, look: PLAIN });
const pride = ({ session }: TestGame) => {
  const { table, world } = session.game;
  return world[(table.board.tracks.get('pride')?.base ?? 0) + table.board.members.actor.indexOf('reed')];
};

describe('the facilitator’s key', () => {
  it('plays a card of the book, tells it as the facilitator’s, and the board moves', async () => {
    const game = await sitDown('reed');
    const { terminal, text, session } = game;
    expect(text().split('\n').at(-1)).toContain('f step in');
    await terminal.type('f');
    await choose(game, 'a card of the book');
    await choose(game, 'The spring tide');
    expect(text()).toContain('The water stands a hand higher');
    await terminal.type(`the tide tables say so${enter}`);
    await terminal.type(enter);
    expect(session.game.hand).toMatchObject([
      { move: { kind: 'inject', card: 'EV-001', author: 'facilitator' } },
    ]);
    expect(text()).toContain('FACILITATOR: news [FA-001, no rule]: The spring tide');
    expect(text()).toContain('because the tide tables say so (signed facilitator)');
    expect(text()).toMatch(/spring tide left 0 → 3 .*\[EV-001a\]/);
    await terminal.type('w');
    expect(text()).toContain('No rule, but the facilitator’s hand, FA-001');
    await terminal.type(interrupt);
  });

  it('sets a gauge for a reason, and asks again where it has none', async () => {
    const game = await sitDown('reed');
    const { terminal, text, session } = game;
    await terminal.type('f');
    await choose(game, 'set a gauge');
    await choose(game, 'Pride');
    await choose(game, 'Reed Island');
    expect(text()).toMatch(/Pride of Reed Island: now \d+, between 0 and 100/);
    await terminal.type(`many${down}${down}${enter}`);
    expect(text()).toContain('The row "new value" takes a whole number');
    await terminal.type(`${KEY.up}${KEY.up}`);
    await terminal.type('\u007f\u007f\u007f\u007f');
    await terminal.type(`90${down}${down}${enter}`);
    expect(text()).toContain('EN-015');
    expect(session.game.hand).toEqual([]);
    await terminal.type(`${KEY.up}they won the regatta${down}`);
    await terminal.type(enter);
    expect([pride(game), session.game.hand.length]).toEqual([90, 1]);
    expect(text()).toContain('FACILITATOR: an override [FA-002, no rule]');
    await terminal.type(interrupt);
  });

  it('rules on an argument: reasons make the odds, the die falls, the page tells both', async () => {
    const game = await sitDown('reed');
    const { terminal, text, session } = game;
    await terminal.type('f');
    await choose(game, 'rule on an argument');
    await choose(game, 'Pride');
    await choose(game, 'Reed Island');
    await terminal.type(`${right}${enter}`);
    await terminal.type(`We race the ports${enter}we have the boats${enter}and the wind${enter}`);
    expect(text()).toContain('83 of 100, step +2 by the number of reasons');
    await terminal.type(`${down}they have oars${down}${down}${down}`);
    expect(text()).toContain('72 of 100, step +1 by the number of reasons');
    await terminal.type(`${down}10${down}-10${down}${down}${enter}`);
    const [deed] = session.game.hand;
    expect(deed).toMatchObject({
      move: {
        kind: 'ruling',
        actor: 'highland',
        pros: ['we have the boats', 'and the wind'],
        cons: ['they have oars'],
      },
      verdict: { odds: 72 },
    });
    const roll = deed?.verdict?.roll ?? 0;
    expect(text()).toContain(`d100 for argument: ${roll} against 72: ${roll <= 72 ? 'yes' : 'no'}`);
    expect(text()).toMatch(
      new RegExp(`Pride of Reed Island \\d+ → \\d+ \\(\\${roll <= 72 ? '+' : '-'}10\\) \\[FA-003\\]`),
    );
    await terminal.type(interrupt);
  });

  it('is silent once orders are locked, until the review', async () => {
    const game = await sitDown('tidewater');
    const { terminal, text, session } = game;
    await terminal.type('ly');
    for (let i = 0; i < 60 && session.state().phase !== 'review'; i++) {
      if (session.state().waiting.length > 0) {
        expect(session.state().hand).toBe(false);
        await terminal.type('ly');
      } else await terminal.type(enter);
    }
    for (let i = 0; i < 60 && text().includes('What happens'); i++) await terminal.type(enter);
    expect(text()).toContain('Review of turn 1');
    expect(text().split('\n').at(-1)).toContain('f step in');
    await terminal.type('f');
    expect(text()).toContain('FACILITATOR');
    await terminal.type(interrupt);
  });

  it('works from behind the curtain, where it offers nothing that is not for all eyes', async () => {
    const game = await sitDown('reed', 'shoal');
    const { terminal, text, session } = game;
    expect(text()).toContain('Pass the keyboard to Reed Island');
    await terminal.type('f');
    await choose(game, 'set a gauge');
    expect(text()).toContain('Pride');
    for (const secret of ['Silver', 'Goodwill', 'Trust', 'Undertow']) expect(text()).not.toContain(secret);
    await terminal.type(`${esc}${esc}`);
    await terminal.type(esc);
    expect(text()).toContain('Pass the keyboard to Reed Island');
    expect(session.game.hand).toEqual([]);
    await terminal.type(interrupt);
  });

  it('tells a seat nothing of what was set where it may not look', async () => {
    const game = await sitDown('reed');
    const { terminal, text, session } = game;
    const hidden = { track: 'treasury', at: ['tidewater'], by: 3 };
    const signed = { author: 'Ms Quay', reason: 'a quiet word' };
    expect(session.facilitate({ kind: 'override', ...signed, changes: [hidden] }).ok).toBe(true);
    await terminal.type('5');
    expect(text()).not.toContain('FACILITATOR');
    const both = [hidden, { track: 'pride', at: ['reed'], by: 3 }];
    session.facilitate({ kind: 'override', ...signed, changes: both });
    await terminal.type('1');
    expect(text()).toContain('FACILITATOR');
    expect(text()).toContain('Pride of Reed Island');
    expect(text()).not.toContain('Silver');
    await terminal.type(interrupt);
  });
});
