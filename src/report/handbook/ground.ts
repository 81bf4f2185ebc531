// What every chapter of the handbook is written from: the book, bound so that its rules can be read aloud.

import { invariant } from '../../kit/never.ts';
import { bindBook } from '../../rulebook/bind/bind.ts';
import { boardSpecOf } from '../../rulebook/bind/board-of.ts';
import type { BoundRule } from '../../rulebook/bind/bound.ts';
import type { ActionEntry, Hook, Rulebook, RuleEntry, Sourced } from '../../rulebook/book.ts';
import { proseOf, type RuleProse } from '../../rulebook/prose.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { layBoard } from '../../world/board.ts';
import { type Entry, listed, type Piece, type Text } from './document.ts';

export interface Ground {
  readonly book: Rulebook;
  readonly scenario: Scenario | undefined;
  /** Rules, wants and cards as print has them, by address. */
  readonly prose: ReadonlyMap<string, RuleProse>;
  /** The scenario's objectives as print has them: when met, and how progress is counted. */
  readonly aims: readonly { readonly met: string; readonly progress: string }[];
}

/** Pre: a checked book, and a scenario that was checked against it. */
export function groundOf(book: Rulebook, scenario?: Scenario): Ground {
  const objectives = (scenario?.seats ?? []).flatMap((seat) => seat.objectives);
  const bound = bindBook(book, layBoard(boardSpecOf(book)), {
    conditions: objectives.map(({ met }) => met),
    quantities: objectives.map(({ progress }) => progress),
  });
  invariant(bound.ok, 'a checked rulebook binds');
  const { conditions, quantities, rules } = bound.value;
  return {
    book,
    scenario,
    prose: new Map(rules.map((rule) => [rule.id, proseOf(book, rule)])),
    aims: objectives.map((_, i) => ({
      met: conditions[i]?.prose() ?? '',
      progress: quantities[i]?.prose() ?? '',
    })),
  };
}

/** The rules of a book bound anew, for words about one action alone. */
export function boundRules(book: Rulebook, rules: readonly RuleEntry[]): readonly BoundRule[] {
  const own: Rulebook = { ...book, rules, cards: [], policies: [] };
  const bound = bindBook(own, layBoard(boardSpecOf(own)), { conditions: [], quantities: [] });
  invariant(bound.ok, 'rules said of one action bind as they did of all');
  return bound.value.rules;
}

export function rulesOn(ground: Ground, hook: Hook): readonly RuleEntry[] {
  return ground.book.rules.filter((rule) => rule.on === hook);
}

/** A rule, want or card as it is printed under its address. */
export function entryOf(ground: Ground, address: string, sources: Sourced): Entry {
  const prose = ground.prose.get(address);
  invariant(prose !== undefined, `${address} is in the book`);
  return {
    kind: 'entry',
    anchor: address,
    label: address,
    title: prose.title,
    lead: prose.when,
    parts: prose.parts.map((part) => ({ letter: part.address.slice(address.length), text: part.text })),
    notes: notesOf(sources),
  };
}

/** "Claims: …", "Facts: …", "Assumption: …", with links into the indexes. */
export function notesOf({ claims, facts, assume }: Sourced): readonly Text[] {
  const notes: Text[] = [];
  if (claims !== undefined && claims.length > 0) notes.push(['Claims: ', ...toIndex('claim', claims), '.']);
  if (facts !== undefined && facts.length > 0) notes.push(['Facts: ', ...toIndex('fact', facts), '.']);
  if (assume !== undefined) notes.push(`Assumption: ${assume}`);
  return notes;
}

/** Links into the index of claims or facts. */
function toIndex(index: 'claim' | 'fact', ids: readonly string[]): readonly Piece[] {
  return listed(ids.map((id) => ({ text: id, to: `${index}-${id}` })));
}

/** The same on one line, for a table. */
export function sourceLine(sources: Sourced): Text {
  return notesOf(sources).flatMap((note, i): Piece[] => [
    ...(i === 0 ? [] : [' ']),
    ...(typeof note === 'string' ? [note] : note),
  ]);
}

export function speaksOf(rule: Pick<RuleEntry, 'actions' | 'tags'>, action: ActionEntry): boolean {
  if (rule.actions === undefined && rule.tags === undefined) return true;
  return (
    rule.actions?.includes(action.name) === true ||
    action.tags.some((tag) => rule.tags?.includes(tag) === true)
  );
}

export function opened(id: string): string {
  return id.replaceAll('-', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function actorName(book: Rulebook, id: string): string {
  return book.actors.find((actor) => actor.id === id)?.name ?? opened(id);
}

export function bodyName(book: Rulebook, id: string): string {
  return book.bodies.find((body) => body.id === id)?.short ?? opened(id);
}

/** What the board calls a member that is neither actor nor body. */
export function thingName(book: Rulebook, id: string): string {
  return book.board.names?.[id] ?? opened(id);
}
