// What draws soldiers and what parts partners: investments in danger, bodies that fail, a quiet Afghanistan, a busy
// sister. Where a claim is of 2018 or of one paper only, it is asked under the lens that holds it.

import { describe, test } from 'vitest';
import type { Rulebook } from '../../../src/rulebook/book.ts';
import type { OpeningDeal } from '../../../src/scenario/scenario.ts';
import { answering, forbidding, insisting } from '../../support/lines.ts';
import {
  countOrders,
  countSigned,
  difference,
  gaugeAt,
  type Line,
  type Story,
  tiesOf,
} from '../../support/stories.ts';
import { ASKED, expectLess, expectMore, lineOf, PAIRS, pairsOf, setting } from './statics.ts';

const TROUBLED = ['kyrgyzstan', 'tajikistan', 'uzbekistan'] as const;

// Claims cn-interests, cn-growth. Changed: whether China or the West owns one working project in each of three states, and
// whether insurgency there is held at 30 or at 60; nobody wants another project, and China's purse is held at 8 treasury in
// all games, so that only what is to be guarded differs. Measured: soldiers' business China orders in those states, how much
// of it is signed, and its security ties there at the end.
describe('Chinese investment with instability raises Chinese military acts', () => {
  const acts = ['military-contact', 'border-aid', 'officer-training', 'bilateral-exercise'].flatMap(
    (action) => TROUBLED.map((partner) => ({ action, sponsor: 'china', partner })),
  );
  const line = (owner: string, insurgency: number): Line => {
    const { table, players } = lineOf(
      'indeo-2018',
      (scenario) => ({
        ...scenario,
        deals: [...scenario.deals, ...TROUBLED.map((place) => projectOf(owner, place))],
      }),
      withoutProjects,
    );
    const purse = setting(table, 'treasury', 8, [['china']]);
    const threat = setting(
      table,
      'threat',
      insurgency,
      TROUBLED.map((state) => [state, 'insurgency']),
    );
    return {
      table,
      players,
      turn: (game) => {
        purse(game);
        threat(game);
      },
    };
  };
  const measures = {
    ordered: (story: Story) => countOrders(story, acts),
    signed: (story: Story) => countSigned(story, acts),
    ties: ({ game }: Story) => tiesOf(game, 'china', TROUBLED, ['security']),
  };

  test.each([
    ['both, against neither', line('west', 30), line('china', 60)],
    ['money, where it burns', line('west', 60), line('china', 60)],
    ['fire, where the money is', line('china', 30), line('china', 60)],
  ] as const)('%s', (_, without, having) => {
    const found = difference(without, having, measures, PAIRS);
    expectMore(found.ordered);
    expectMore(found.signed);
    expectMore(found.ties);
  });
});

const MONEY = ['project', 'pipeline', 'gas-contract'];

/** Policies that want no project: their hands go to what else they want. */
function withoutProjects(book: Rulebook): Rulebook {
  const policies = book.policies.map((policy) => ({
    ...policy,
    wants: policy.wants.filter(({ actions }) => actions?.some((action) => MONEY.includes(action)) !== true),
  }));
  return { ...book, policies };
}

function projectOf(sponsor: string, place: string): OpeningDeal {
  return {
    action: 'project',
    sponsor,
    members: { place },
    clauses: [],
    secret: 0,
    extra: 0,
    choices: {},
    status: 'done',
    signed: -2,
    until: 0,
    claims: [],
    facts: [],
  };
}

