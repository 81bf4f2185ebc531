// The end of a turn and of a game, reasons that lead on to other reasons, and agreements by what has become of them.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Game, open, outcome } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { dealsOf } from '../../src/tui/model/deals.ts';
import { dealsTabLines } from '../../src/tui/model/deals-tab.ts';
import { finalLines } from '../../src/tui/model/final.ts';
import { reviewLines } from '../../src/tui/model/review.ts';
import { type Seen, seenBy, type Viewer } from '../../src/tui/model/seen.ts';
import { toldOf } from '../../src/tui/model/timeline.ts';
import { everythingTold } from '../../src/tui/model/touched.ts';
import { backInWhy, followWhy, linksOf, openWhy, whyOf } from '../../src/tui/model/why.ts';
import { whyLines } from '../../src/tui/model/why-lines.ts';
import { createSession } from '../../src/turn/session.ts';
import { cellOf } from '../../src/world/board.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const table = tableOf(DUSHANBE);
const actor = (id: string) => table.board.members.actor.indexOf(id);
const AREA = { width: 100, height: 400 };

function linesOf(lines: readonly Parameters<typeof textOf>[0][]): string {
  return lines.map(textOf).join('\n');
}

/** A game that stands in the review of its first turn. */
function reviewed(): Game {
  const game = open(table, '7');
  const who = actor('kazakhstan');
  const session = createSession({ game, players: doctrinePlayers(table), people: [who] });
  for (let round = 0; round < 9 && session.state().phase !== 'review'; round++) session.lock(who);
  return game;
}

let over: Game;

beforeAll(() => {
  over = open(table, '7');
  createSession({ game: over, players: doctrinePlayers(table), people: [] });
});

