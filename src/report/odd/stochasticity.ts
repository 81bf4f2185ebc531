// Stochasticity: every kind of draw there is, and how luck is keyed, so that two games of a seed share it.

import { PURPOSES, type Purpose } from '../../dice/purposes.ts';
import { type Block, list, para, table } from '../handbook/document.ts';
import type { Subject } from './subject.ts';

interface Draw {
  readonly what: string;
  readonly roller: string;
  readonly by: string;
}

const DRAWS: { readonly [purpose in Purpose]: Draw } = {
  news: {
    what: 'the order of the deck, once before the first turn',
    roller: 'nobody',
    by: 'even chances',
  },
  choice: {
    what: 'which order a policy gives next, or none',
    roller: 'the actor',
    by: 'chances by weight; even ones for a random seat',
  },
  draft: { what: 'the words a random seat gives its order', roller: 'the actor', by: 'even chances' },
  consent: {
    what: 'whether ministries say yes: one die for each proposal, read by all who are asked',
    roller: 'the sponsor’s kind of order',
    by: 'd100 at or under the consent sum; none at 0 or less',
  },
  done: {
    what: 'whether what is declared is carried out this turn: one die for each body, one for everything else',
    roller: 'the sponsor’s kind of order; nobody for a body',
    by: 'd100 at or under the odds; none at 0 or less',
  },
  answer: { what: 'what a random seat answers', roller: 'the sponsor’s kind of order', by: 'even chances' },
  argument: {
    what: 'whether an argument succeeds that a facilitator ruled on',
    roller: 'the actor',
    by: 'd100 at or under the odds agreed',
  },
  bids: { what: 'nothing at present; the name is kept', roller: 'nobody', by: 'no draw' },
  probe: {
    what: 'the seeds of futures that a seat imagines',
    roller: 'the actor',
    by: 'a bare number; it opens other games and leaves this one alone',
  },
};

export function stochasticity({ plan }: Subject): readonly Block[] {
  return [
    para(
      'Chance stands for what the rules do not resolve: quarrels inside a capital, the fortunes of carrying things out, which of several likely orders comes to somebody’s mind. Every draw is of one of these kinds:',
    ),
    table(
      ['Kind', 'What it decides*4', 'Roller*2', 'Drawn by*3'],
      PURPOSES.map((purpose) => {
        const { what, roller, by } = DRAWS[purpose];
        return [purpose, what, roller, by];
      }),
    ),
    para('Luck is keyed, so that it belongs to questions and not to moments:'),
    list([
      'Each combination of seed, turn, kind and roller has a stream of its own (generator alea, keyed by a hash of the four); the place in the stream is the question. Asking more in one place moves nothing in another.',
      'Two variants of a seed share every die until a decision comes out otherwise, and after that every die whose question is still asked: common random numbers, by which differences are paired.',
      'Chances are cut from 32-bit integers, without floating point. The same seed gives the same game, bit for bit, on any machine.',
    ]),
    ...(plan === undefined
      ? []
      : [para(`Generator and keys as the study’s manifest has them: ${plan.manifest.luck}.`)]),
  ];
}
