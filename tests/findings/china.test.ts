// The quarrel the papers describe, played: a joint exercise is refused, a soft text is signed, a duty of assistance
// never is; the reasons are those of the papers; and the answers belong to what an actor is like, not to its name.

import { describe, expect, test } from 'vitest';
import { explain, explainAddress, type Game, open, weigh } from '../../src/engine/index.ts';
import { frameOf } from '../../src/engine/order.ts';
import { step } from '../../src/seats/playout.ts';
import { cellOf } from '../../src/world/board.ts';
import { DUSHANBE, readBox } from '../support/boxes.ts';
import { doctrines, exchanged, insisting, refusalRate, tableFor, tally } from './measure.ts';

const SEEDS = process.env.HEARTLAND_LONG === '1' ? 1_000 : 150;

const { book, scenario } = readBox(DUSHANBE);
const table = tableFor(book, scenario);

describe('the autumn of 2007', () => {
  const usual = tally(table, SEEDS, doctrines(table));

  test('a joint exercise with soldiers or staffs is refused by China in most votes, and rarely passes', () => {
    expect(usual.tabled).toBeGreaterThan(SEEDS / 10);
    expect(refusalRate(usual, 'china')).toBeGreaterThan(0.5);
    expect(usual.exercised / usual.games).toBeLessThan(0.15);
  });

  test('it stays rare even when Russia asks whenever it may', () => {
    const insisted = tally(table, SEEDS, insisting(table, 'russia', 'joint-exercise', 'troops'));
    expect(insisted.tabled).toBe(SEEDS);
    expect(insisted.exercised / SEEDS).toBeLessThanOrEqual(0.15);
  });

  test('a soft memorandum between secretariats is signed in most games', () => {
    expect(usual.softSigned / usual.games).toBeGreaterThan(0.7);
  });

  test('a memorandum with a duty of assistance is signed almost never, though tabled whenever it may be', () => {
    const insisted = tally(table, SEEDS, insisting(table, 'russia', 'memorandum', 'assistance'));
    expect(insisted.assistanceSigned / SEEDS).toBeLessThanOrEqual(0.01);
  });

  test('the weightiest reasons against are those of the papers', () => {
    const named = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const game = open(table, `reasons-${seed}`);
      const players = insisting(table, 'russia', 'joint-exercise', 'troops');
      while (game.phase !== 'over') step(game, players);
      for (const happening of explain(game)) {
        if (happening.occasion !== 'consent' || happening.action !== 'joint-exercise') continue;
        const against = happening.entries.flatMap((entry) =>
          entry.kind === 'modifier' && entry.who === 'china' && entry.value < 0 ? [entry] : [],
        );
        against.sort((a, b) => a.value - b.value);
        for (const { address } of against.slice(0, 3)) {
          for (const { id } of explainAddress(table, address)?.sources ?? []) named.add(id);
        }
      }
    }
    for (const claim of ['cn-no-front', 'org-sco-not-alliance', 'mou-china-wary'])
      expect(named).toContain(claim);
  });
});

describe('answers belong to traits', () => {
  const order = {
    action: 'joint-exercise',
    body: 'csto',
    other: 'sco',
    choices: { scale: 'troops' },
  };

  /** What China and Russia think of a joint exercise with troops that a small state proposes. */
  const opinions = (swap: boolean) => {
    const laid = tableFor(swap ? exchanged(book, 'russia', 'china') : book, scenario);
    const actor = (id: string) => laid.board.members.actor.indexOf(id);
    const game = open(laid, 'traits');
    const frame = frameOf(laid, actor('tajikistan'), order);
    if (!frame.ok) throw new Error('the order is understood');
    const of = (id: string) => {
      const weighing = weigh(game, frame.value, actor(id));
      return new Map(weighing.modifiers.map(({ address, value }) => [address, value]));
    };
    return { russia: of('russia'), china: of('china') };
  };

  test('with the sheets of Russia and China exchanged, the fear of fronts goes along', () => {
    const before = opinions(false);
    const after = opinions(true);
    const fear = 'CO-007a';
    expect(before.china.get(fear)).toBeLessThan(0);
    expect(before.russia.has(fear)).toBe(false);
    expect(after.russia.get(fear)).toBe(before.china.get(fear));
    expect(after.china.has(fear)).toBe(false);
  });

  test('and the refusals in play move with the sheets', () => {
    const laid = tableFor(exchanged(book, 'china', 'russia'), scenario);
    const usual = tally(table, SEEDS, insisting(table, 'tajikistan', 'joint-exercise', 'troops'));
    const swapped = tally(laid, SEEDS, insisting(laid, 'tajikistan', 'joint-exercise', 'troops'));
    expect(refusalRate(swapped, 'china')).toBeLessThan(refusalRate(usual, 'china') - 0.1);
    expect(refusalRate(swapped, 'russia')).toBeGreaterThan(refusalRate(usual, 'russia') + 0.1);
  });

  test('with sheets, ties, trust and memberships exchanged, each answers as the other did', () => {
    const laid = tableFor(exchanged(book, 'russia', 'china'), scenario);
    const actor = (id: string) => laid.board.members.actor.indexOf(id);
    const [russia, china] = [actor('russia'), actor('china')];
    const before = open(table, 'standing');
    const after = open(laid, 'standing');
    exchangeStanding(after, russia, china);
    for (const sponsor of ['tajikistan', 'kazakhstan', 'uzbekistan']) {
      const frame = frameOf(laid, actor(sponsor), order);
      if (!frame.ok) throw new Error('the order is understood');
      expect(weigh(after, frame.value, china).sum).toBe(weigh(before, frame.value, russia).sum);
      expect(weigh(after, frame.value, russia).sum).toBe(weigh(before, frame.value, china).sum);
    }
  });

  test('no consent rule names an actor', () => {
    const ids = new Set(book.actors.map(({ id }) => id));
    const named = book.rules.filter(
      (rule) =>
        rule.on === 'consent' &&
        [...JSON.stringify([rule.when, rule.give]).matchAll(/"([a-z-]+)"/g)].some(([, word]) =>
          ids.has(word ?? ''),
        ),
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });
});

/** Exchanges everything the world says of two actors: every track over actors, powers or pairs of them. */
function exchangeStanding(game: Game, first: number, second: number): void {
  const { board } = game.table;
  const other = (index: number) => (index === first ? second : index === second ? first : index);
  const copy = Int32Array.from(game.world);
  for (const track of board.tracks.values()) {
    for (let offset = 0; offset < track.size; offset++) {
      const at = track.over.map((dimension, i) => {
        const index = Math.trunc(offset / (track.strides[i] ?? 1)) % (track.lengths[i] ?? 1);
        return dimension === 'actor' || dimension === 'power'
          ? other(index)
          : index + (track.offsets[i] ?? 0);
      });
      const from = cellOf(track, ...at);
      if (!isSheet(game, track.name)) game.world[track.base + offset] = copy[from] ?? 0;
    }
  }
}

/** Tracks that the actors' sheets have already exchanged. */
function isSheet(game: Game, track: string): boolean {
  return game.table.book.actors.some(({ sheet }) => track in sheet);
}