describe('the review of a turn', () => {
  const game = reviewed();
  const seen = seenBy(game, actor('kazakhstan'));
  const text = linesOf(reviewLines(seen, 100));

  it('begins with what it brought oneself, then influence, agreements, objectives, the region', () => {
    const titles = ['What it brought you', 'Influence that moved', 'Agreements:', 'Objectives', 'The region'];
    const places = titles.map((title) => text.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('counts what it brought from the beginning of the turn', () => {
    const treasury = table.board.tracks.get('treasury');
    if (treasury === undefined) throw new Error('no treasury');
    const cell = cellOf(treasury, actor('kazakhstan'));
    const [before, after] = [table.opening[cell] ?? 0, game.world[cell] ?? 0];
    expect(text).toMatch(new RegExp(`Treasury of Kazakhstan +${before} → ${after} +\\+${after - before} `));
  });

  it('tells of nobody else’s purse', () => {
    expect(text).not.toMatch(/Treasury of (?!Kazakhstan)/);
  });
});

describe('the end of a game', () => {
  it('begins with one’s own result, whichever it was, and how far it was from another', () => {
    for (const { actor: id, won, objectives } of outcome(over).seats) {
      const text = linesOf(finalLines(seenBy(over, actor(id)), 100, 'games/x.jsonl'));
      const met = objectives.filter((objective) => objective.met).length;
      expect(text.split('\n')[2]).toBe(won ? 'YOU WON' : 'YOU DID NOT WIN');
      expect(text).toContain(`${met} of ${objectives.length} objectives met`);
      if (!won) expect(text).toContain(met === 1 ? 'one more was needed' : '2 more were needed');
      expect(text.indexOf('Everybody’s result')).toBeGreaterThan(text.indexOf(objectives[0]?.title ?? '?'));
      expect(text).toContain('Where the game turned');
      expect(text).toContain('See it again with: heartland replay games/x.jsonl');
    }
  });

  it('lists those who won first', () => {
    const text = linesOf(finalLines(seenBy(over, 'public'), 100, undefined));
    const table_ = text.slice(text.indexOf('Everybody’s result'), text.indexOf('Where the game turned'));
    const rows = table_.match(/met its objectives|did not/g) ?? [];
    expect(rows.length).toBe(outcome(over).seats.length);
    expect(rows).toEqual([...rows].sort().reverse());
  });
});

describe('a reason', () => {
  const page = (seen: Seen) =>
    openWhy(
      whyOf(
        table,
        toldOf(seen, 1).filter(({ occasion }) => occasion === 'signed'),
      ),
    );

  it('says what it did here, what it rests on, and what else it touched', () => {
    const seen = seenBy(over, actor('kazakhstan'));
    const text = linesOf(whyLines(seen, page(seen), AREA));
    expect(text).toMatch(/^Rule [A-Z]{2}-\d+[a-z]?: /m);
    expect(text).toContain('What else it touched');
    expect(text).toMatch(/(\d+ changes|one change|no change) this turn, \d+ in this game/);
  });

  it('leads to the places of the ledger where it was at work, those to their rules, and back', () => {
    const seen = seenBy(over, actor('kazakhstan'));
    const why = page(seen);
    const first = why.items[0]?.address ?? '';
    expect(followWhy(seen, why)).toBe(true);
    expect(why.items.every(({ happening }) => happening !== undefined)).toBe(true);
    for (const { happening } of why.items)
      expect(
        happening?.entries.some(
          (entry) => 'address' in entry && entry.address.startsWith(first.slice(0, -1)),
        ),
      ).toBe(true);
    expect(followWhy(seen, why)).toBe(true);
    expect(why.items.some(({ address }) => address === first)).toBe(true);
    expect(linesOf(whyLines(seen, why, AREA)).split('\n')[0]).toContain(`${first} › turn 1 `);
    expect([backInWhy(why), backInWhy(why), backInWhy(why)]).toEqual([true, true, false]);
    expect(why.items[0]?.address).toBe(first);
  });

  it('leads from what was signed to what came of it', () => {
    const seen = seenBy(over, 'all');
    const signed = toldOf(seen, 1).find(
      ({ occasion, action }) => occasion === 'signed' && action === 'pipeline',
    );
    if (signed === undefined) throw new Error('no pipeline was signed');
    const story = linksOf(seen, { address: '', sentences: [], happening: signed }).flatMap(({ happening }) =>
      happening === undefined ? [] : [happening.occasion],
    );
    expect(story).toContain('order');
    expect(story.some((occasion) => occasion === 'done' || occasion === 'undone')).toBe(true);
  });

  it.each(['public', actor('turkmenistan')] as const)(
    'never leads where the viewer may not look: %s',
    (viewer: Viewer) => {
      const seen = seenBy(over, viewer);
      const known = new Set(everythingTold(seen));
      const rules = new Set(
        everythingTold(seenBy(over, 'all'))
          .flatMap((one) => whyOf(table, [one]))
          .map(({ address }) => address),
      );
      for (const address of rules) {
        for (const { happening } of linksOf(seen, { address, sentences: [] })) {
          expect(happening !== undefined && known.has(happening)).toBe(true);
        }
      }
    },
  );
});

describe('what is agreed in secret', () => {
  it('is told to nobody outside, nor where it is cleared away below something open', () => {
    const game = open(table, '2');
    createSession({ game, players: doctrinePlayers(table), people: [] });
    const secret = everythingTold(seenBy(game, 'all')).filter(({ order }) => order?.secret === 1);
    expect(secret.some(({ occasion }) => occasion === 'signed')).toBe(true);
    const told = everythingTold(seenBy(game, 'public'));
    expect(told.filter(({ order }) => order?.secret === 1)).toEqual([]);
    const fields = told.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'change' && 'slot' in entry.cell ? [entry] : [])),
    );
    expect(fields.filter(({ cell }) => 'slot' in cell && cell.field === 'secret')).toEqual([]);
  });
});

describe('agreements', () => {
  it('stand in groups by what has become of them, each with its end', () => {
    const seen = seenBy(reviewed(), actor('kyrgyzstan'));
    const text = linesOf(dealsTabLines(seen, 0, AREA));
    expect(text).toMatch(/^In force, carried out \(\d+\)$/m);
    expect(text).toMatch(/^Signed, still to be carried out \(\d+\)$/m);
    expect(text).toMatch(/^Refused lately \(\d+\)$/m);
    expect(text).toMatch(/^> RU +Ask for a base: Kyrgyzstan .*to the end$/m);
    expect(text).toMatch(/each turn: .*Treasury of Kyrgyzstan \+\d/);
  });

  it('say of each in a sentence how it stands', () => {
    const seen = seenBy(reviewed(), actor('kyrgyzstan'));
    const said = dealsOf(seen).map((_, cursor) => linesOf(dealsTabLines(seen, cursor, AREA)));
    expect(
      said.some((text) =>
        /not carried out yet; signed turn 1; tried each turn, and paper after turn \d/.test(text),
      ),
    ).toBe(true);
    expect(said.some((text) => /refused in turn 1\n.*only a softer text may be proposed/.test(text))).toBe(
      true,
    );
  });
});
