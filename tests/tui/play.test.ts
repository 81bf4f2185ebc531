// A person at the keyboard: what the screens say, and a whole game by keys.
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/turn/session.types.ts';
import { DUSHANBE, LAGOON, type NamedScenario } from '../support/boxes.ts';
import { reachPlanning, startGame } from './table.ts';
import { KEY } from './terminal.ts';

const STATES = ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Uzbekistan', 'Turkmenistan'];

describe('the board', () => {
  it.each([
    [80, 24],
    [120, 40],
  ] as const)('shows every state with influence, gauges and the keys at %d by %d', async (columns, rows) => {
    const { terminal, text, end } = await startGame(DUSHANBE, {
      people: ['kazakhstan'],
      size: [columns, rows],
    });
    for (const name of STATES) expect(text()).toContain(name);
    expect(text()).toMatch(/(Kazakhstan|KZ) +▒+█*░*·* +(\d+ +\d+ +\d+ )?R/);
    expect(text()).toContain('turn 1/10');
    expect(text()).toMatch(/Western presence +50/);
    const footer = terminal.screen()[rows - 1];
    for (const hint of ['p decide', 'l lock', '? help', 'q quit']) expect(footer).toContain(hint);
    expect(text()).toContain('Objectives');
    await terminal.type('zz');
    expect(text().match(/\d+%/g)?.length).toBe(45);
    expect(text()).toMatch(/Kazakhstan +security +50\* +31%/);
    await terminal.type(KEY.interrupt);
    expect((await end).kind).toBe('interrupted');
  });

  it('has a tab for bodies, deals, goals and the ledger', async () => {
    const { terminal, text } = await startGame(DUSHANBE, { people: ['kazakhstan'] });
    await terminal.type('2');
    expect(text()).toMatch(/vitality +56 +━+─+ ▁/);
    expect(text()).toContain('members RU CN KZ KG TJ UZ');
    await terminal.type('3');
    expect(text()).toMatch(/In force, carried out[\s\S]*> RU +Ask for a base/);
    await terminal.type('4');
    expect(text()).toMatch(/\d\/10/);
    expect(text()).toContain('for your eyes only');
    await terminal.type('5');
    expect(text()).toContain('Ledger of turn 1');
    await terminal.type(KEY.interrupt);
  });

  it('says which size it needs where it has no room', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['reed'], size: [39, 12] });
    expect(text()).toContain('Needs 40 by 12');
    await terminal.resize(50, 16);
    expect(text()).toContain('Reed Island');
    await terminal.type(KEY.interrupt);
  });
});

describe('planning by keys', () => {
  it('searches, drafts clause by clause with live sums, queues and takes back', async () => {
    const game = await startGame(DUSHANBE, { people: ['kazakhstan'] });
    const { terminal, text, session } = game;
    const actor = session.state().waiting[0] ?? -1;
    await reachPlanning(game);
    await terminal.type('p/memo\r');
    expect(text()).toContain('Memorandum of understanding');
    expect(text()).not.toContain('Defence seminar');
    await terminal.type('\r');
    expect(text()).toMatch(/CSTO, SCO +█+│░* +\d+ +done \d+/);
    await terminal.type('\r');
    const soft = text();
    expect(soft).toMatch(/level +‹ secretariats ›/);
    expect(soft).toMatch(/China +-?\d+/);
    expect(soft).toMatch(/Esc back {2}\? help/);
    await terminal.type(KEY.down);
    await terminal.type(KEY.right);
    expect(text()).toMatch(/level +‹ ministers ›/);
    expect(/China +(-?\d+)/.exec(text())?.[1]).not.toBe(/China +(-?\d+)/.exec(soft)?.[1]);
    await terminal.type('w');
    expect(text()).toMatch(/Claim [a-z-]+:/);
    expect(text()).toMatch(/-20\d\d /);
    await terminal.type(KEY.esc);
    await terminal.type('\r');
    expect(session.queued(actor)).toMatchObject([{ action: 'memorandum', choices: { level: 'ministers' } }]);
    expect(text()).toContain('Your orders, 1 left');
    await terminal.type('u');
    expect(session.queued(actor)).toEqual([]);
    await terminal.type(KEY.interrupt);
  });

  it('says by which rule an order is refused', async () => {
    const { terminal, text, session } = await startGame(LAGOON, { people: ['tidewater'] });
    await terminal.type('p/pact\r\r');
    expect(text()).toContain('not allowed (LE-003) This pact stands already.');
    await terminal.type(`${'j'.repeat(20)}\r`);
    expect(text()).toContain('Refused by LE-003: This pact stands already.');
    await terminal.type('\r');
    expect(session.queued(session.state().waiting[0] ?? -1)).toEqual([]);
    await terminal.type(KEY.interrupt);
  });
});

