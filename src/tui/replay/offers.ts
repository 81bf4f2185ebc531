// What can be gone to in a replay besides its keys: turning points, the eyes to see with, and what can be read about.

import { paperOffers, wordOffers } from '../learn/readings.ts';
import { gaugeOffers } from '../model/gauge-readings.ts';
import { actorName } from '../model/names.ts';
import type { Offer } from '../screen.ts';
import { say } from '../texts.ts';
import { go, knownOf, type Stand, seeAs, seenIn } from './stand.ts';
import { pointText } from './turning.ts';

export function offersIn(stand: Stand): readonly Offer[] {
  const { points } = knownOf(stand);
  const { table } = stand.reel.game;
  return [
    ...points.map((point, index) => ({
      text: pointText(point),
      note: say('turning.title', { at: index + 1, all: points.length }),
      act: () => go(stand, point),
    })),
    { text: say('replay.open'), note: 'v', act: () => seeAs(stand, 'public') },
    ...table.seats.map((seat) => ({
      text: say('replay.seat', { name: actorName(table, seat) }),
      note: 'v',
      act: () => seeAs(stand, seat),
    })),
    ...wordOffers(),
    ...gaugeOffers(seenIn(stand)),
    ...paperOffers(table.book),
  ];
}
