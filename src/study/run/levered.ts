// Players with levers on them: they write and answer as they would, within what a variant forbids, forces and binds.
// Any lane can play them, phase by phase, and their games are recorded like any other.
import { check, type Decision, type Game, type Table } from '../../engine/index.ts';
import { askedNow, judge, purseOf, spend } from '../../engine/seat.ts';
import { invariant } from '../../kit/never.ts';
import { playersOf } from '../../seats/players.ts';
import { NO_ANSWERS, type Players, type Policy } from '../../seats/policy.ts';
import { type Frame, R } from '../../world/register.ts';
import type { Variant } from '../study.ts';

const NO_POLICY: Policy = { name: 'none', orders: () => [], answers: NO_ANSWERS };

/** The players of a variant; `policies` seats others than the scenario's, by actor. Pre: all names were checked. */
export function leveredPlayers(
  table: Table,
  variant: Variant,
  policies: ReadonlyMap<string, string>,
): Players {
  const cast = playersOf(table, policies);
  invariant(cast.ok, 'a checked study names known policies');
  const names = table.board.members.actor;
  const pulled = new Set(
    [...(variant.answers ?? []), ...(variant.forbids ?? []), ...(variant.forces ?? [])].map(
      (lever) => lever.actor,
    ),
  );
  const seated = names.flatMap((id, actor) => (cast.value.has(actor) || pulled.has(id) ? [actor] : []));
  return new Map(
    seated.map((actor) => {
      const policy = cast.value.get(actor) ?? NO_POLICY;
      return [actor, pulled.has(names[actor] ?? '') ? levered(policy, variant) : policy];
    }),
  );
}

function levered(policy: Policy, variant: Variant): Policy {
  const isBound = (variant.answers ?? []).length > 0;
  return {
    name: policy.name,
    orders(game, actor) {
      const forced = forcedOrders(game, variant, actor);
      const own = policy
        .orders(game, actor)
        .filter((frame) => !isForbidden(game.table, variant, actor, frame[R.action] ?? 0));
      return forced.length === 0 ? own : fitting(game, actor, forced, own);
    },
    answers: isBound ? (game, actor) => withBound(game, actor, variant, policy) : policy.answers,
  };
}

function withBound(game: Game, actor: number, variant: Variant, policy: Policy): readonly Decision[] {
  const bound = boundAnswers(game, actor, variant);
  const rest = policy
    .answers(game, actor)
    .filter(({ proposal }) => !bound.some((decision) => decision.proposal === proposal));
  return [...bound, ...rest];
}

function isForbidden(table: Table, { forbids = [] }: Variant, actor: number, action: number): boolean {
  const name = table.book.actions[action]?.name ?? '';
  const id = table.board.members.actor[actor];
  return forbids.some((lever) => lever.actor === id && lever.actions.includes(name));
}

/** What the variant makes an actor order now; what the rules refuse at the moment is left out. */
function forcedOrders(game: Game, { forces = [] }: Variant, actor: number): Frame[] {
  const id = game.table.board.members.actor[actor];
  const queued: Frame[] = [];
  for (const { actor: who, order, from = 1, until = game.turn } of forces) {
    if (who !== id || game.turn < from || game.turn > until) continue;
    const judged = check(game, actor, order, queued);
    if (judged.ok && judged.frame !== undefined) queued.push(judged.frame);
  }
  return queued;
}

/** The forced orders, and of the actor's own those that are still allowed and paid for beside them. */
function fitting(game: Game, actor: number, forced: Frame[], own: readonly Frame[]): readonly Frame[] {
  const queued = [...forced];
  const purse = purseOf(game, actor, queued);
  for (const frame of own) {
    if (!judge(game, actor, frame, queued, purse).ok) continue;
    spend(game, purse, frame);
    queued.push(frame);
  }
  return queued;
}

/** Sponsors are free to answer an amendment as they like: what is bound is the answer to a proposal. */
function boundAnswers(game: Game, actor: number, { answers = [] }: Variant): readonly Decision[] {
  if (game.phase !== 'summits' && game.round === 2) return [];
  const { board, book } = game.table;
  const id = board.members.actor[actor];
  return askedNow(game).flatMap((ask) => {
    if (ask.actor !== actor) return [];
    const action = book.actions[game.proposals[ask.proposal]?.frame[R.action] ?? 0]?.name ?? '';
    const lever = answers.find((entry) => entry.actor === id && entry.actions.includes(action));
    if (lever === undefined) return [];
    return [{ proposal: ask.proposal, actor, answer: lever.answer, bound: true as const }];
  });
}
