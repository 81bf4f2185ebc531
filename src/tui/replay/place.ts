// Which rows of the table of keys hold in a replay, and which of them would do nothing just now.

import type { Idle } from '../model/help.ts';
import type { Place } from '../places.ts';
import { endOf } from './reel.ts';
import { isAtEnd, knownOf, type Stand } from './stand.ts';

export function placeOf({ over }: Stand): Place {
  return over?.kind ?? 'replay';
}

export function idleIn(stand: Stand): Idle {
  const idle = new Set<string>();
  if (stand.over !== undefined) return idle;
  const { spot, doors, ui } = stand;
  if (isAtEnd(stand)) for (const command of ['stepAfter', 'turnAfter', 'lastTurn']) idle.add(command);
  if (spot.turn === 1 && spot.step === 0)
    for (const command of ['stepBefore', 'turnBefore', 'firstTurn']) idle.add(command);
  if (knownOf(stand).points.length === 0)
    for (const command of ['pointAfter', 'pointBefore']) idle.add(command);
  // Only the board has sheets behind its rows, domains and a map.
  if (ui.tab !== 'board') for (const command of ['open', 'domain', 'mapMode']) idle.add(command);
  if (doors.map === undefined) idle.add('mapMode');
  if (doors.beside === undefined) idle.add('compare');
  if (doors.fork === undefined) idle.add('fork');
  if (doors.ticks === undefined || endOf(stand.reel, 1).step === 0)
    for (const command of ['run', 'faster', 'slower']) idle.add(command);
  return idle;
}
