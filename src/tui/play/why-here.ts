// What "why" means where it is asked: the changes of the marked state or body, the modifiers of a sum, the rule
// that refuses, the happening on the page.

import { type Happening, orderOf, type Ruling } from '../../engine/index.ts';
import { type Frame, R } from '../../world/register.ts';
import { boundTo } from '../model/asks.ts';
import { foundedBodies } from '../model/bodies.ts';
import { dealsOf } from '../model/deals.ts';
import { addressesForeseen } from '../model/effects.ts';
import { pointsIn } from '../model/final.ts';
import { rulingOn } from '../model/form.ts';
import type { Seen } from '../model/seen.ts';
import { shiftedSince } from '../model/series.ts';
import { addressesBehind } from '../model/sums.ts';
import { toldOf } from '../model/timeline.ts';
import {
  agreementItems,
  itemsOf,
  placeItem,
  refusalOf,
  rulesAbout,
  type WhyItem,
  whyOf,
} from '../model/why.ts';
import type { Hands } from './hands.ts';
import { markedIn, waysIn } from './press-plan.ts';
import { queuePlace } from './press-queue.ts';
import { topPane, type Ui } from './ui.ts';

export function whyHere(hands: Hands): readonly WhyItem[] {
  const { ui, seen, stage, asks, queued } = hands;
  const { table } = seen.game;
  const pane = topPane(ui);
  switch (pane?.kind) {
    case 'pick': {
      const way = waysIn(hands, pane)[pane.cursor];
      return way === undefined ? [] : whyOfDraft(seen, way.frame, way.ruling);
    }
    case 'actions': {
      const order = queued[queuePlace(hands, pane)];
      if (order !== undefined) return whyOfDraft(seen, order, { ok: true });
      const way = markedIn(hands, pane);
      return way === undefined ? [] : whyOfDraft(seen, way.frame, way.ruling);
    }
    case 'form': {
      const others = pane.instead === undefined ? queued : queued.toSpliced(pane.instead, 1);
      return whyOfDraft(seen, pane.frame, rulingOn(seen, pane.frame, others));
    }
    case 'asks':
    case 'amend': {
      const at =
        pane.kind === 'asks' ? pane.cursor : asks.findIndex((ask) => ask.proposal.id === pane.proposal);
      const ask = asks[at];
      if (ask === undefined) return [];
      const { frame } = ask.proposal;
      const tie = boundTo(seen, ask)?.address ?? '';
      const said = rulesAbout(table, table.book.actions[frame[R.action] ?? -1]);
      return itemsOf([tie, ...addressesBehind(seen, frame), ...said]);
    }
    default:
      break;
  }
  if (stage.kind === 'unfold') return whyOf(table, stage.pages[ui.at] ?? []);
  if (stage.kind === 'review')
    return whyOf(
      table,
      changesOf(toldOf(seen, seen.game.turn), () => true),
    );
  if (stage.kind === 'final')
    return pointsIn(seen).flatMap(({ happening }) => (happening === undefined ? [] : [placeItem(happening)]));
  return whyOnTab(seen, ui);
}

/** What refuses a draft, what its sums rest on, what would change it; the action itself last. */
function whyOfDraft(seen: Seen, frame: Frame, ruling: Ruling): readonly WhyItem[] {
  const { table } = seen.game;
  const action = table.book.actions[frame[R.action] ?? -1];
  return [
    ...refusalOf(table, ruling),
    ...itemsOf([
      ...addressesBehind(seen, frame),
      ...rulesAbout(table, action),
      ...addressesForeseen(seen, frame),
      action?.id ?? '',
    ]),
  ];
}

/** Why the marked row of the present tab is as it is. */
export function whyOnTab(seen: Seen, ui: Ui): readonly WhyItem[] {
  const { table } = seen.game;
  const { board } = table;
  const cursor = ui.cursors[ui.tab];
  const lately = [...new Set([shiftedSince(seen), seen.game.turn])].flatMap((turn) => toldOf(seen, turn));
  switch (ui.tab) {
    case 'board':
      return about(seen, lately, board.members.state[cursor]);
    case 'bodies':
      return about(seen, lately, board.members.body[foundedBodies(seen)[cursor] ?? -1]);
    case 'goals':
      return about(
        seen,
        lately,
        typeof seen.viewer === 'number' ? board.members.actor[seen.viewer] : undefined,
      );
    case 'deals': {
      const deal = dealsOf(seen)[cursor];
      const action = table.book.actions[deal?.frame[R.action] ?? -1];
      if (deal === undefined) return [];
      const behind = [...addressesBehind(seen, deal.frame), ...rulesAbout(table, action)];
      const sponsor = board.members.actor[deal.frame[R.sponsor] ?? -1];
      const order = orderOf(table, deal.frame);
      return [...itemsOf([action?.id ?? '', ...behind]), ...agreementItems(seen, { order, sponsor })];
    }
    case 'ledger': {
      const happening = toldOf(seen, ui.ledgerTurn)[cursor];
      return happening === undefined ? [] : whyOf(table, [happening]);
    }
  }
}

function about(seen: Seen, happenings: readonly Happening[], member: string | undefined): readonly WhyItem[] {
  if (member === undefined) return [];
  return whyOf(
    seen.game.table,
    changesOf(happenings, (members) => members.includes(member)),
  );
}

/** The same happenings with only the changes of tracks that concern the given members. */
function changesOf(
  happenings: readonly Happening[],
  concerns: (members: readonly string[]) => boolean,
): readonly Happening[] {
  return happenings
    .map((happening) => ({
      ...happening,
      entries: happening.entries.filter(
        (entry) => entry.kind === 'change' && 'track' in entry.cell && concerns(entry.cell.members),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}
