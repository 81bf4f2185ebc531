// People for tests: each does with a session, by hand, what a policy would have done.

import { check, type Game, isWriting, open, orderOf, type Table } from '../../src/engine/index.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
import type { Command } from '../../src/turn/commands.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Session } from '../../src/turn/session.types.ts';
import type { Frame } from '../../src/world/register.ts';

/** The same players, giving only orders that can be put in words: of several presets worded alike, the first. */
export function wordedPlayers(players: Players): Players {
  return new Map([...players].map(([actor, policy]) => [actor, worded(policy)]));
}

function worded(policy: Policy): Policy {
  return {
    ...policy,
    orders(game, actor) {
      const queued: Frame[] = [];
      for (const frame of policy.orders(game, actor)) {
        const ruling = check(game, actor, orderOf(game.table, frame), queued);
        if (ruling.ok && ruling.frame !== undefined) queued.push(ruling.frame);
      }
      return queued;
    },
  };
}

/** Does at one seat what its policy would do, and locks. Throws with the ruling if the session refuses. */
export function sit(session: Session, actor: number, policy: Policy): void {
  const { game } = session;
  const must = (ruling: { readonly ok: boolean }) => {
    if (!ruling.ok) throw new Error(JSON.stringify(ruling));
  };
  if (isWriting(game.phase)) {
    for (const frame of policy.orders(game, actor)) must(session.draft(actor, orderOf(game.table, frame)));
  } else {
    for (const { proposal, answer, amended } of policy.answers(game, actor)) {
      must(session.answer(actor, proposal, answer, amended && orderOf(game.table, amended)));
    }
  }
  must(session.lock(actor));
}

export interface Played {
  readonly game: Game;
  readonly session: Session;
  readonly lines: readonly Command[];
}

/** A whole game with people in some seats; `next` chooses who sits down next among those waited for. */
export function playSeated(
  table: Table,
  seed: string,
  players: Players,
  people: readonly number[],
  next: (waiting: readonly number[]) => number | undefined = (waiting) => waiting[0],
): Played {
  const game = open(table, seed);
  const lines: Command[] = [];
  const session = createSession({ game, players, people, onCommand: (line) => lines.push(line) });
  while (!session.state().over) {
    const actor = next(session.state().waiting);
    const policy = actor === undefined ? undefined : players.get(actor);
    if (actor !== undefined && policy !== undefined) sit(session, actor, policy);
    else session.goOn();
  }
  return { game, session, lines };
}
