// Who bids and who threatens: what access to a state earns, and what a threat to one costs with the rest.

import { describe, test } from 'vitest';
import { answering, forbidding, insisting } from '../../support/lines.ts';
import { difference, gaugeAt, type Line, tiesOf } from '../../support/stories.ts';
import { DOMAINS, expectLess, expectMore, lineOf, PAIRS, STATES } from './statics.ts';

// Claims ca-room, ca-play-both, west-presence. Changed: the West holds no lease, corridor or course at the start, may
// ask for none and takes none that is offered, against the usual line in which it bids. Measured: what Russia has paid
// at the end for the ground it has anyhow, in Kyrgyzstan and in all five states.
test('more bidders raise what access earns', () => {
  const alone = lineOf(undefined, (scenario) => ({
    ...scenario,
    deals: scenario.deals.filter(
      ({ action, sponsor, members }) =>
        action === 'project' || (sponsor !== 'west' && members.partner !== 'west'),
    ),
  }));
  const bids = ['base-rights', 'airspace-access', 'officer-training', 'border-aid'].map((action) => ({
    action,
  }));
  const shy = forbidding(alone.table, alone.players, 'west', bids);
  const oneBidder: Line = {
    table: alone.table,
    players: answering(alone.table, shy, ['west'], { tag: 'offer' }, 'refuse'),
  };
  const found = difference(
    oneBidder,
    lineOf(),
    {
      kyrgyz: ({ game }) => gaugeAt(game, 'rent', 'kyrgyzstan', 'russia'),
      all: ({ game }) => STATES.reduce((sum, state) => sum + gaugeAt(game, 'rent', state, 'russia'), 0),
    },
    PAIRS,
  );
  expectMore(found.kyrgyz);
  expectMore(found.all);
});

// Claim labour. Changed: Russia cuts the victim's migrant quota in the third and the sixth half-year, against keeping
// the same hand free for it and giving no order. Measured: Russia's ties with the four others at the end, in politics
// and in all domains together.
describe('coercion lowers the other ties of the one who coerces', () => {
  test.each(['kyrgyzstan', 'tajikistan', 'uzbekistan'])('%s is the victim', (victim) => {
    const { table, players } = lineOf();
    const line = (idle: boolean): Line => ({
      table,
      players: insisting(table, players, 'russia', {
        orders: [{ action: 'quota-cut', partner: victim }],
        on: (turn) => turn === 3 || turn === 6,
        idle,
      }),
    });
    const others = STATES.filter((state) => state !== victim);
    const found = difference(
      line(true),
      line(false),
      {
        politics: ({ game }) => tiesOf(game, 'russia', others, ['politics']),
        all: ({ game }) => tiesOf(game, 'russia', others, DOMAINS),
      },
      PAIRS,
    );
    expectLess(found.politics);
    expectLess(found.all);
  });
});

// Claims ca-turn-to-russia, west-presence. Changed: the West condemns the state in the second and the fourth half-year,
// against keeping the same hand free for it and giving no order. Measured: that state's political tie with Russia at the
// end, and the one with the West.
describe('Western criticism pushes a state to Russia', () => {
  test.each(['kyrgyzstan', 'uzbekistan', 'turkmenistan'])('%s is lectured', (state) => {
    const { table, players } = lineOf();
    const line = (idle: boolean): Line => ({
      table,
      players: insisting(table, players, 'west', {
        orders: [{ action: 'condemn', partner: state }],
        on: (turn) => turn === 2 || turn === 4,
        idle,
      }),
    });
    const found = difference(
      line(true),
      line(false),
      {
        russia: ({ game }) => tiesOf(game, 'russia', [state], ['politics']),
        west: ({ game }) => tiesOf(game, 'west', [state], ['politics']),
      },
      PAIRS,
    );
    expectMore(found.russia);
    expectLess(found.west);
  });
});
