// Who plays: from the words of a command line to policies for every actor.
import type { Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { playersOf } from '../seats/players.ts';
import type { Players } from '../seats/policy.ts';
import { complain, type Lines, unknownWord } from './complaint.ts';

/**
 * Policies for everybody, some of them by ACTOR=NAME, which `option` was given. Errors: an actor or policy that is not
 * there.
 */
export function castOf(table: Table, wishes: readonly string[], option = '--policy'): Result<Players, Lines> {
  const chosen = new Map<string, string>();
  for (const wish of wishes) {
    const at = wish.indexOf('=');
    if (at < 1 || at === wish.length - 1) {
      return complain({ where: `${option} ${wish}`, what: 'this is not ACTOR=NAME' });
    }
    chosen.set(wish.slice(0, at), wish.slice(at + 1));
  }
  const players = playersOf(table, chosen);
  if (players.ok) return ok(players.value);
  const lines = players.error.map(({ what, name, known }) => unknownWord(option, what, name, known));
  return err(lines.flatMap(({ error }) => error));
}
