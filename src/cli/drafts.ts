// Drafts of people at a session: taken up where a game was broken off, and kept on the disk while they change.
import { isAnswering, isWriting } from '../engine/index.ts';
import { type DraftLine, type LockedLine, readDrafts, readLocks, saveDrafts } from '../record/draft.ts';
import { nameOf } from '../record/orders.ts';
import type { RecordProblem } from '../record/problem.ts';
import type { Session, SessionState } from '../turn/session.types.ts';

/**
 * Lays the drafts beside a record ready again, judged as if they were made now, hands in once more what was handed in
 * already, and from then on writes every change down. `refused` is told when the disk does not take one.
 */
export function keepDrafts(
  session: Session,
  record: string,
  refused: (problem: RecordProblem) => void,
): void {
  const drafts = readDrafts(record);
  const locks = handInAgain(session, readLocks(record));
  layReady(session, drafts);
  let last = session.state();
  let before = '';
  const save = () => {
    const now = session.state();
    locks.push(...lockedSince(session, last, now));
    last = now;
    const current = now.over ? [] : locks.filter(({ turn }) => turn === now.turn);
    const lines = [...current, ...draftsOf(session)];
    const text = JSON.stringify(lines);
    if (text === before) return;
    const saved = saveDrafts(record, lines);
    if (!saved.ok) return refused(saved.error);
    before = text;
  };
  save();
  session.subscribe(save);
}

/** A round of answers left to the ministries leaves no line in the record: its dice are not thrown for a new choice. */
function handInAgain(session: Session, locks: readonly LockedLine[]): LockedLine[] {
  const { game } = session;
  const standing = locks.filter(({ turn }) => turn === game.turn);
  for (const { actor, phase, round } of standing) {
    const index = game.table.board.members.actor.indexOf(actor);
    const here = phase === game.phase && round === game.round;
    if (here && session.state().waiting.includes(index)) session.lock(index);
  }
  return standing;
}

/** Who was waited for in a round of answers, and is not any more. */
function lockedSince(session: Session, before: SessionState, now: SessionState): readonly LockedLine[] {
  const { phase, round, turn } = before;
  if (!isAnswering(phase)) return [];
  const still = phase === now.phase && round === now.round && turn === now.turn ? now.waiting : [];
  return before.waiting
    .filter((actor) => !still.includes(actor))
    .map((actor) => ({ kind: 'locked', turn, phase, round, actor: nameOf(session.game.table, actor) }));
}

/** Drafts of another moment of the game, and those the rules now refuse, are left out. */
function layReady(session: Session, lines: readonly DraftLine[]): void {
  const { game } = session;
  for (const line of lines) {
    const actor = game.table.board.members.actor.indexOf(line.actor);
    if (line.turn !== game.turn) continue;
    if (line.kind === 'orders' && (line.phase ?? 'planning') === game.phase) {
      for (const order of line.orders) session.draft(actor, order);
    } else if (line.kind === 'answer' && line.phase === game.phase && line.round === game.round) {
      session.answer(actor, line.proposal, line.answer, line.amended);
    }
  }
}

/** What lies ready and is not locked, as lines of a record. */
function draftsOf(session: Session): readonly DraftLine[] {
  const { phase, round, turn, waiting } = session.state();
  const { table } = session.game;
  return waiting.flatMap((index): readonly DraftLine[] => {
    const actor = nameOf(table, index);
    if (isWriting(phase)) {
      const orders = [...session.queued(index)];
      const where = phase === 'soundings' ? { phase } : {};
      return orders.length === 0 ? [] : [{ kind: 'orders', turn, actor, ...where, orders }];
    }
    if (!isAnswering(phase)) return [];
    return session.asks(index).flatMap(({ proposal, given }) => {
      if (given === undefined) return [];
      const { answer, amended } = given;
      const softer = amended === undefined ? {} : { amended };
      return [{ kind: 'answer', turn, phase, round, proposal: proposal.id, actor, answer, ...softer }];
    });
  });
}
