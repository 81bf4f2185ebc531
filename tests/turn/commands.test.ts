// Random people at the keys, sense and nonsense alike: whatever they press, a refused call changes nothing, a
// locked queue stays as it is, and what was played is a game that replays.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS, type Game, type Order, open, type Ruling, stateHash } from '../../src/engine/index.ts';
import { headerFor } from '../../src/record/play.ts';
import { replayOn } from '../../src/record/replay.ts';
import type { Command } from '../../src/turn/commands.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Session } from '../../src/turn/session.types.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';

const RUNS = process.env.HEARTLAND_LONG === '1' ? 1_000 : 40;

const table = tableOf(LAGOON);
const people = table.seats.slice(0, 2);

interface Seen {
  readonly game: Game;
  readonly session: Session;
  readonly lines: readonly Command[];
  /** Queues of seats that have locked in this phase. */
  readonly locked: Map<number, string>;
}

/** What must never change when a call is refused: the world, the record, the state, every desk. */
function photograph({ game, session, lines }: Seen): string {
  const desks = people.map((actor) => [
    session.queued(actor),
    session.asks(actor).map(({ proposal, given }) => [proposal.id, given]),
  ]);
  return JSON.stringify([stateHash(game), game.phase, game.round, lines.length, session.state(), desks]);
}

class Call implements fc.Command<object, Seen> {
  readonly name: string;
  readonly act: (session: Session) => Ruling;

  constructor(name: string, act: (session: Session) => Ruling) {
    this.name = name;
    this.act = act;
  }

  check(): boolean {
    return true;
  }

  run(_model: object, seen: Seen): void {
    const { session, locked } = seen;
    const before = photograph(seen);
    const at = `${session.state().turn} ${session.state().phase}`;
    const ruling = this.act(session);
    if (ruling.ok) {
      expect(seen.game.phase === 'over' || session.state().phase === seen.game.phase).toBe(true);
    } else {
      expect(ruling.address).toMatch(/^[A-Z]{2}-\d{3}$/);
      expect(photograph(seen)).toBe(before);
    }
    if (`${session.state().turn} ${session.state().phase}` !== at) locked.clear();
    this.#holdLocked(session, locked);
  }

  #holdLocked(session: Session, locked: Map<number, string>): void {
    for (const actor of people) {
      if (session.state().phase !== 'planning' || session.state().waiting.includes(actor)) continue;
      const queue = JSON.stringify(session.queued(actor));
      expect(locked.get(actor) ?? queue).toBe(queue);
      locked.set(actor, queue);
    }
  }

  toString(): string {
    return this.name;
  }
}

const actors = fc.oneof(
  fc.constantFrom(...people),
  fc.constantFrom(-1, 99, ...table.automated, ...table.seats),
);
const small = fc.nat(6);

/** The nth order allowed now, or something nobody can order. */
function orderAt(session: Session, actor: number, nth: number): Order {
  const open = session.legal(actor).filter(({ ruling }) => ruling.ok);
  return open[(nth * 7) % Math.max(1, open.length)]?.order ?? { action: 'fly', clauses: ['wings'] };
}

const call = (name: string, act: (session: Session) => Ruling) => new Call(name, act);

const calls = [
  fc
    .tuple(actors, fc.nat(50))
    .map(([actor, nth]) =>
      call(`draft ${actor} ${nth}`, (session) => session.draft(actor, orderAt(session, actor, nth))),
    ),
  actors.map((actor) => call(`draft nonsense ${actor}`, (session) => session.draft(actor, { action: '' }))),
  actors.map((actor) => call(`take back ${actor}`, (session) => session.takeBack(actor))),
  fc
    .tuple(actors, small, small)
    .map(([actor, from, to]) =>
      call(`reorder ${actor} ${from} ${to}`, (session) => session.reorder(actor, from, to)),
    ),
  fc.tuple(actors, fc.nat(12), fc.constantFrom(...ANSWERS)).map(([actor, nth, answer]) =>
    call(`answer ${actor} ${nth} ${answer}`, (session) => {
      const asks = session.asks(actor);
      const ask = asks[nth % Math.max(1, asks.length)];
      return session.answer(actor, ask?.proposal.id ?? nth, answer, ask?.softer[nth % 3]);
    }),
  ),
  fc
    .tuple(actors, small)
    .map(([actor, id]) => call(`unanswer ${actor} ${id}`, (session) => session.unanswer(actor, id))),
  ...[0, 1, 2, 3].map(() =>
    fc.constantFrom(...people).map((actor) => call(`lock ${actor}`, (session) => session.lock(actor))),
  ),
  actors.map((actor) => call(`lock ${actor}`, (session) => session.lock(actor))),
  fc.constant(call('go on', (session) => session.goOn())),
  fc.constant(call('go on', (session) => session.goOn())),
  fc.constant(call('pause', (session) => session.pause())),
  fc.constant(call('resume', (session) => session.resume())),
  fc.constant(call('resume', (session) => session.resume())),
  fc.integer({ min: -5, max: 40 }).map((s) => call(`time ${s}`, (session) => session.time(s))),
  fc.constant(call('time 0.5', (session) => session.time(0.5))),
];

test('whatever people press, the rules of the table hold and the game replays', () => {
  const deepest = { turn: 0, amended: 0 };
  fc.assert(
    fc.property(fc.commands(calls, { maxCommands: 120, size: 'max' }), fc.nat(1000), (commands, seed) => {
      const game = open(table, `keys-${seed}`);
      const lines: Command[] = [];
      const session = createSession({
        game,
        players: randomPlayers(table),
        people,
        onCommand: (line) => lines.push(line),
        pace: { planning: 120, negotiation: 90, summits: 90 },
      });
      fc.modelRun(() => ({ model: {}, real: { game, session, lines, locked: new Map() } }), commands);
      const header = headerFor(table, { seed: `keys-${seed}`, seats: {}, version: '0' });
      const replayed = replayOn(table, { header, lines, chain: '', bytes: 0, torn: 0 });
      expect(replayed.ok ? replayed.value.game.hashes : replayed.error.what).toEqual(game.hashes);
      deepest.turn = Math.max(deepest.turn, game.turn);
      deepest.amended += lines.filter((line) => line.kind === 'answer' && line.answer === 'amend').length;
    }),
    // The same keys every time: what a run reaches is then no matter of chance.
    { numRuns: RUNS, seed: 2007 },
  );
  // Random keys get somewhere: past the first turns, and into amendments.
  expect(deepest.turn).toBeGreaterThan(2);
  expect(deepest.amended).toBeGreaterThan(0);
});
