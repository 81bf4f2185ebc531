// Answering by keys: yes, no, abstain, the ministry, or a softer text.

import type { Answer } from '../../engine/index.ts';
import type { Ask } from '../../turn/session.types.ts';
import type { Command } from '../keys.ts';
import { boundTo } from '../model/asks.ts';
import { say } from '../texts.ts';
import { type Hands, tell } from './hands.ts';
import { moved, type Pane, pages, stepOf } from './ui.ts';

const ANSWER_OF: { readonly [command in Command]?: Answer } = {
  accept: 'accept',
  refuse: 'refuse',
  abstain: 'abstain',
  ministry: 'ministry',
};

/** Answers that the marked ask does not take now. What only costs too much is not idle: its key says the price. */
export function idleAnswers(
  { asks, seen }: Hands,
  { cursor }: { readonly cursor: number },
): ReadonlySet<Command> {
  const ask = asks[cursor];
  const tie = ask === undefined ? undefined : boundTo(seen, ask);
  const taken = (command: Command) =>
    tie !== undefined && ANSWER_OF[command] !== tie.answer
      ? false
      : command === 'amend'
        ? ask !== undefined && ask.softer.length > 0 && takes(ask, 'amend')
        : ask !== undefined && takes(ask, ANSWER_OF[command] ?? 'ministry');
  return new Set(ANSWERING.filter((command) => !taken(command)));
}

const ANSWERING = ['accept', 'refuse', 'abstain', 'ministry', 'amend'] as const satisfies readonly Command[];

/** Whether such an answer is awaited at all. */
function takes({ answers }: Pick<Ask, 'answers'>, wanted: Answer): boolean {
  return answers.some(
    ({ answer, ruling }) => answer === wanted && (ruling.ok || !NEVER_TAKEN.includes(ruling.address)),
  );
}

/** Not awaited, or no softer text: the laws that say that a key has no meaning here. */
const NEVER_TAKEN: readonly string[] = ['EN-011', 'EN-012'];

export function pressAsk(hands: Hands, pane: Extract<Pane, { kind: 'asks' }>, command: Command): void {
  const { asks, session, stage, ui } = hands;
  const ask = asks[pane.cursor];
  const answer = ANSWER_OF[command];
  if (pages(pane, command)) return;
  if (stepOf(command) !== 0) pane.scroll = 0;
  if (command === 'amend' && ask !== undefined) {
    if (ask.softer.length === 0) ui.notice = { text: say('asks.noSofter'), bad: true };
    else ui.panes.push({ kind: 'amend', proposal: ask.proposal.id, cursor: 0, scroll: 0 });
  } else if (answer !== undefined && ask !== undefined && stage.kind === 'work') {
    const ruling = session.answer(stage.actor, ask.proposal.id, answer);
    if (!tell(ui, ruling)) return;
    pane.cursor = moved(pane.cursor, 1, asks.length);
  } else pane.cursor = moved(pane.cursor, stepOf(command), asks.length);
}

export function pressAmend(hands: Hands, pane: Extract<Pane, { kind: 'amend' }>, command: Command): void {
  const { asks, session, stage, ui } = hands;
  const ask = asks.find(({ proposal }) => proposal.id === pane.proposal);
  const text = ask?.softer[pane.cursor];
  if (pages(pane, command)) return;
  if (stepOf(command) !== 0) pane.scroll = 0;
  if (command === 'open' && text !== undefined && stage.kind === 'work') {
    if (tell(ui, session.answer(stage.actor, pane.proposal, 'amend', text))) ui.panes.pop();
  } else pane.cursor = moved(pane.cursor, stepOf(command), ask?.softer.length ?? 0);
}
