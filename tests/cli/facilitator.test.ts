// What the facilitator did, told by the commands: printed and marked, in JSON with everything, verified, forked; and on
// the disk before it counts.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, stateHash } from '../../src/engine/index.ts';
import { headerFor, policySeats } from '../../src/record/play.ts';
import { readRecord } from '../../src/record/read.ts';
import { replay } from '../../src/record/replay.ts';
import { createRecord } from '../../src/record/write.ts';
import { createSession } from '../../src/turn/session.ts';
import { ARGUMENT, CARD, NEWS, SET } from '../engine/hands.ts';
import { must, ownFolder } from '../record/sample.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { heartland } from './desk.ts';

const folder = ownFolder();
const path = join(folder, 'taught.jsonl');
const table = tableOf(LAGOON);
const reed = table.board.members.actor.indexOf('reed');

function sitDown(at: string) {
  const players = randomPlayers(table);
  const seats = { ...policySeats(table, players), reed: { kind: 'person' as const } };
  const writer = must(createRecord(at, headerFor(table, { seed: 'taught', seats, version: '0.0.0' })));
  const game = open(table, 'taught');
  const onCommand = (line: Parameters<typeof writer.append>[0]) => {
    must(writer.append(line));
  };
  return { game, writer, session: createSession({ game, players, people: [reed], onCommand }) };
}

beforeAll(() => {
  const { session, writer } = sitDown(path);
  for (const move of [CARD, NEWS, ARGUMENT]) expect(session.facilitate(move).ok).toBe(true);
  while (!session.state().over) {
    if (session.state().phase === 'review') {
      if (session.state().turn === 2) session.facilitate(SET);
      session.goOn();
    } else session.lock(reed);
  }
  writer.close();
});

describe('the record of a taught game', () => {
  it('is printed with the facilitator’s doing marked at its head, its address and its reason', async () => {
    const { out, code } = await heartland('replay', path, '--text');
    expect(code).toBe(0);
    expect(out).toContain('FACILITATOR (Ms Quay): inject [FA-001, no rule]');
    expect(out).toContain('"A wreck is found off the reef."');
    expect(out).toContain('reason: the class found a gap');
    expect(out).toContain('FACILITATOR (Ms Quay): override [FA-002, no rule]');
    const ruling = out.slice(out.indexOf('FACILITATOR (Ms Quay): ruling for'));
    expect(ruling).toMatch(
      /for: we have the cranes\n.*against: winter is near\n.*step \+1.*\n.*d100 \d+ against 72/s,
    );
  });

  it('is told in JSON with every move among the decisions and every happening signed', async () => {
    const { turns } = JSON.parse((await heartland('replay', path, '--json')).out);
    const kinds = turns[0].decisions.map(({ kind }: { kind: string }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['inject', 'inject', 'ruling', 'orders']);
    const hands = turns.flatMap(({ happenings }: { happenings: { hand?: unknown }[] }) =>
      happenings.flatMap(({ hand }) => (hand === undefined ? [] : [hand])),
    );
    expect(hands).toMatchObject([
      { address: 'FA-001', author: 'Ms Quay', reason: 'the class found a gap' },
      { address: 'FA-001', text: 'A wreck is found off the reef.' },
      { address: 'FA-003', pros: ['we have the cranes', 'they have the divers'], step: 1 },
      { address: 'FA-002' },
    ]);
  });

  it('verifies, and can be forked after the facilitator acted', async () => {
    expect(await heartland('verify', path)).toMatchObject({ code: 0 });
    const forked = await heartland('fork', path, '--turn', '3', '--out', folder, '--json');
    expect(forked.code).toBe(0);
    const { record } = JSON.parse(forked.out);
    expect(await heartland('verify', record)).toMatchObject({ code: 0 });
    expect((await heartland('replay', record, '--text')).out).toContain('override [FA-002, no rule]');
  });
});

describe('a crash', () => {
  it('right after a move loses nothing of it', () => {
    const at = join(folder, 'crashed.jsonl');
    const { session, game, writer } = sitDown(at);
    session.facilitate(ARGUMENT);
    // Nothing is closed: this is what lies on the disk if the process ends here.
    const left = must(replay(must(readRecord(at))));
    expect([left.game.phase, left.game.hand.length, stateHash(left.game)]).toEqual([
      'planning',
      1,
      stateHash(game),
    ]);
    writer.close();
  });
});
