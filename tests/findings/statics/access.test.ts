// Ground that is called out, tables that grow longer, and a mechanism that leaves one power out.

import { test } from 'vitest';
import { answering, forbidding, insisting } from '../../support/lines.ts';
import { countOrders, countSigned, difference, gaugeAt, type Line } from '../../support/stories.ts';
import { expectLess, expectMore, lineOf, PAIRS, pairsOf } from './statics.ts';

// Claims ca-room, kg. Changed: Kyrgyzstan calls for bids whenever it may, against keeping the same hand free for it and giving
// no order. Measured: what powers ask of its ground and air, money for empty ground included, and what it is promised.
test('a call for bids brings bids', () => {
  const { table, players } = lineOf();
  const line = (idle: boolean): Line => ({
    table,
    players: insisting(table, players, 'kyrgyzstan', { orders: [{ action: 'access-tender' }], idle }),
  });
  const bids = [
    { action: 'base-rights', place: 'kyrgyzstan' },
    { action: 'airspace-access', partner: 'kyrgyzstan' },
    { action: 'denial-payment', place: 'kyrgyzstan' },
  ];
  const found = difference(line(true), line(false), { bids: (story) => countOrders(story, bids) }, PAIRS);
  expectMore(found.bids);
});

// Claims org-interests-diverge, iran-india-pak. Changed: SCO has four more members from the start, none of which has a seat
// here. Measured: how much is signed in SCO.
test('a larger table of consent signs less', () => {
  const line = (chairs: number): Line =>
    lineOf(undefined, (scenario) => ({
      ...scenario,
      opening: [...scenario.opening, { track: 'later-chairs', at: ['sco'], value: chairs }],
    }));
  const found = difference(
    line(0),
    line(4),
    { signed: (story) => countSigned(story, [{ body: 'sco', tag: 'body-item' }]) },
    pairsOf(250),
  );
  expectLess(found.signed);
});

// Claims sub-qccm, ru-sphere-2018. Changed: in a later start China founds the mechanism with Tajikistan, which is bound to say
// yes, against a China that may not. Measured: rivalry at the end, and Russia's trust in China.
test('a mechanism without Russia parts the two', () => {
  const { table, players } = lineOf(undefined, (scenario) => ({
    ...scenario,
    opening: [...scenario.opening, { track: 'era', at: [], value: 1 }],
  }));
  const founding = { action: 'found-mechanism', place: 'tajikistan' };
  const willing = answering(table, players, ['tajikistan'], founding, 'accept');
  const found = difference(
    { table, players: forbidding(table, willing, 'china', [{ action: 'found-mechanism' }]) },
    { table, players: insisting(table, willing, 'china', { orders: [founding], on: (turn) => turn === 2 }) },
    {
      rivalry: ({ game }) => gaugeAt(game, 'rivalry'),
      trust: ({ game }) => gaugeAt(game, 'trust', 'russia', 'china'),
    },
    PAIRS,
  );
  expectMore(found.rivalry);
  expectLess(found.trust);
});
