// A game with a person in it, broken off anywhere: what was locked is on the disk, and nobody's turn is taken away.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepDrafts } from '../../src/cli/drafts.ts';
import { takeUp } from '../../src/cli/take-up.ts';
import { open, orderOf } from '../../src/engine/index.ts';
import { draftPath, readDrafts } from '../../src/record/draft.ts';
import { headerFor, policySeats } from '../../src/record/play.ts';
import { readRecord } from '../../src/record/read.ts';
import { verify } from '../../src/record/verify.ts';
import { createRecord, type RecordWriter } from '../../src/record/write.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Session } from '../../src/turn/session.types.ts';
import { must, ownFolder } from '../record/sample.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { sit, wordedPlayers } from '../turn/seated.ts';

const folder = ownFolder();
const table = tableOf(LAGOON);
const players = wordedPlayers(doctrinePlayers(table));
const [ann = 0, bob = 0] = table.seats;
const nameOf = (actor: number) => table.board.members.actor[actor] ?? '';

function newRecord(name: string, people: readonly number[]): RecordWriter {
  const seats = policySeats(table, players);
  for (const actor of people) seats[nameOf(actor)] = { kind: 'person' };
  return must(createRecord(join(folder, name), headerFor(table, { seed: 'taken', seats, version: '0' })));
}

/** Goes on with a record to the end of its game; tells whose turn it was first. */
function playOn(path: string) {
  const taken = must(takeUp(path));
  const { game, people, pending, writer } = taken;
  const sealed = pending.orders.size;
  const session = createSession({
    game,
    players: taken.players,
    people,
    pending,
    onCommand: (line) => must(writer.append(line)),
  });
  const { turn, phase, waiting } = session.state();
  while (!session.state().over) {
    const [actor] = session.state().waiting;
    const policy = players.get(actor ?? -1);
    if (actor === undefined || policy === undefined) session.goOn();
    else sit(session, actor, policy);
  }
  writer.close();
  return { turn, phase, waiting, sealed, hash: game.hashes.at(-1) };
}

describe('a game of a person, cut', () => {
  const writer = newRecord('whole.jsonl', [ann]);
  writer.close();
  const whole = playOn(writer.path);
  const rows = readFileSync(writer.path, 'utf8').split('\n').slice(0, -1);
  const cut = join(folder, 'cut.jsonl');

  it('after any line goes on to the same end, the person deciding all that was not locked', () => {
    const lines = must(readRecord(writer.path)).lines;
    for (let kept = 1; kept < rows.length; kept++) {
      writeFileSync(cut, `${rows.slice(0, kept).join('\n')}\n`);
      const written = lines.slice(0, kept - 1);
      const turn = written.filter(({ kind }) => kind === 'turn').length + 1;
      const locked = written.some(
        (line) => line.kind === 'orders' && line.turn === turn && line.actor === nameOf(ann),
      );
      const begun = playOn(cut);
      const planning = begun.turn === turn && begun.phase === 'planning' && begun.waiting.includes(ann);
      if (!locked && turn <= table.scenario.turns)
        expect({ kept, planning }).toEqual({ kept, planning: true });
      if (locked) expect({ kept, planning }).toEqual({ kept, planning: false });
      expect(begun.hash).toBe(whole.hash);
      expect(verify(must(readRecord(cut)))).toMatchObject({ ok: true, finished: true });
    }
  });

  it('between others’ orders and its own asks the person, whoever wrote the file', () => {
    const again = newRecord('others.jsonl', [ann]);
    const orders = must(readRecord(writer.path)).lines.filter(
      (line) => line.kind === 'orders' && line.turn === 1 && line.actor !== nameOf(ann),
    );
    expect(orders.length).toBeGreaterThan(0);
    for (const line of orders) must(again.append(line));
    again.close();
    const begun = playOn(again.path);
    expect(begun).toMatchObject({ turn: 1, phase: 'planning', waiting: [ann], hash: whole.hash });
    expect(begun.sealed).toBe(orders.length);
  });

  it('before its last line only gets that line', () => {
    expect(rows.at(-1)).toContain('"kind":"end"');
    writeFileSync(cut, `${rows.slice(0, -1).join('\n')}\n`);
    must(takeUp(cut)).writer.close();
    expect(readFileSync(cut, 'utf8')).toBe(readFileSync(writer.path, 'utf8'));
  });
});

