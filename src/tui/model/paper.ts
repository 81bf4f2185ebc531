// A proposal as a document: a titled paper with who, to whom and where, its numbered text, and below when it ends.
// Where a softer text stands against it, what would go is marked − and what would come +.

import type { Table } from '../../engine/index.ts';
import { choiceNames, choiceRegister, clausesIn, optionsOf } from '../../engine/skeleton.ts';
import { isAsked, isTrade } from '../../report/words.ts';
import { type Frame, NOBODY, R } from '../../world/register.ts';
import { drawn, type Line, line, lineWidth, paragraph, type Span, span, toWidth } from '../line.ts';
import { say } from '../texts.ts';
import { cut, widthOf } from '../width.ts';
import { termName, words } from './names.ts';

/** One clause of a text, under what it settles: two texts differ where one key says two things. */
export interface Clause {
  readonly key: string;
  readonly text: string;
}

export function clausesOf(table: Table, frame: Frame): readonly Clause[] {
  const { book } = table;
  const action = book.actions[frame[R.action] ?? NOBODY];
  if (action === undefined) return [];
  const choices = choiceNames(book).flatMap((name, index) => {
    const option = optionsOf(book, name)[frame[choiceRegister(index)] ?? NOBODY];
    return action.choices[name] === undefined || option === undefined
      ? []
      : [{ key: name, text: `${words(name)}: ${words(option)}` }];
  });
  const held = action.clauses.length === 0 ? [] : clausesIn(book, frame[R.clauses] ?? 0);
  const clauses = held.map((name) => ({ key: name, text: clauseText(table, frame, name) }));
  const extra = frame[R.extra] ?? 0;
  return [
    ...choices,
    ...clauses,
    ...(extra > 0 ? [{ key: 'extra', text: say('paper.money', { extra }) }] : []),
  ];
}

function clauseText(table: Table, frame: Frame, name: string): string {
  if (!isTrade(table.book.actions[frame[R.action] ?? NOBODY])) return words(name);
  const term = termName(table, frame, name);
  return say(isAsked(table, name) ? 'paper.asks' : 'paper.gives', { term });
}

export type Mark = 'same' | 'old' | 'new';

export interface Marked extends Clause {
  readonly mark: Mark;
}

/** Both texts as one: what stays, what goes and what comes instead, in the order of the old one. */
export function differenceOf(old: readonly Clause[], softer: readonly Clause[]): readonly Marked[] {
  const kept = old.flatMap((clause): readonly Marked[] => {
    const now = softer.find(({ key }) => key === clause.key);
    if (now?.text === clause.text) return [{ ...clause, mark: 'same' }];
    const gone: Marked = { ...clause, mark: 'old' };
    return now === undefined ? [gone] : [gone, { ...now, mark: 'new' }];
  });
  const added = softer.filter(({ key }) => old.every((clause) => clause.key !== key));
  return [...kept, ...added.map((clause): Marked => ({ ...clause, mark: 'new' }))];
}

/** The clauses, numbered where they stand unchanged, else marked: by a sign for eyes, by a word for ears. */
export function markedLines(marked: readonly Marked[], width: number): readonly Line[] {
  let number = 0;
  return marked.flatMap(({ text, mark }) => {
    if (mark !== 'new') number += 1;
    if (mark === 'same') return paragraph(`${number}. ${text}`, width);
    const tone = mark === 'old' ? 'bad' : 'good';
    const [first = [], ...more] = paragraph(text, width - 2, tone);
    return [[signOf(mark), ...first], ...more.map((row): Line => [span('  '), ...row])];
  });
}

/** − for what goes, + for what comes. */
export function signOf(mark: 'old' | 'new'): Span {
  return mark === 'old'
    ? drawn(span('− ', 'bad'), `${say('paper.goes')} `)
    : drawn(span('+ ', 'good'), `${say('paper.comes')} `);
}

export interface Paper {
  readonly title: string;
  /** Who, to whom, where: each its own paragraph. */
  readonly head: readonly string[];
  readonly body: readonly Line[];
  /** In the lower edge. */
  readonly foot: string;
}

const WIDEST = 76;

/** How wide the text on a paper may be. */
export function paperWidth(width: number): number {
  return Math.min(width, WIDEST) - 4;
}

export function paperLines({ title, head, body, foot }: Paper, width: number): readonly Line[] {
  const inner = paperWidth(width);
  const row = (of: Line): Line => [
    drawn(span('│ ', 'quiet'), ''),
    ...toWidth(lineWidth(of) > inner ? toWidth(of, inner) : of, inner),
    drawn(span(' │', 'quiet'), ''),
  ];
  return [
    edge('╭', '╮', title, 'title', inner),
    ...head.flatMap((text) => paragraph(text, inner, 'quiet')).map(row),
    ...body.map(row),
    edge('╰', '╯', foot, 'quiet', inner),
  ];
}

function edge(left: string, right: string, text: string, tone: 'title' | 'quiet', inner: number): Line {
  const label = cut(text, inner - 2);
  const rest = inner + 2 - 3 - widthOf(label);
  return line(
    drawn(span(`${left}─ `, 'quiet'), ''),
    span(label, tone),
    drawn(span(` ${'─'.repeat(Math.max(0, rest))}${right}`, 'quiet'), ''),
  );
}

/** Secrecy, and until when it binds. `turn`: the turn it would be signed in. */
export function footOf(table: Table, frame: Frame, turn: number): string {
  const lasts = table.book.actions[frame[R.action] ?? NOBODY]?.lasts ?? 'none';
  const until =
    typeof lasts === 'number'
      ? say('paper.until', { turn: turn + lasts })
      : lasts === 'none'
        ? say('paper.atOnce')
        : say(lasts === 'once' ? 'paper.once' : 'paper.standing');
  return `${say(frame[R.secret] === 1 ? 'paper.secret' : 'paper.open')} · ${until}`;
}
