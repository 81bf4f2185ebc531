// Somebody at the player's side in a first game: one thing to do next, in words and with its key, from where the player
// stands and from what was already done. Which game has it, and what it asks to try, the scenario says.

import { isWriting } from '../../engine/index.ts';
import type { Lesson } from '../../scenario/scenario.ts';
import type { Ask } from '../../turn/session.types.ts';
import { R } from '../../world/register.ts';
import { keyName } from '../keys.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { say, type TextKey } from '../texts.ts';
import { widthOf } from '../width.ts';
import type { Hands } from './hands.ts';
import { idleFields } from './idle-plan.ts';
import { groupsNow, waysIn } from './press-plan.ts';
import { type Pane, topPane } from './ui.ts';

/** Rows of the coach at the foot of a screen: a rule with a title, and room for three rows of words. */
export const COACH_ROWS = 4;

/** What a learner has done in this sitting. */
export interface Learnt {
  /** Tabs and panes that have been looked at. */
  readonly seen: Set<string>;
  /** Things that unfolded since the last review, one key each. */
  unfolded: number;
}

/** Whether the coach sits at this table. */
export function isCoached({ session, people }: Hands): boolean {
  const { lessons = [], seats } = session.game.table.scenario;
  const { actor } = session.game.table.board.members;
  const taught = people.length === 1 && seats.some((seat) => seat.actor === actor[people[0] ?? -1]);
  return taught && lessons.length > 0;
}

/** Remembers what lies open now. Call it after every key. */
export function watchLearner({ ui, stage }: Hands, learnt: Learnt): void {
  const { seen } = learnt;
  const pane = topPane(ui);
  learnt.unfolded = stage.kind === 'unfold' ? learnt.unfolded + 1 : 0;
  if (pane !== undefined) seen.add(pane.kind);
  else if (stage.kind === 'work') seen.add(`tab ${ui.tab}`);
}

/** The coach's words, at exactly so many rows. */
export function coachLines(hands: Hands, learnt: Learnt, width: number): readonly Line[] {
  const name = ` ${say('coach.title')} `;
  const rule = Math.max(0, width - widthOf(name) - 2);
  const told = paragraph(coachText(hands, learnt), width - 2, 'plain', 1);
  const head = line(span('──', 'quiet'), span(name, 'accent'), span('─'.repeat(rule), 'quiet'));
  return Array.from({ length: COACH_ROWS }, (_, row) => (row === 0 ? head : (told[row - 1] ?? EMPTY)));
}

/** So many things of one kind are told one by one before a learner is told how to skip the rest. */
const PATIENCE = 6;
const UNFOLD_KEYS = { next: 'enter', skip: 's', why: 'w' } as const;

/** What to do next, in a sentence or two. */
export function coachText(hands: Hands, learnt: Learnt): string {
  const { stage, ui } = hands;
  const pane = topPane(ui);
  if (pane !== undefined) return paneText(hands, pane);
  switch (stage.kind) {
    case 'unfold':
      return tip(learnt.unfolded > PATIENCE ? 'coach.enough' : 'coach.unfold', UNFOLD_KEYS);
    case 'review':
      return tip('coach.review', { next: 'enter' });
    case 'final':
      return tip('coach.final', { quit: 'q' });
    case 'work':
      return workText(hands, learnt);
    default:
      return say('coach.wait');
  }
}

/** The table lies open, and something is asked of the player. */
function workText(hands: Hands, { seen }: Learnt): string {
  const { session, asks, ui } = hands;
  const { phase } = session.state();
  if (!seen.has('tab goals')) return tip('coach.brief', { goals: '4' });
  if (phase === 'soundings') return tip('coach.soundings', { lock: 'l' });
  if (phase === 'planning') {
    const lesson = lessonNow(hands);
    if (isDone(hands, lesson)) return tip('coach.lock', { lock: 'l', more: 'p' });
    if (ui.tab === 'goals') return `${lesson?.text ?? ''} ${tip('coach.plan', { work: 'p' })}`.trim();
    return tip('coach.planBoard', { work: 'p', goals: '4' });
  }
  return asks.length === 0 ? tip('coach.noAsks', { lock: 'l' }) : tip('coach.asks', { work: 'p' });
}