describe('a law of the engine', () => {
  it('says in words what it refuses, in lists and when asked why', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'] });
    await terminal.type('p/loan\r\r\r\r');
    expect(text()).toContain('Your orders, 1 left');
    await terminal.type('/loan\r\r');
    expect(text()).toMatch(/not allowed \(EN-006\) the same order already stands/);
    await terminal.type('jjjw');
    expect(text()).toMatch(/> EN-006 +the same order already stands this turn/);
    expect(text()).toContain('Rule EN-006: the same order already stands this turn');
    await terminal.type(KEY.interrupt);
  });
});

describe('a whole game by keys', () => {
  it('goes from the first order to the final review', async () => {
    const { terminal, text, session, end } = await startGame(LAGOON, { people: ['tidewater'] });
    const seen = new Set<string>();
    for (let round = 0; round < 200 && !session.state().over; round++) {
      const { phase } = session.state();
      seen.add(phase);
      if (text().includes('What happens')) {
        seen.add('unfold');
        await terminal.type(round % 3 === 0 ? 's' : ' ');
      } else if (phase === 'review') {
        expect(text()).toContain('Influence that moved');
        await terminal.type('\r');
      } else if (phase === 'planning') {
        await terminal.type('p/loan\r\r\r\r');
        for (let back = 0; back < 4; back++) await terminal.type(KEY.esc);
        await terminal.type('ly');
      } else await terminal.type(round % 2 === 0 ? 'yly' : 'nly');
    }
    expect(session.state().over).toBe(true);
    expect([...seen]).toEqual(
      expect.arrayContaining(['planning', 'negotiation', 'summits', 'unfold', 'review']),
    );
    expect(text()).toContain('The game is over');
    expect(text()).toMatch(/\d+ of 30/);
    await terminal.resize(80, 14);
    await terminal.type('jjj');
    expect(text()).toContain('↑3 ');
    expect(text()).not.toContain('The game is over');
    await terminal.type('q');
    expect((await end).kind).toBe('left');
    expect(terminal.alternate()).toBe(false);
    expect(text()).toContain('The game is saved in games/test.jsonl.');
    expect(text()).toContain('heartland replay games/test.jsonl');
  });

  it('shows the price of overruling', async () => {
    // A body is only asked for softer texts now; a partner answers, and pays for going against its ministry.
    const { terminal, text, place } = await asked(
      'reed',
      (ask) => ask.proposal.forum === 'partner' && Math.abs((ask.weighing?.sum ?? 50) - 50) >= 15,
    );
    await terminal.type('j'.repeat(place));
    expect(text()).toContain('Proposal ');
    expect(text()).toMatch(/[yn] {2}(yes|no) \(costs \d+ capital\)/);
    await terminal.type(KEY.interrupt);
  });

  it('offers only the keys that do something: a body is heard at its summit', async () => {
    const { terminal, text, place } = await asked('tidewater', (ask) => ask.proposal.forum === 'body');
    await terminal.type('j'.repeat(place));
    const footer = () => text().split('\n').at(-1) ?? '';
    expect(footer()).toMatch(/m ministry.*Esc back.*\? help/);
    expect(footer()).not.toMatch(/y yes|n no|b abstain/);
    await terminal.type('ly');
    while (text().includes('What happens')) await terminal.type('s');
    expect(text()).toContain('· summits ');
    expect(footer()).toMatch(/y yes.*n no.*b abstain.*m ministry/);
    await terminal.type(KEY.interrupt);
  });

  it('asks for a softer text', async () => {
    const { terminal, text, place, given } = await asked('tidewater', (ask) => ask.softer.length > 0);
    await terminal.type(`${'j'.repeat(place)}a`);
    expect(text()).toContain('Choose a softer text');
    await terminal.type('\r');
    expect(text()).toContain('[amend]');
    expect(given()).toMatchObject({ answer: 'amend' });
    await terminal.type(KEY.interrupt);
  });

  it('shows what everybody makes of a softer text, however many they are', async () => {
    const many = (ask: Ask) => ask.softer.length > 0 && ask.proposal.asked.length >= 6;
    const { terminal, text, place } = await asked('kazakhstan', many, DUSHANBE);
    await terminal.type(`${'j'.repeat(place)}a`);
    expect(text()).toContain('Choose a softer text');
    for (const name of ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Uzbekistan', 'Armenia', 'Belarus']) {
      expect(text()).toMatch(new RegExp(`${name} (\\(you\\) )? *\\d+ → \\d+`));
    }
    await terminal.type(KEY.interrupt);
  });
});

/** A game in negotiation where the seat is asked such a thing, and its place in the list. */
async function asked(seat: string, such: (ask: Ask) => boolean, box: NamedScenario = LAGOON) {
  for (const seed of 'abcdefghijklmnopqrst') {
    const game = await startGame(box, { people: [seat], seed });
    const { terminal, text, session } = game;
    await reachPlanning(game);
    await terminal.type('ly');
    const actor = session.state().waiting[0] ?? -1;
    const place = session.state().phase === 'negotiation' ? session.asks(actor).findIndex(such) : -1;
    if (place >= 0) return { terminal, text, place, given: () => session.asks(actor)[place]?.given };
    await terminal.type(KEY.interrupt);
  }
  throw new Error('no seed puts such a thing to this seat');
}
