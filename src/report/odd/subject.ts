// What a model description is written from: rules and scenario bound for reading aloud, the study that is described with
// them, and what the model is held against.

import { invariant } from '../../kit/never.ts';
import { bindBook } from '../../rulebook/bind/bind.ts';
import { boardSpecOf } from '../../rulebook/bind/board-of.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import { bare } from '../../rulebook/words/titles.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Question } from '../../study/hindcast/question.ts';
import type { Pattern } from '../../study/patterns.ts';
import type { Plan } from '../../study/plan/manifest.ts';
import { measureOf, type OutcomeSpec } from '../../study/plan/outcome.ts';
import { type Board, layBoard } from '../../world/board.ts';
import type { Block } from '../handbook/document.ts';
import { actorName, type Ground, groundOf, opened } from '../handbook/ground.ts';

/** What the games of a scenario are held against: patterns the rules were worked on for, and questions they were not. */
export interface Held {
  readonly patterns: readonly Pattern[];
  readonly questions: readonly Question[];
}

export interface Subject {
  readonly ground: Ground;
  readonly book: Rulebook;
  readonly scenario: Scenario;
  readonly board: Board;
  /** The study described with the model, if one is. */
  readonly plan: Plan | undefined;
  readonly held: Held;
}

/** Pre: a checked book, a scenario that was checked against it, and a plan whose scenario it is. */
export function subjectOf(book: Rulebook, scenario: Scenario, held: Held, plan?: Plan): Subject {
  const board = layBoard(boardSpecOf(book));
  return { ground: groundOf(book, scenario), book, scenario, board, plan, held };
}

/** What each outcome of a study is, in words, in their order. */
export function measureTexts({ book, board, plan }: Subject): readonly string[] {
  const outcomes = plan?.study.outcomes ?? [];
  const measures = outcomes.map(measureOf);
  const bound = bindBook({ ...book, rules: [], cards: [], policies: [] }, board, {
    conditions: measures.flatMap((measure) =>
      measure !== undefined && 'when' in measure ? measure.when : [],
    ),
    quantities: measures.flatMap((measure) => (measure?.kind === 'at_end' ? measure.of : [])),
  });
  invariant(bound.ok, 'outcomes of a checked study bind');
  const conditions = bound.value.conditions.values();
  const quantities = bound.value.quantities.values();
  return outcomes.map((outcome) =>
    measureText(
      book,
      outcome,
      () => bare(conditions.next().value?.prose() ?? ''),
      () => bare(quantities.next().value?.prose() ?? ''),
    ),
  );
}

/** What kinds of order are called, by their names in a file. */
export function titlesOf(book: Rulebook, names: readonly string[]): string {
  return names.map((name) => book.actions.find((action) => action.name === name)?.title ?? name).join(', ');
}

function measureText(
  book: Rulebook,
  outcome: OutcomeSpec,
  condition: () => string,
  quantity: () => string,
): string {
  const measure = measureOf(outcome);
  switch (measure?.kind) {
    case 'at_end':
      return `read when the game is over: ${quantity()}`;
    case 'ever':
      return `1 if at the end of any turn ${condition()}; else 0`;
    case 'when':
      return `the first turn at whose end ${condition()}; 0 for never`;
    case 'accepted':
      return `proposals agreed or passed, of: ${titlesOf(book, measure.actions)}`;
    case 'proposed':
      return `proposals made, of: ${titlesOf(book, measure.actions)}`;
    case 'refused':
      return `proposals refused, of: ${titlesOf(book, measure.actions)}`;
    case 'met':
      return measure.objective === undefined
        ? `objectives that ${actorName(book, measure.seat)} has met at the end`
        : `1 if ${actorName(book, measure.seat)} has met the objective ${opened(measure.objective)} at the end; else 0`;
    case undefined:
      return '';
  }
}

/** Blocks of the handbook one level further down, as parts of a longer document. */
export function demoted(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block,
  );
}

/** "1 rule", "3 rules". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
