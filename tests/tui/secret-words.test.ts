// A word given in secret, kept in the open: everybody hears what was signed, and only its two that a word was kept.
import { describe, expect, it } from 'vitest';
import { type Game, open } from '../../src/engine/index.ts';
import { endedWords } from '../../src/report/words.ts';
import type { Policy } from '../../src/seats/policy.ts';
import { seenBy, type Viewer } from '../../src/tui/model/seen.ts';
import { sentencesOf } from '../../src/tui/model/telling.ts';
import { toldOf } from '../../src/tui/model/timeline.ts';
import { createSession } from '../../src/turn/session.ts';
import { R } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const table = tableOf(DUSHANBE);
const actor = (id: string) => table.board.members.actor.indexOf(id);

/** Gives every word in secret. */
function whispering(policy: Policy): Policy {
  return {
    ...policy,
    orders(game, who) {
      const frames = policy.orders(game, who);
      return game.phase === 'soundings' ? frames.map((frame) => frame.with(R.secret, 1)) : frames;
    },
  };
}

function played(seed: string): Game {
  const players = new Map([...doctrinePlayers(table)].map(([who, policy]) => [who, whispering(policy)]));
  const game = open(table, seed);
  createSession({ game, players, people: [] });
  return game;
}

/** What an observer is told of the happenings in which a word was kept or broken in passing. */
function told(game: Game, viewer: Viewer) {
  return game.hashes.flatMap((_, index) => toldOf(seenBy(game, viewer), index + 1));
}

describe('a word given in secret', () => {
  it('is told of to its two alone, when something everybody knows of ends it', () => {
    const found = '12345678'.split('').flatMap((seed) => {
      const game = played(seed);
      const kept = told(game, 'all').filter(
        (happening) => happening.occasion === 'signed' && endedWords(table, happening).length > 0,
      );
      return kept.map((happening) => ({ game, happening, word: endedWords(table, happening)[0] }));
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { game, happening, word } of found) {
      const [sponsor, partner] = [actor(word?.sponsor ?? ''), actor(word?.order.partner ?? '')];
      const same = (viewer: Viewer) =>
        told(game, viewer).find(
          ({ turn, occasion, action, proposal }) =>
            turn === happening.turn &&
            occasion === 'signed' &&
            action === happening.action &&
            proposal === happening.proposal,
        );
      for (const viewer of [sponsor, partner]) {
        const heard = same(viewer);
        expect(heard === undefined ? 0 : endedWords(table, heard).length).toBeGreaterThan(0);
      }
      const outsider = table.seats.find((seat) => seat !== sponsor && seat !== partner) ?? -1;
      for (const viewer of [outsider, 'public'] as const) {
        const heard = same(viewer);
        if (heard === undefined) throw new Error('what was signed in a body is known to all');
        expect(endedWords(table, heard)).toEqual([]);
        const rules = heard.entries.map((entry) => ('address' in entry ? entry.address.slice(0, -1) : ''));
        expect(rules).not.toContain(word?.rule);
        expect(heard.entries.some((entry) => entry.kind === 'change' && 'slot' in entry.cell)).toBe(
          happening.entries.some(
            (entry) => entry.kind === 'change' && 'slot' in entry.cell && entry.address.startsWith('AC-'),
          ),
        );
        expect(
          sentencesOf(table, heard)
            .map(({ text }) => text)
            .join('\n'),
        ).not.toContain('Kept');
      }
    }
  });
});
