// Votes as a person reads them: who spoke, by which rule it is counted, whether it passed, and by whose no it
// did not.
import { describe, expect, it } from 'vitest';
import type { Answer, Happening } from '../../src/engine/index.ts';
import { type Game, open, type Table } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { type Seen, seenBy } from '../../src/tui/model/seen.ts';
import { toldOf } from '../../src/tui/model/timeline.ts';
import { pageLines, stepsOf } from '../../src/tui/model/unfold.ts';
import { voteOf } from '../../src/tui/model/votes.ts';
import { untold } from '../../src/tui/play/stage.ts';
import { newUi } from '../../src/tui/play/ui.ts';
import { createSession } from '../../src/turn/session.ts';
import { cellOf } from '../../src/world/board.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const table = tableOf(DUSHANBE);

/** The same box with one decision rule for all bodies. */
function deciding(decision: 'majority' | 'consensus'): Table {
  return {
    ...table,
    book: { ...table.book, bodies: table.book.bodies.map((body) => ({ ...body, decision })) },
  };
}

function seenAt(laid: Table): Seen {
  return seenBy(open(laid, 'a'), 'public');
}

const NOTHING = {
  turn: 1,
  action: 'joint-exercise',
  sponsor: 'russia',
  body: 'csto',
  order: { action: 'joint-exercise', body: 'csto', place: 'kyrgyzstan' },
  proposal: 0,
} as const;

/** A page as the ledger would hold it: each voice with the sum it stood at and, if it threw one, its die. */
function page(...voices: readonly (readonly [string, Answer, number, number?])[]): readonly Happening[] {
  return [
    { ...NOTHING, occasion: 'vote', actor: 'russia', entries: [] },
    ...voices.map(
      ([who, answer, sum, die]): Happening => ({
        ...NOTHING,
        occasion: 'consent',
        actor: who,
        entries: [
          { kind: 'modifier', address: 'CO-021a', value: sum, who },
          ...(die === undefined
            ? []
            : [{ kind: 'roll', purpose: 'consent', who: 'russia', slot: 0, odds: sum, value: die } as const]),
          { kind: 'answer', who, answer, sum, price: 0 },
        ],
      }),
    ),
  ];
}

function read(seen: Seen, of: readonly Happening[], step = stepsOf(seen, of) - 1, height = 99): string {
  return pageLines(seen, of, step, { width: 80, height }).map(textOf).join('\n');
}

/** Games in which a text that ties two bodies comes to a vote. */
const LINKED = ['1', '2', '3'];

const KAZAKHSTAN = ['kazakhstan', 'accept', 60, 40] as const;
const TAJIKISTAN = ['tajikistan', 'accept', 70, 40] as const;
const ARMENIA = ['armenia', 'accept', 95] as const;
const UZBEKISTAN = ['uzbekistan', 'refuse', 38, 40] as const;

describe('a vote in a body of consensus', () => {
  const seen = seenAt(deciding('consensus'));

  it('fails by a single no, and says whose', () => {
    const text = read(seen, page(KAZAKHSTAN, UZBEKISTAN, TAJIKISTAN));
    expect(text).toContain('Vote in CSTO');
    expect(text).toContain('a single no is a veto');
    expect(text).toContain('FAILED: vetoed by Uzbekistan, alone');
    expect(text).toContain('yes 2, and Russia’s own · no 1 · abstained 0');
  });

  it('names everybody whose no it was', () => {
    const text = read(seen, page(['kazakhstan', 'refuse', -5], UZBEKISTAN, TAJIKISTAN));
    expect(text).toContain('FAILED: 2 vetoes, by Kazakhstan, Uzbekistan');
    expect(text).toContain('a red line at -5, no die');
  });

  it('lets an abstention pass', () => {
    const text = read(seen, page(KAZAKHSTAN, ['uzbekistan', 'abstain', 38], TAJIKISTAN));
    expect(text).toMatch(/^PASSED$/m);
    expect(text).toContain('yes 2, and Russia’s own · no 0 · abstained 1');
  });

  it('is heard one voice after another, and known to be lost before the last', () => {
    const vote = page(UZBEKISTAN, KAZAKHSTAN, TAJIKISTAN);
    expect(stepsOf(seen, vote)).toBe(4);
    const first = read(seen, vote, 0);
    expect(first).toMatch(/Uzbekistan +NO .* 40 against 38: no; missed by 2/);
    expect(first).toMatch(/Kazakhstan +still to speak/);
    expect(first).toContain('no 1 · abstained 0 · fails at one no · 2 to come');
    expect(first).toContain('It has failed already');
    expect(first).toContain('Behind the 38 of Uzbekistan');
    expect(first).not.toMatch(/FAILED|PASSED/);
    expect(read(seen, vote, 2)).not.toMatch(/still to speak|FAILED/);
  });

  it('shows where it stands and the latest voice first, where there is little room', () => {
    const vote = page(KAZAKHSTAN, TAJIKISTAN, ARMENIA, ['belarus', 'accept', 93], UZBEKISTAN);
    const top = (step: number) => read(seen, vote, step, 9).split('\n').slice(0, 8).join('\n');
    expect(top(4)).toMatch(/Uzbekistan +NO/);
    expect(top(4)).toContain('yes 4, and Russia’s own · no 1');
    expect(top(5)).toContain('FAILED: vetoed by Uzbekistan, alone');
    expect(top(5)).toMatch(/Uzbekistan +NO/);
  });

  it('says who throws no die because it follows the room', () => {
    expect(read(seen, page(KAZAKHSTAN, ARMENIA))).toMatch(/Armenia +yes .* follows the room at 95, no die/);
  });
});

