// What the golden screens show: walks through the program, with a picture at every named step. A walk is one sitting
// on one terminal; give a new screen a step of its own in the walk that passes by: its name, then what is typed.

import { compareShown } from '../../src/cli/compare.ts';
import { runMenu, runReplay, type Wires } from '../../src/tui/index.ts';
import { must } from '../record/sample.ts';
import { DUSHANBE, LAGOON, type NamedScenario, tableOf } from '../support/boxes.ts';
import { LENSES, recordOf, scenarioOf } from './shelf.ts';
import { sitDown } from './table.ts';
import { KEY } from './terminal.ts';
import { twoGames } from './two-games.ts';

/** A name, or '' for keys without a picture; then pieces typed one after the other. */
type Step = readonly [name: string, ...pieces: readonly string[]];

export interface Walk {
  readonly title: string;
  /** Puts the screen on a terminal. Called more than once. */
  readonly open: (wires: Wires) => unknown;
  readonly steps: readonly Step[];
}

const { down, enter, esc, left, right } = KEY;

/** Orders and answers handed in as they are, to the end of the turn, and on. */
const TURN = ['s', 'ly', 'ly', 's', 'ly', 's', enter];

/** Names begin with the place or tab they show: `form-package` is a form. */
export const WALKS: readonly Walk[] = [
  {
    title: 'a turn of one seat',
    open: playing(LAGOON, 'golden', 'reed'),
    steps: [
      ['board'],
      ['bodies', '2'],
      ['deals', '3'],
      ['goals', '4'],
      ['ledger', '5'],
      ['why', 'w'],
      ['help', esc, '?'],
      ['confirm-quit', esc, 'q'],
      ['actions', esc, 'p'],
      ['search', '/char'],
      ['form', enter, enter],
      ['', esc, esc, esc],
      ['hand', 'f'],
      [
        'write',
        `${down}${down}${down}${enter}`,
        enter,
        `${enter}We raise the wreck.${enter}we have the divers${enter}`,
      ],
      ['', esc, esc, esc],
      ['confirm-lock', 'l'],
      ['asks', 'y'],
      ['unfold', 'ly'],
      ['review', 's', 'ly', 's'],
      ['final', enter, ...TURN, ...TURN, ...TURN, ...TURN, ...TURN],
    ],
  },
  {
    title: 'two seats at one keyboard',
    open: playing(LAGOON, 'golden', 'reed', 'tidewater'),
    steps: [['curtain']],
  },
  {
    title: 'words before orders',
    open: playing(DUSHANBE, '7', 'kyrgyzstan'),
    steps: [
      ['actions-soundings', 'p'],
      ['pick', enter],
      ['form-promise', enter],
      ['form-package', esc, esc, esc, 'p/package', enter, enter, enter, `${right}${right}`, down],
      ['', esc, esc, esc],
      ['asks-bargaining', 'ly'],
      ['amend', 'a'],
      ['unfold-agreed', esc, 'yly'],
      ['deals-bound', 's3'],
    ],
  },
  {
    title: 'a vote voice by voice, a die, and why',
    open: playing(DUSHANBE, '7', 'kazakhstan'),
    steps: [
      ['', 'ly', 'ly'],
      ['asks-body'],
      ['amend-body', 'a'],
      ['asks-summit', esc, 'ly', 's'],
      ['unfold-voice', `ly${enter}`],
      ['unfold-failed', `${enter}${enter}${enter}${enter}${enter}`],
      ['why-vote', 'w'],
      ['why-places', enter],
      ['unfold-passed', esc, esc, `]${enter}${enter}${enter}${enter}${enter}${enter}`],
      ['unfold-die', ']]]]]]]]]]]]]]]]]]]'],
      ['review-region', 's'],
      ['deals-groups', enter, 's', `3${down}`],
    ],
  },
  {
    title: 'a memorandum drafted clause by clause',
    open: playing(DUSHANBE, '7', 'tajikistan'),
    steps: [
      ['actions-closed', 'ly', 'ly', 's', 'p/quota', enter],
      ['form-memorandum', '/memorandum', enter, enter, enter, down, right],
      ['actions-queue', enter, '/reassure', enter, enter, enter, enter, KEY.up],
      ['form-anew', KEY.up, enter, down, right],
      ['confirm-orders', 'l'],
    ],
  },
  {
    title: 'the board of the founding box',
    open: playing(DUSHANBE, '7', 'tajikistan'),
    steps: [
      ['', 'ly', 'ly', 's', 'ly', 'ly', 'ly', 's', enter, 's'],
      ['board-region', 'jj'],
      ['state', enter],
      ['board-share', esc, 'Md'],
      ['board-map', 'z'],
      ['board-table', 'z'],
    ],
  },
  {
    title: 'a replay',
    open: replaying(LAGOON, 'golden'),
    steps: [
      ['replay'],
      ['goto', 'g2'],
      ['replay-ledger', enter, '5'],
      ['replay-step', `1${left}${left}`],
      ['replay-turning', 'N'],
      ['replay-eyes', 'v'],
      ['fork', 'F'],
      ['others', esc, 'c'],
      ['compare', enter],
      ['compare-told', 'w'],
    ],
  },
  {
    title: 'the menu',
    open: (wires) =>
      runMenu(
        {
          scenarios: [scenarioOf(LAGOON, 'reed'), scenarioOf(DUSHANBE)],
          lenses: LENSES,
          records: [recordOf('games/x.jsonl', false), recordOf('games/y.jsonl', true)],
          book: () => tableOf(LAGOON).book,
        },
        wires,
      ),
    steps: [
      ['menu'],
      ['menu-scenarios', enter],
      ['menu-readings', enter],
      ['seats', enter],
      ['menu-seed', enter, '7'],
      ['menu-unfinished', esc, esc, esc, esc, `${down}${enter}`],
      ['menu-records', esc, `${down}${enter}`],
      ['menu-learn', esc, `${down}${enter}`],
      ['learn-words', `${down}${enter}`],
      ['learn-papers', esc, `${down}${enter}`],
      ['learn-paper', enter],
      ['settings', esc, esc, esc, `${down}${enter}`],
      ['palette', esc, ':'],
      ['palette-typed', 'thm light'],
    ],
  },
];

function playing(named: NamedScenario, seed: string, ...people: readonly string[]): Walk['open'] {
  return (wires) => sitDown(named, { people, seed }).play(wires);
}

/** A game that the scenario's own policies have played to its end, and another course of it to lay beside it. */
function replaying(named: NamedScenario, seed: string): Walk['open'] {
  return (wires) => {
    const { a, b } = twoGames(tableOf(named), seed, 3, 'reed');
    const beside = () => must(compareShown(a, b));
    return runReplay({ game: a.game, others: () => [b.path], beside, fork: () => {} }, wires);
  };
}