describe('a lock', () => {
  it('puts orders on the disk at once, and nobody else’s', () => {
    const writer = newRecord('locked.jsonl', [ann, bob]);
    const game = open(table, 'taken');
    const onCommand = (line: Parameters<RecordWriter['append']>[0]) => must(writer.append(line));
    const session = createSession({ game, players, people: [ann, bob], onCommand });
    const policy = players.get(bob);
    if (policy === undefined) throw new Error('everybody has a policy');
    sit(session, bob, policy);
    const { lines } = must(readRecord(writer.path));
    expect(lines).toMatchObject([{ kind: 'orders', turn: 1, actor: nameOf(bob) }]);
    expect(lines[0]?.kind === 'orders' ? lines[0].orders : []).toEqual(session.queued(bob));
    writer.close();
    const taken = must(takeUp(writer.path));
    expect(taken.pending.orders.get(bob)).toHaveLength(session.queued(bob).length);
    const again = createSession({ ...taken });
    expect(again.state().waiting).toEqual([ann]);
    taken.writer.close();
  });
});

describe('drafts', () => {
  const desk = (session: Session, actor: number) => ({
    orders: session.queued(actor),
    answers: session.asks(actor).map(({ given }) => given),
  });
  const no = () => {
    throw new Error('the disk took it');
  };

  function sitAt(path: string) {
    const taken = must(takeUp(path));
    const session = createSession({ ...taken, onCommand: (line) => must(taken.writer.append(line)) });
    keepDrafts(session, path, no);
    return { session, leave: () => taken.writer.close() };
  }

  function draftAll(session: Session, actor: number): void {
    const orders =
      session.state().phase === 'planning' ? players.get(actor)?.orders(session.game, actor) : [];
    for (const frame of orders ?? []) session.draft(actor, orderOf(table, frame));
    for (const { proposal, answers } of session.asks(actor)) {
      const free = answers.find(({ answer, ruling }) => answer !== 'amend' && ruling.ok);
      if (free !== undefined) session.answer(actor, proposal.id, free.answer);
    }
  }

  it('of orders and answers lie ready again after the game was broken off, until they are locked', () => {
    const { path, close } = newRecord('drafts.jsonl', [ann, bob]);
    close();
    const kinds = new Set<string>();
    for (let step = 0, over = false; !over; step++) {
      expect(step).toBeLessThan(300);
      const { session, leave } = sitAt(path);
      const [actor] = session.state().waiting;
      if (actor === undefined) {
        session.goOn();
        over = session.state().over;
        leave();
        continue;
      }
      draftAll(session, actor);
      const drafted = desk(session, actor);
      leave();
      const again = sitAt(path);
      expect(desk(again.session, actor)).toEqual(drafted);
      if (drafted.orders.length > 0) kinds.add('orders');
      if (drafted.answers.some((given) => given !== undefined)) kinds.add('answers');
      expect(readDrafts(path).some((line) => line.actor === nameOf(actor))).toBe(
        drafted.orders.length > 0 || drafted.answers.some((given) => given !== undefined),
      );
      again.session.lock(actor);
      again.leave();
    }
    expect(kinds).toEqual(new Set(['orders', 'answers']));
    expect(existsSync(draftPath(path))).toBe(false);
    expect(verify(must(readRecord(path)))).toMatchObject({ ok: true, finished: true });
  });

  it('are no way back: a round left to the ministry stays handed in', () => {
    const { path, close } = newRecord('silent.jsonl', [ann, bob]);
    close();
    const again = new Set<string>();
    const at = ({ session: { state, game } }: ReturnType<typeof sitAt>) => ({
      ...state(),
      problems: [],
      answers: game.proposals.map(({ answers }) => [...answers]),
      hashes: [...game.hashes],
    });
    for (let step = 0, over = false; !over; step++) {
      expect(step).toBeLessThan(300);
      const sat = sitAt(path);
      const { phase, waiting } = sat.session.state();
      const [actor] = waiting;
      if (actor === undefined) sat.session.goOn();
      else sat.session.lock(actor);
      if (actor !== undefined && phase !== 'planning') again.add(phase);
      over = sat.session.state().over;
      const left = at(sat);
      sat.leave();
      if (over) break;
      const back = sitAt(path);
      expect(at(back)).toEqual(left);
      back.leave();
    }
    expect(again).toEqual(new Set(['negotiation', 'summits']));
    expect(existsSync(draftPath(path))).toBe(false);
  });

  it('that are damaged, or of another moment, are left out', () => {
    const { path, close } = newRecord('stale.jsonl', [ann]);
    close();
    const stale = { kind: 'orders', turn: 2, actor: nameOf(ann), orders: [{ action: 'loan' }] };
    for (const text of ['', '{"kind":', '[1]', JSON.stringify([stale])]) {
      writeFileSync(draftPath(path), text);
      const { session, leave } = sitAt(path);
      expect(session.queued(ann)).toEqual([]);
      leave();
    }
  });
});
