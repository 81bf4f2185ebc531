// What a key does. The table of keys turns it into a command; here the command meets the place it was given in.

import { type Command, commandFor } from '../keys.ts';
import { backInWhy, openWhy } from '../model/why.ts';
import { rowClicked } from '../mouse.ts';
import { typeInto } from '../typing.ts';
import { clickRow } from './click.ts';
import { type Hands, placeOf } from './hands.ts';
import { pressAmend, pressAsk } from './press-asks.ts';
import { openHand, pressHand, pressWrite } from './press-hand.ts';
import { layAside, pressActions, pressForm, pressPick } from './press-plan.ts';
import { putBack, takeBack } from './press-queue.ts';
import { browse, pressState, pressTable, tabOf } from './press-table.ts';
import { pressUnfold } from './press-unfold.ts';
import { pressWhy } from './press-why.ts';
import { type Pane, stepOf, topPane } from './ui.ts';
import { whyHere } from './why-here.ts';

/** Does what the key means here; a key without a meaning does nothing. */
export function pressKey(hands: Hands, key: string): void {
  const { ui } = hands;
  ui.notice = undefined;
  const row = rowClicked(key);
  if (row !== undefined) {
    const again = clickRow(hands, row);
    if (again !== undefined) pressKey(hands, again);
    return;
  }
  const pane = topPane(ui);
  const place = placeOf(hands);
  const command = commandFor(place, key);
  if (pane !== undefined && 'typed' in pane && place !== 'actions' && typeInto(pane, key)) return;
  if (command === undefined || everywhere(hands, command)) return;
  if (pane === undefined) pressRoot(hands, command);
  else pressPane(hands, pane, command);
}

function everywhere(hands: Hands, command: Command): boolean {
  const { ui } = hands;
  switch (command) {
    case 'quit':
      if (hands.stage.kind === 'final') hands.leave();
      else ui.panes.push({ kind: 'confirm', what: 'quit' });
      return true;
    case 'why': {
      ui.panes.push(openWhy(whyHere(hands)));
      return true;
    }
    case 'facilitate':
      openHand(hands);
      return true;
    case 'lock':
      ui.panes.push({ kind: 'confirm', what: 'lock' });
      return true;
    case 'takeBack':
      takeBack(hands);
      return true;
    case 'putBack':
      putBack(hands);
      return true;
    default:
      return false;
  }
}

function pressRoot(hands: Hands, command: Command): void {
  const { ui, stage, session } = hands;
  const reads = stage.kind === 'unfold' || stage.kind === 'review' || stage.kind === 'final';
  if (reads && stepOf(command) !== 0) {
    ui.scroll = Math.max(0, ui.scroll + stepOf(command));
    return;
  }
  switch (stage.kind) {
    case 'curtain':
      ui.active = stage.actor;
      ui.revealed = true;
      ui.tab = 'board';
      return;
    case 'unfold':
      pressUnfold(hands, stage, command);
      return;
    case 'review':
      ui.revealed = false;
      ui.scroll = 0;
      session.goOn();
      return;
    case 'work':
    case 'wait':
      pressTable(hands, command);
      return;
    case 'final':
      return;
  }
}

function pressPane(hands: Hands, pane: Pane, command: Command): void {
  const { ui } = hands;
  if (command === 'back' && pane.kind !== 'actions') {
    if (pane.kind !== 'why' || !backInWhy(pane)) ui.panes.pop();
    return;
  }
  // A look at the table leaves the papers lying; `work` takes them up again.
  if (tabOf(command) !== undefined) {
    layAside(hands);
    browse(ui, hands.seen, command, hands.map !== undefined);
    return;
  }
  switch (pane.kind) {
    case 'actions':
      pressActions(hands, pane, command);
      return;
    case 'pick':
      pressPick(hands, pane, command);
      return;
    case 'form':
      pressForm(hands, pane, command);
      return;
    case 'asks':
      pressAsk(hands, pane, command);
      return;
    case 'amend':
      pressAmend(hands, pane, command);
      return;
    case 'why':
      pressWhy(hands.seen, pane, command, (text) => {
        ui.notice = { text, bad: false };
      });
      return;
    case 'confirm':
      pressConfirm(hands, pane, command);
      return;
    case 'hand':
      pressHand(hands, pane, command);
      return;
    case 'write':
      pressWrite(hands, pane, command);
      return;
    case 'state':
      pressState(ui, hands.seen, pane, command);
      return;
  }
}

function pressConfirm(hands: Hands, pane: Extract<Pane, { kind: 'confirm' }>, command: Command): void {
  const { ui, stage, session } = hands;
  ui.panes.pop();
  if (command !== 'accept') return;
  if (pane.what === 'quit') {
    hands.leave();
    return;
  }
  if (stage.kind !== 'work') return;
  ui.panes.length = 0;
  ui.revealed = false;
  session.lock(stage.actor);
}
