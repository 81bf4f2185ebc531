// Papers on the table: what differs between two texts is marked, everybody's odds are the engine's own, and nobody is
// shown what is not theirs to know.
import { describe, expect, it } from 'vitest';
import { chanceOf as engineChance } from '../../src/engine/chance.ts';
import { foresee } from '../../src/engine/foresee.ts';
import {
  frameOf,
  type Game,
  legalOrders,
  open,
  resolve,
  softerTexts,
  weigh,
} from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { softerLines } from '../../src/tui/model/amend.ts';
import { askLines, askRow } from '../../src/tui/model/asks.ts';
import { clausesOf, differenceOf } from '../../src/tui/model/paper.ts';
import { seenBy } from '../../src/tui/model/seen.ts';
import { chanceOf, standLines } from '../../src/tui/model/stands.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Ask } from '../../src/turn/session.types.ts';
import { type Frame, R } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const table = tableOf(DUSHANBE);
const { board } = table;
const actor = (id: string) => board.members.actor.indexOf(id);
const AREA = { width: 100, height: 60, scroll: 0 };

function framed(sponsor: string, order: Parameters<typeof frameOf>[2]): Frame {
  const frame = frameOf(table, actor(sponsor), order);
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  return frame.value;
}

/** A game at the planning of its first turn. */
function planning(seed = 'a'): Game {
  const game = open(table, seed);
  while (game.phase !== 'planning') resolve(game);
  return game;
}

/** What is put to a seat in the negotiation of the first turn. */
function asked(seat: string, seed: string): { readonly game: Game; readonly asks: readonly Ask[] } {
  const who = actor(seat);
  const game = open(table, seed);
  const session = createSession({ game, players: doctrinePlayers(table), people: [who] });
  for (let round = 0; round < 9 && session.state().phase !== 'negotiation'; round++) session.lock(who);
  return { game, asks: session.asks(who) };
}

describe('two texts side by side', () => {
  const hard = framed('russia', {
    action: 'memorandum',
    body: 'csto',
    other: 'sco',
    choices: { level: 'ministers', words: 'plain' },
    clauses: ['fields', 'consult'],
  });

  it('mark an option that changes as going and coming, and a clause that is struck as going', () => {
    const softer = softerTexts(table, hard).map((text) =>
      differenceOf(clausesOf(table, hard), clausesOf(table, text))
        .filter(({ mark }) => mark !== 'same')
        .map(({ mark, text: words }) => `${mark} ${words}`),
    );
    expect(softer).toContainEqual(['old level: ministers', 'new level: secretariats']);
    expect(softer).toContainEqual(['old consult']);
    for (const changes of softer) expect([1, 2]).toContain(changes.length);
  });
});

describe('an amendment', () => {
  const { game, asks } = asked('kazakhstan', '7');
  const ask = asks.find(({ softer }) => softer.length > 0);
  if (ask === undefined) throw new Error('nothing can be amended here');
  const seen = seenBy(game, actor('kazakhstan'));
  const text = softerLines(seen, ask, 0, AREA).map(textOf).join('\n');

  it('shows by signs, not by colours alone, what goes and what comes', () => {
    expect(text).toMatch(/> − scale: troops {2}\+ scale: staff/);
    expect(text).toMatch(/^ {2}− scale: troops$/m);
    expect(text).toMatch(/^ {2}\+ scale: staff$/m);
  });

  it('shows everybody’s odds before and after, as the engine weighs them', () => {
    const softer = softerTexts(table, ask.proposal.frame)[0];
    if (softer === undefined) throw new Error('there is no softer text');
    for (const who of ask.proposal.asked) {
      const [before, after] = [
        weigh(seen.game, ask.proposal.frame, who).sum,
        weigh(seen.game, softer, who).sum,
      ];
      const name = table.book.actors[who]?.name ?? '';
      expect(text).toMatch(new RegExp(`${name}.* ${before} → ${after}`));
    }
    expect(text).toMatch(/Kazakhstan \(you\)/);
    expect(text).toMatch(/that it is carried out +\d+ → \d+/);
  });

  it('is told apart in the list of what is put to a seat', () => {
    expect(textOf(askRow(seen, { ...ask, given: { answer: 'amend', amended: undefined } }))).toContain(
      '[amend]',
    );
  });
});

describe('a paper', () => {
  const { game, asks } = asked('kazakhstan', '7');
  const seen = seenBy(game, actor('kazakhstan'));

  it('says who, where, what and until when, every answer with its price, and how the room decides', () => {
    const ask = asks.find(({ proposal }) => proposal.forum === 'body');
    if (ask === undefined) throw new Error('no body is asked');
    const text = askLines(seen, ask, AREA).map(textOf).join('\n');
    expect(text).toMatch(/╭─ Proposal \d+: Joint exercise in a body ─+╮/);
    expect(text).toContain('from Russia, in CSTO; 6 others decide on it');
    expect(text).toContain('1. scale: troops');
    expect(text).toMatch(/╰─ open to all · binds until it is carried out ─+╯/);
    expect(text).toMatch(/m {2}leave it to the ministry: it says yes on \d+ of 100/);
    expect(text).toContain('CSTO decides by consensus: one no is a veto');
    expect(text).toMatch(/it gets through on \d+ of 100; \w+ is the first to fall away/);
    const widths = new Set(text.split('\n').flatMap((row) => (/^[╭│╰]/.test(row) ? [row.length] : [])));
    expect(widths.size).toBe(1);
  });
});

describe('who stands where', () => {
  it('calls a red line a no, a follower a yes, and everything else unknown', () => {
    const { game, asks } = asked('kazakhstan', '7');
    const seen = seenBy(game, 'public');
    const text = asks
      .flatMap(({ proposal }) => standLines(seen, proposal.frame, undefined, 100))
      .map(textOf)
      .join('\n');
    expect(text).toMatch(/Armenia +\d+ \S+ {2}yes$/m);
    expect(text).toMatch(/Uzbekistan +(\d+) \S+ {2}unknown: yes on \1 or less$/m);
  });

  it('finds the chance that the engine finds, whatever is proposed', () => {
    const game = planning();
    const seen = seenBy(game, 'public');
    let compared = 0;
    for (const sponsor of ['china', 'uzbekistan']) {
      for (const { order } of legalOrders(game, actor(sponsor))) {
        const frame = framed(sponsor, order);
        const wanted = engineChance(seen.game, frame);
        if (wanted === undefined) continue;
        expect([sponsor, order, chanceOf(seen, frame)?.chance ?? 100]).toEqual([sponsor, order, wanted]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });
});

describe('what a text would bring', () => {
  it('is foreseen for whoever looks: their own purse, and nobody else’s', () => {
    const game = planning();
    const told = { own: 0, other: 0 };
    for (const { order } of legalOrders(game, actor('russia'))) {
      const frame = framed('russia', order);
      const eyes = frame[R.partner] ?? -1;
      const id = board.members.actor[eyes];
      if (id === undefined) continue;
      const { signed, done = [] } = foresee(seenBy(game, eyes).game, frame, { eyes, paid: true });
      for (const { name } of [...signed, ...done]) {
        if (!('track' in name) || name.track !== 'treasury') continue;
        told[name.members.includes(id) ? 'own' : 'other'] += 1;
      }
    }
    expect(told.own).toBeGreaterThan(0);
    expect(told.other).toBe(0);
  });
});