// Claim org-neither-provided. Changed: in the third half-year both Tajikistan and Kyrgyzstan are in crisis and appeal, the one
// to CSTO, the other to SCO; all members are bound to refuse such appeals, or to grant them. Measured: agreements of two that
// are signed from then on, and those of soldiers and border guards among them.
test('both bodies failing a crisis raises bilateral deals', () => {
  const { table, players } = lineOf('indeo-2018');
  const asking = [
    ['tajikistan', 'csto'],
    ['kyrgyzstan', 'sco'],
  ].reduce(
    (present, [state = '', body = '']) =>
      insisting(table, present, state, {
        orders: [{ action: 'appeal', body }],
        on: (turn) => turn >= 3 && turn <= 5,
      }),
    players,
  );
  const crisis = setting(table, 'crisis', 3, [['tajikistan'], ['kyrgyzstan']]);
  const line = (answer: 'accept' | 'refuse'): Line => ({
    table,
    players: answering(table, asking, ASKED, { action: 'appeal' }, answer),
    turn: (game) => {
      if (game.turn === 3) crisis(game);
    },
  });
  const found = difference(
    line('accept'),
    line('refuse'),
    {
      ofTwo: (story) => countSigned(story, [{ tag: 'bilateral' }], 3),
      military: (story) => countSigned(story, [{ tag: 'contract' }, { action: 'border-aid' }], 3),
    },
    pairsOf(160),
  );
  expectMore(found.ofTwo);
  expectMore(found.military);
});

// Claims ru-wait-and-see, common-threats. Changed: Afghan instability is 40 at the start instead of 75. Measured: the rivalry of
// Russia and China at the end, and Russia's trust in China.
describe('Afghan calm raises the rivalry of Russia and China', () => {
  test.each([
    ['under Indeo', 'indeo-2018', 0, PAIRS],
    ['in the base, in later years', undefined, 1, PAIRS],
    ['and a little in the base', undefined, 0, pairsOf(250)],
  ] as const)('%s', (_, lens, era, pairs) => {
    const line = (instability: number): Line => {
      const usual = lineOf(lens, (scenario) => ({
        ...scenario,
        opening: [...scenario.opening, { track: 'era', at: [], value: era }],
      }));
      return { ...usual, opening: setting(usual.table, 'afghan', instability, [[]]) };
    };
    const found = difference(
      line(75),
      line(40),
      {
        rivalry: ({ game }) => gaugeAt(game, 'rivalry'),
        trust: ({ game }) => gaugeAt(game, 'trust', 'russia', 'china'),
      },
      pairs,
    );
    expectMore(found.rivalry);
    expectLess(found.trust);
  });
});

// Claim org-csto-tempo-because-sco. Changed: nobody may table anything in SCO, against China tabling work of its services there
// whenever it may. Measured: the activity of SCO, and of CSTO, over all fields at the end.
test('the activity of CSTO follows that of SCO under Marat and Murzakulova', () => {
  const { table, players } = lineOf('marat-2007');
  const quiet = [
    'russia',
    'china',
    'sco-secretariat',
    'kazakhstan',
    'kyrgyzstan',
    'tajikistan',
    'uzbekistan',
  ].reduce((present, id) => forbidding(table, present, id, [{ body: 'sco' }]), players);
  const busy = insisting(table, players, 'china', {
    orders: [{ action: 'counter-terror-operation', body: 'sco' }],
  });
  const activity = (body: string) => (story: Story) =>
    table.board.members.area.reduce((sum, area) => sum + gaugeAt(story.game, 'activity', body, area), 0);
  const found = difference(
    { table, players: quiet },
    { table, players: busy },
    { sco: activity('sco'), csto: activity('csto') },
    PAIRS,
  );
  expectMore(found.sco);
  expectMore(found.csto);
});

// Claim org-csto-tempo-because-sco. Changed: the activity of SCO in four fields is held at 40 instead of 10. Measured: the
// activity of CSTO in those fields at the end.
test('and follows it a little in the base', () => {
  const fields = ['narcotics', 'migration', 'information', 'political'];
  const line = (activity: number): Line => {
    const usual = lineOf();
    const at = fields.map((field) => ['sco', field]);
    return { ...usual, turn: setting(usual.table, 'activity', activity, at) };
  };
  const csto = ({ game }: Story) =>
    fields.reduce((sum, field) => sum + gaugeAt(game, 'activity', 'csto', field), 0);
  const found = difference(line(10), line(40), { csto }, PAIRS);
  expectMore(found.csto);
});
