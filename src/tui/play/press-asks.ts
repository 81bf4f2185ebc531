// Answering by keys: yes, no, abstain, the ministry, or a softer text.

import type { Answer } from '../../engine/index.ts';
import type { Command } from '../keys.ts';
import { say } from '../texts.ts';
import { type Hands, tell } from './hands.ts';
import { moved, type Pane, pages, stepOf } from './ui.ts';

const ANSWER_OF: { readonly [command in Command]?: Answer } = {
  accept: 'accept',
  refuse: 'refuse',
  abstain: 'abstain',
  ministry: 'ministry',
};

export function pressAsk(hands: Hands, pane: Extract<Pane, { kind: 'asks' }>, command: Command): void {
  const { asks, session, stage, ui } = hands;
  const ask = asks[pane.cursor];
  const answer = ANSWER_OF[command];
  if (pages(pane, command)) return;
  if (stepOf(command) !== 0) pane.scroll = 0;
  if (command === 'amend' && ask !== undefined) {
    if (ask.softer.length === 0) ui.notice = { text: say('asks.noSofter'), bad: true };
    else ui.panes.push({ kind: 'amend', proposal: ask.proposal.id, cursor: 0 });
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
  if (command === 'open' && text !== undefined && stage.kind === 'work') {
    if (tell(ui, session.answer(stage.actor, pane.proposal, 'amend', text))) ui.panes.pop();
  } else pane.cursor = moved(pane.cursor, stepOf(command), ask?.softer.length ?? 0);
}