describe('a vote in a body of majority', () => {
  const seen = seenAt(deciding('majority'));

  it('bears as many noes as stay under half, the sponsor’s yes counted', () => {
    const text = read(seen, page(KAZAKHSTAN, UZBEKISTAN, TAJIKISTAN));
    expect(text).toContain('one no of 3 voters is borne, a second defeats it');
    expect(read(seen, page(KAZAKHSTAN, UZBEKISTAN, TAJIKISTAN), 0)).toContain('fails at 2 noes');
    expect(text).toMatch(/^PASSED$/m);
  });

  it.each([
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 2, false],
    [3, 1, true],
    [3, 2, false],
    [4, 2, true],
    [4, 3, false],
  ])('of %d voters bears %d noes: %s', (voters, noes, passes) => {
    const names = ['kazakhstan', 'kyrgyzstan', 'tajikistan', 'uzbekistan'].slice(0, voters);
    const vote = page(...names.map((name, at) => [name, at < noes ? 'refuse' : 'accept', 50, 40] as const));
    expect(voteOf(seen, vote)?.passed).toBe(passes);
  });

  it('is outvoted by one more', () => {
    const text = read(seen, page(['kazakhstan', 'refuse', 20, 40], UZBEKISTAN, TAJIKISTAN));
    expect(text).toContain('FAILED: outvoted by 2, Kazakhstan, Uzbekistan');
  });
});

describe('a text that ties two bodies together', () => {
  it('fails by a no in either, and counts each by its own members', () => {
    const seen = seenAt(deciding('consensus'));
    const order = { action: 'memorandum', body: 'csto', other: 'sco' };
    const about = { action: 'memorandum', order } as const;
    const both = page(KAZAKHSTAN, ['china', 'refuse', 30, 40], ARMENIA).map((one) => ({ ...one, ...about }));
    const vote = voteOf(seen, both);
    expect(vote?.chambers.map(({ body, voters }) => [body, voters])).toEqual([
      ['csto', ['kazakhstan', 'armenia']],
      ['sco', ['kazakhstan', 'china']],
    ]);
    expect(read(seen, both)).toContain('FAILED: vetoed by China, alone');
  });
});

describe('the verdict', () => {
  it('is the engine’s own, vote for vote', () => {
    const verdicts = { passed: 0, failed: 0 };
    for (const seed of ['1', '2', '3']) {
      const game = open(table, seed);
      const session = createSession({ game, players: doctrinePlayers(table), people: [] });
      const seen = seenBy(game, 'public');
      for (const one of untold(session, [], newUi())) {
        const vote = voteOf(seen, one);
        if (vote === undefined) continue;
        const { turn, proposal } = vote.head;
        // What passed is signed, or finds the table full; what did not is refused, and everybody is told.
        const later = toldOf(seen, turn).filter((happening) => happening.proposal === proposal);
        const refused = later.some(
          ({ occasion, action }) => occasion === 'refused' && action === vote.head.action,
        );
        expect([seed, turn, proposal, vote.passed]).toEqual([seed, turn, proposal, !refused]);
        verdicts[vote.passed ? 'passed' : 'failed'] += 1;
      }
    }
    expect(Math.min(verdicts.passed, verdicts.failed)).toBeGreaterThan(10);
  });
});

describe('a vote that is over', () => {
  const told = (game: Game, laid = table) => {
    const session = createSession({ game, players: doctrinePlayers(table), people: [] });
    const seen = seenBy({ ...game, table: laid }, 'public');
    return untold(session, [], newUi()).flatMap((page) => voteOf(seen, page) ?? []);
  };

  it('is counted with the members of then, whoever has left since', () => {
    let linked = 0;
    for (const seed of LINKED) {
      const game = open(table, seed);
      const before = told(game);
      const left = { ...game, world: game.world.slice() };
      const track = table.board.tracks.get('membership');
      if (track === undefined) continue;
      for (const [body] of table.board.members.body.entries()) {
        for (let actor = 0; actor < table.board.actors; actor++) {
          left.world[cellOf(track, body, actor)] = 0;
        }
      }
      const seen = seenBy(left, 'public');
      const pages = untold(createSession({ game, players: doctrinePlayers(table), people: [] }), [], newUi());
      const after = pages.flatMap((page) => voteOf(seen, page) ?? []);
      expect(after).toEqual(before);
      linked += after.filter(({ chambers }) => chambers.length > 1).length;
    }
    expect(linked).toBeGreaterThan(0);
  });

  it('ended as the ledger says, not as it would by the rule of another book', () => {
    const game = open(table, '1');
    const verdicts = told(game).map(({ passed }) => passed);
    expect(verdicts).toContain(false);
    for (const decision of ['majority', 'consensus'] as const)
      expect(told(game, deciding(decision)).map(({ passed }) => passed)).toEqual(verdicts);
  });
});
