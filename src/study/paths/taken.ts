// What was decided in one phase of a game, one decision after the other: what it was about and what was chosen, as
// texts that can be compared between two games.
import { type Game, OCCASIONS, type Occasion, orderOf } from '../../engine/index.ts';
import type { Proposal } from '../../engine/proposal.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Row } from '../../world/journal.ts';
import { type Frame, NOBODY, R } from '../../world/register.ts';
import { rowsBetween } from './past.ts';
import type { Closed } from './setup.ts';

/**
 * `news`: a card opened. `orders`: what one actor wrote, in soundings or planning. `answer` to a proposal, a softer text
 * asked for among them; `word`: whether a sponsor lets a softer text stand. `vote` at the summits. `doing`: the die of
 * carrying out.
 */
export const DECISION_KINDS = ['news', 'orders', 'answer', 'word', 'vote', 'doing'] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface Taken {
  readonly kind: DecisionKind;
  /** Decisions of two games about the same are the same decision. */
  readonly about: string;
  readonly choice: string;
  /** Whose choice it is, by actor number; -1 for the news. */
  readonly actor: number;
  /** Where it stands in the journal; the phase's beginning where it left no head. */
  readonly at: number;
  readonly proposal: number;
  /** What was proposed or is carried out. */
  readonly frame: Frame | undefined;
}

/** The decisions of a closed phase, in the order in which the engine came to them. */
export function takenIn(closed: Closed): readonly Taken[] {
  switch (closed.phase) {
    case 'news':
      return newsOf(closed);
    case 'soundings':
    case 'planning':
      return ordersIn(closed);
    case 'bargaining':
    case 'negotiation':
      return closed.round === 1 ? answersIn(closed) : wordsIn(closed);
    case 'summits':
      return answersIn(closed);
    case 'resolution':
      return doingsIn(closed);
    default:
      return [];
  }
}

export function occasionOf(row: Row): Occasion | undefined {
  return row.kind === 'head' ? OCCASIONS[row.a] : undefined;
}

function textOf(game: Game, frame: Frame): string {
  return canonicalJson(orderOf(game.table, frame));
}

function newsOf({ game, from }: Closed): readonly Taken[] {
  const cards = rowsBetween(game, from).filter(({ kind }) => kind === 'card');
  return cards.map((row, index) => ({
    kind: 'news',
    about: `news ${index}`,
    choice: game.table.book.cards[row.a]?.id ?? '',
    actor: NOBODY,
    at: row.at,
    proposal: NOBODY,
    frame: undefined,
  }));
}

function ordersIn({ game, from }: Closed): readonly Taken[] {
  const { actor } = game.table.board.members;
  return actor.map((id, index) => ({
    kind: 'orders',
    about: `orders ${id}`,
    choice: canonicalJson((game.orders[index] ?? []).map((frame) => orderOf(game.table, frame))),
    actor: index,
    at: from,
    proposal: NOBODY,
    frame: undefined,
  }));
}

/** A softer text is only asked for where the first is refused: the two are one decision. */
function answersIn(closed: Closed): readonly Taken[] {
  const { game, from, phase, proposals } = closed;
  const places = placesOf(game, from);
  const kind: DecisionKind = phase === 'summits' ? 'vote' : 'answer';
  const found = proposals.flatMap((proposal) =>
    proposal.asked.flatMap((actor): Taken[] => {
      const choice = answerOf(game, proposal, actor, phase);
      if (choice === undefined) return [];
      const at = places.get(`${proposal.id} ${actor}`) ?? from;
      const about = `${kind} ${proposal.id} ${game.table.board.members.actor[actor] ?? ''}`;
      return [{ kind, about, choice, actor, at, proposal: proposal.id, frame: proposal.frame }];
    }),
  );
  return found.sort((a, b) => a.at - b.at);
}

function answerOf(game: Game, proposal: Proposal, actor: number, phase: Game['phase']): string | undefined {
  const { amendment } = proposal;
  if (phase !== 'summits' && amendment?.by === actor) return `amend ${textOf(game, amendment.frame)}`;
  const given = proposal.answers.get(actor);
  // Before the summits a body's members are only heard on softer texts.
  if (given === undefined && phase !== 'summits' && proposal.forum === 'body') return 'as it stands';
  return given;
}

/** Where each answer begins in the journal, by proposal and actor. */
function placesOf(game: Game, from: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const row of rowsBetween(game, from)) {
    const key =
      occasionOf(row) === 'consent' ? `${row.d} ${row.c}` : row.kind === 'answer' ? `${row.a} ${row.b}` : '';
    if (key !== '' && !places.has(key)) places.set(key, row.at);
  }
  return places;
}

function wordsIn({ from, proposals }: Closed): readonly Taken[] {
  return proposals
    .filter(({ amendment }) => amendment !== undefined)
    .map((proposal) => ({
      kind: 'word',
      about: `word ${proposal.id}`,
      choice: proposal.state,
      actor: proposal.frame[R.sponsor] ?? NOBODY,
      at: from,
      proposal: proposal.id,
      frame: proposal.frame,
    }));
}

function doingsIn({ game, from }: Closed): readonly Taken[] {
  const seen = new Map<string, number>();
  const { actor } = game.table.board.members;
  return rowsBetween(game, from).flatMap((row): Taken[] => {
    const occasion = occasionOf(row);
    const frame = game.texts[row.e];
    if ((occasion !== 'done' && occasion !== 'undone') || frame === undefined) return [];
    const text = `${actor[row.c] ?? ''} ${textOf(game, frame)}`;
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    const about = `doing ${text} ${count}`;
    return [{ kind: 'doing', about, choice: occasion, actor: row.c, at: row.at, proposal: NOBODY, frame }];
  });
}
