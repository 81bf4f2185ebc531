// Drafts of people at a session: taken up where a game was broken off, and kept on the disk while they change.
import { type DraftLine, readDrafts, saveDrafts } from '../record/draft.ts';
import { nameOf } from '../record/orders.ts';
import type { RecordProblem } from '../record/problem.ts';
import type { Session } from '../turn/session.types.ts';

/**
 * Lays the drafts beside a record ready again, judged as if they were made now, and from then on writes every change
 * down. `refused` is told when the disk does not take one.
 */
export function keepDrafts(
  session: Session,
  record: string,
  refused: (problem: RecordProblem) => void,
): void {
  layReady(session, readDrafts(record));
  let before = '';
  const save = () => {
    const lines = draftsOf(session);
    const text = JSON.stringify(lines);
    if (text === before) return;
    const saved = saveDrafts(record, lines);
    if (!saved.ok) return refused(saved.error);
    before = text;
  };
  save();
  session.subscribe(save);
}

/** Drafts of another moment of the game, and those the rules now refuse, are left out. */
function layReady(session: Session, lines: readonly DraftLine[]): void {
  const { game } = session;
  for (const line of lines) {
    const actor = game.table.board.members.actor.indexOf(line.actor);
    if (line.turn !== game.turn) continue;
    if (line.kind === 'orders') {
      for (const order of line.orders) session.draft(actor, order);
    } else if (line.phase === game.phase && line.round === game.round) {
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
    if (phase === 'planning') {
      const orders = [...session.queued(index)];
      return orders.length === 0 ? [] : [{ kind: 'orders', turn, actor, orders }];
    }
    if (phase !== 'negotiation' && phase !== 'summits') return [];
    return session.asks(index).flatMap(({ proposal, given }) => {
      if (given === undefined) return [];
      const { answer, amended } = given;
      const softer = amended === undefined ? {} : { amended };
      return [{ kind: 'answer', turn, phase, round, proposal: proposal.id, actor, answer, ...softer }];
    });
  });
}
