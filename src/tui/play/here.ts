// Where a player stands, for the shell around the screen: the place, what is idle in it, and everything that can be gone
// to by its name. At the curtain nothing is offered: it would tell on whoever is behind it.

import { isWriting } from '../../engine/index.ts';
import { paperOffers, wordOffers } from '../learn/readings.ts';
import { foundedBodies } from '../model/bodies.ts';
import { gaugeOffers } from '../model/gauge-readings.ts';
import { actorName, memberName } from '../model/names.ts';
import type { Here, Offer } from '../screen.ts';
import { say } from '../texts.ts';
import { type Hands, placeOf } from './hands.ts';
import { idleIn } from './lines.ts';
import { groupsNow, layAside, openWork, pressActions } from './press-plan.ts';
import { type Tab, topPane } from './ui.ts';

export function hereOf(hands: Hands): Here {
  const pane = topPane(hands.ui);
  const place = placeOf(hands);
  return {
    place,
    idle: idleIn(hands),
    typing: place === 'search' || (pane !== undefined && 'typed' in pane && place !== 'actions'),
    offers: () => offersOf(hands),
  };
}

function offersOf(hands: Hands): readonly Offer[] {
  const { stage, seen } = hands;
  if (stage.kind === 'curtain') return [];
  const readings = [...wordOffers(), ...gaugeOffers(seen), ...paperOffers(seen.game.table.book)];
  if (stage.kind !== 'work' && stage.kind !== 'wait') return readings;
  return [...statesOf(hands), ...bodiesOf(hands), ...actionsOf(hands), ...readings];
}

function openTab(hands: Hands, tab: Tab, cursor: number): void {
  const { ui } = hands;
  layAside(hands);
  ui.tab = tab;
  ui.cursors[tab] = cursor;
}

function statesOf(hands: Hands): readonly Offer[] {
  const { table } = hands.seen.game;
  return Array.from({ length: table.board.states }, (_, state) => ({
    text: actorName(table, table.board.members.state[state]),
    note: say('tab.board'),
    act: () => openTab(hands, 'board', state),
  }));
}

function bodiesOf(hands: Hands): readonly Offer[] {
  const { table } = hands.seen.game;
  return foundedBodies(hands.seen).map((body, row) => {
    const id = table.board.members.body[body] ?? '';
    const { name, short } = table.book.bodies.find((entry) => entry.id === id) ?? { name: id, short: id };
    return {
      text: name === short ? memberName(table, id) : `${short}: ${name}`,
      note: say('tab.bodies'),
      act: () => openTab(hands, 'bodies', row),
    };
  });
}

/** Actions to order, each opened as from the list. */
function actionsOf(hands: Hands): readonly Offer[] {
  if (hands.stage.kind !== 'work' || !isWriting(hands.session.state().phase)) return [];
  const plain = { ...hands, ui: { ...hands.ui, panes: [] } };
  return groupsNow(plain).map(({ title }, row) => ({
    text: title,
    note: say('palette.action'),
    act: () => {
      layAside(hands);
      openWork(hands);
      const pane = topPane(hands.ui);
      if (pane?.kind !== 'actions') return;
      pane.cursor = row;
      pressActions(hands, pane, 'open');
    },
  }));
}
