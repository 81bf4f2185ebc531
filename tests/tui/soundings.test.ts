// Soundings and bargaining at the keyboard: what is said before orders, what is answered, and what it binds to.
import { describe, expect, it } from 'vitest';
import { DUSHANBE } from '../support/boxes.ts';
import { reachPlanning, startGame } from './table.ts';
import { KEY } from './terminal.ts';

/** A game in which Russia offers this seat money for its vote in the first turn. */
const SOLD = { people: ['kyrgyzstan'], seed: '7' };

const footerOf = (text: string) => text.split('\n').at(-1) ?? '';

describe('soundings', () => {
  it('say what they are, what is left and what may be said', async () => {
    const { terminal, text } = await startGame(DUSHANBE, SOLD);
    expect(text()).toContain('· soundings ');
    expect(text()).toContain('words before orders');
    await terminal.type('p');
    expect(text()).toContain('a promise is for later');
    expect(text()).toMatch(/words left: 2, pens: \d/);
    expect(text()).toMatch(/Promise a vote +\d+ of \d+/);
    expect(text()).toMatch(/Offer a package +\d+ of \d+/);
    expect(text()).not.toContain('Memorandum');
    for (const hint of ['Enter choose', 'l lock', 'Esc back', '? help'])
      expect(footerOf(text())).toContain(hint);
    await terminal.type(KEY.interrupt);
  });

  it('are passed in silence with one key and one yes, without a warning', async () => {
    const { terminal, text, session } = await startGame(DUSHANBE, { ...SOLD, seed: 'golden' });
    await terminal.type('l');
    expect(text()).toContain('Say nothing this turn? (y/n)');
    expect(text()).not.toMatch(/unused|Lock your orders/);
    await terminal.type('y');
    expect(session.state().phase).toBe('planning');
    await terminal.type('s');
    await terminal.type('l');
    expect(text()).toContain('Lock your orders? 2 of them unused.');
    await terminal.type(KEY.interrupt);
  });

  it('draft a package as what is given and what is asked, with the sum moving', async () => {
    const { terminal, text, session } = await startGame(DUSHANBE, SOLD);
    const actor = session.state().waiting[0] ?? -1;
    await terminal.type('p/package\r\r\r');
    await terminal.type(`${KEY.right}${KEY.right}`);
    expect(text()).toMatch(/You give +You ask/);
    expect(text()).toContain('[x] every vote of Kyrgyzstan');
    expect(text()).toContain('[x] two treasury from Russia');
    const sum = () => Number(/Russia says yes on (-?\d+)/.exec(text())?.[1]);
    const before = sum();
    expect(text()).toMatch(/\+12 TA-022c +What is offered/);
    await terminal.type(`${KEY.down}${KEY.down}${KEY.down}${KEY.down} `);
    expect(text()).toContain('[x] sky or roads of Kyrgyzstan');
    expect(sum()).toBe(before + 14);
    expect(text()).toMatch(/\+14 TA-022d/);
    await terminal.type(KEY.down);
    expect(text()).toMatch(/Not with this term: TA-007 Places for migrants are given by a power/);
    await terminal.type(`${KEY.right} `);
    expect(text()).toMatch(/Refused by TA-006: Access is given by a state to a power/);
    await terminal.type('\r');
    expect(session.queued(actor)).toEqual([]);
    await terminal.type(' \r');
    expect(session.queued(actor)).toMatchObject([
      { action: 'package', partner: 'russia', clauses: ['my-vote', 'my-access', 'get-two'] },
    ]);
    expect(text()).toMatch(/words left: 1,/);
    await terminal.type('l');
    expect(text()).toContain('Say this, 1 of 2 words? (y/n)');
    await terminal.type(KEY.interrupt);
  });

  it('keep a promise in sight: until when, here and among the agreements, and which rules judge it', async () => {
    const { terminal, text, session } = await startGame(DUSHANBE, { ...SOLD, seed: 'golden' });
    await terminal.type('p\r\r');
    expect(text()).toContain('owed until turn 3 is over');
    expect(text()).toMatch(/TA-052 +A vote that was promised and given is remembered/);
    expect(text()).toMatch(/TA-053 +A vote that was promised and refused/);
    await terminal.type('\r');
    await terminal.type('ly');
    expect(session.state().phase).toBe('planning');
    expect(text()).toContain('Soundings are over');
    expect(text()).toContain('A word given by Kyrgyzstan: Promise a vote: Russia, CIS');
    await terminal.type('s3');
    expect(text()).toMatch(
      /Promises and packages in force \(\d+\)\n> KG +Promise a vote: Russia, CIS +due by turn 3/,
    );
    expect(text()).toMatch(/\nAgreements\n/);
    for (let step = 0; step < 30 && session.state().turn === 1; step++) {
      if (text().includes('What happens')) await terminal.type('s');
      else await terminal.type(session.state().phase === 'review' ? '\r' : 'ly');
    }
    while (text().includes('What happens')) await terminal.type('s');
    await terminal.type('p');
    expect(text()).toContain('Promises open');
    expect(text()).toContain('you owe: Promise a vote: Russia, CIS, by turn 3');
    await terminal.type(KEY.interrupt);
  });
});