function paneText(hands: Hands, pane: Pane): string {
  switch (pane.kind) {
    case 'actions':
      return actionsText(hands, pane);
    case 'pick':
      return pickText(hands, pane);
    case 'form':
      return tip(idleFields(hands, pane).has('more') ? 'coach.formPlain' : 'coach.form', {
        order: 'enter',
        change: 'right',
      });
    case 'asks':
      return asksText(hands, pane);
    case 'amend':
      return tip('coach.amend', { open: 'enter', back: 'esc' });
    case 'confirm':
      return confirmText(hands, pane.what);
    case 'why':
      return tip('coach.why', { back: 'esc' });
    default:
      return tip('coach.back', { back: 'esc' });
  }
}

function confirmText({ session }: Hands, what: 'quit' | 'lock'): string {
  if (what === 'quit') return tip('coach.quit', { stay: 'n' });
  const orders = isWriting(session.state().phase);
  return tip(orders ? 'coach.confirm' : 'coach.confirmAnswers', { yes: 'y', no: 'n' });
}

/** The list of actions: towards the one that is to be tried. */
function actionsText(hands: Hands, pane: Extract<Pane, { kind: 'actions' }>): string {
  const { session } = hands;
  if (session.state().phase === 'soundings') return tip('coach.soundings', { lock: 'l' });
  const lesson = lessonNow(hands);
  if (isDone(hands, lesson)) return tip('coach.lock', { lock: 'l', more: 'enter' });
  const { book } = session.game.table;
  const wanted = book.actions.findIndex(({ name }) => name === lesson?.action);
  const name = book.actions[wanted]?.title;
  if (name === undefined) return tip('coach.actions', { open: 'enter', search: '/' });
  const at = groupsNow(hands).findIndex(({ action }) => action === wanted);
  if (at === pane.cursor) return tip('coach.found', { name, open: 'enter' });
  if (pane.typing)
    return at < 0 ? tip('coach.type', { name, back: 'esc' }) : tip('coach.typed', { name, open: 'enter' });
  const searched = pane.typed !== '' || pane.theme !== '';
  if (searched && at >= 0) return tip('coach.there', { name, way: at > pane.cursor ? 'down' : 'up' });
  return tip('coach.find', { name, search: '/' });
}

function pickText(hands: Hands, pane: Extract<Pane, { kind: 'pick' }>): string {
  const open = waysIn(hands, pane)[pane.cursor]?.ruling.ok === true;
  return tip(open ? 'coach.pick' : 'coach.closed', { open: 'enter', down: 'down' });
}

function asksText({ asks }: Hands, pane: Extract<Pane, { kind: 'asks' }>): string {
  if (asks.length === 0) return tip('coach.noAsks', { lock: 'l' });
  const open = asks.map(isOpen);
  if (!open.includes(true)) {
    const answered = asks.some(({ given }) => given !== undefined);
    return tip(answered ? 'coach.answered' : 'coach.later', { lock: 'l' });
  }
  const here = open[pane.cursor] === true;
  return tip(here ? 'coach.answer' : 'coach.nextAsk', { yes: 'y', no: 'n', ministry: 'm', down: 'down' });
}

/** Not answered yet, and a yes or a no would count. */
function isOpen({ given, answers }: Ask): boolean {
  return (
    given === undefined &&
    answers.some(({ answer, ruling }) => (answer === 'accept' || answer === 'refuse') && ruling.ok)
  );
}

/** What is asked of this seat in this turn. */
function lessonNow({ session, stage }: Hands): Lesson | undefined {
  const { table, turn } = session.game;
  const actor = stage.kind === 'work' ? table.board.members.actor[stage.actor] : undefined;
  return table.scenario.lessons?.find((lesson) => lesson.actor === actor && lesson.turn === turn);
}

/** An order of the kind lies ready; without a kind, any order. */
function isDone({ queued, session }: Hands, lesson: Lesson | undefined): boolean {
  const { actions } = session.game.table.book;
  if (lesson?.action === undefined) return queued.length > 0;
  return queued.some((frame) => actions[frame[R.action] ?? -1]?.name === lesson.action);
}

/** A text with keys in it by name; what is no key is left as it is. */
function tip(key: TextKey, values: { readonly [blank: string]: string }): string {
  const named = Object.entries(values).map(([blank, value]) => [
    blank,
    blank === 'name' ? value : keyName(value),
  ]);
  return say(key, Object.fromEntries(named));
}