describe('bargaining', () => {
  it('lays an offer out as a document, with the price of each answer', async () => {
    const { terminal, text } = await startGame(DUSHANBE, SOLD);
    await terminal.type('ly');
    expect(text()).toContain('· bargaining ');
    expect(text()).toMatch(/Offer \d+: Offer a package, from Russia/);
    expect(text()).toMatch(/You get +two treasury from Russia/);
    expect(text()).toMatch(/You give +every vote of Kyrgyzstan/);
    expect(text()).toContain('binds both until turn 2 is over');
    expect(text()).toMatch(/y {2}yes, with one pen of 3 \(costs 1 capital\)/);
    for (const answer of ['n  no', 'a  ask for a softer text', 'm  leave it to the ministry'])
      expect(text()).toContain(answer);
    expect(footerOf(text())).toMatch(/y yes.*n no.*a amend.*m ministry/);
    await terminal.type('a');
    expect(text()).toContain('Choose a softer text');
    await terminal.type(KEY.interrupt);
  });

  it('tells its end before planning, and binds the vote that was sold', async () => {
    const { terminal, text, session } = await startGame(DUSHANBE, SOLD);
    await terminal.type('ly');
    await terminal.type('yly');
    expect(session.state().phase).toBe('planning');
    expect(text()).toContain('Soundings are over');
    expect(text()).toMatch(/Agreed, Russia and Kyrgyzstan: two treasury from Russia, for every vote of/);
    expect(text()).toMatch(/Treasury of Kyrgyzstan 2 → 4 \(\+2\) \[TA-031a\]/);
    await terminal.type('s');
    await terminal.type('ly');
    await terminal.type('ly');
    while (text().includes('What happens')) await terminal.type('s');
    expect(text()).toContain('· summits ');
    expect(text()).toMatch(/You are bound to yes by TA-041: This vote was sold in soundings/);
    expect(text()).toContain('  y  yes\n');
    expect(text()).not.toMatch(/ {2}[nbm] {2}(no|abstain|leave)/);
    expect(footerOf(text())).toMatch(/^y yes {2}l lock/);
    await terminal.type('n');
    expect(text()).toContain('Refused by TA-041: This vote was sold in soundings.');
    await terminal.type(KEY.interrupt);
  });
});

describe('soundings at one keyboard', () => {
  it('draw the curtain between seats, and keep what one says from the other', async () => {
    const { terminal, text, session } = await startGame(DUSHANBE, {
      people: ['kyrgyzstan', 'tajikistan'],
      seed: '7',
    });
    expect(text()).toContain('Pass the keyboard to Kyrgyzstan');
    await terminal.type('\rp\r\r\r');
    expect(text()).toContain('1. Promise a vote: Russia, CIS');
    await terminal.type('ly');
    expect(session.state().phase).toBe('soundings');
    expect(text()).toContain('Pass the keyboard to Tajikistan');
    await terminal.type('\rp');
    expect(text()).toContain('words left: 2');
    expect(text()).not.toContain('Promise a vote: Russia');
    await terminal.type('ly');
    expect(session.state().phase).toBe('bargaining');
    expect(text()).toContain('Pass the keyboard to');
    expect(text()).not.toContain('two treasury');
    await terminal.type(KEY.interrupt);
  });

  it('know the facilitator only where planning begins', async () => {
    const game = await startGame(DUSHANBE, { ...SOLD, seed: 'golden' });
    expect(footerOf(game.text())).not.toContain('f step in');
    await game.terminal.type('f');
    expect(game.text()).toContain('The facilitator acts in planning');
    await reachPlanning(game);
    expect(footerOf(game.text())).toContain('f step in');
    await game.terminal.type(KEY.interrupt);
  });
});
