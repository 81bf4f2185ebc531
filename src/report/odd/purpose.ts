// Purpose and patterns: what the model is for and not for, what it is held against, what it rests on and leaves out.

import { BASE, type Rulebook } from '../../rulebook/book.ts';
import { assumedNumbers } from '../../study/plan/assumptions.ts';
import { type Block, list, para, remark, section, type Text, table } from '../handbook/document.ts';
import { everything } from '../handbook/sources.ts';
import { counted, type Subject } from './subject.ts';

/** What is asked of the model, in a sentence or two. */
export function questionOf({ plan }: Subject): string {
  return plan === undefined
    ? 'to show how mechanisms that its sources describe work on each other, by play and by experiment'
    : `to answer one question by experiment: ${plan.study.text}`;
}

export function purpose(subject: Subject): readonly Block[] {
  const { book, scenario, plan } = subject;
  return [
    section('Purpose'),
    para(scenario.text),
    ...(plan === undefined ? [] : [para(`The study asks: ${plan.study.title}. ${plan.study.text}`)]),
    para(
      'The model illustrates and explores: it shows how mechanisms that its sources describe work on each other, where a lever moves an outcome under these rules, and which conclusions hang on whose reading one takes. It is played in class, run as an experiment, and replayed.',
    ),
    ...(book.lens === BASE
      ? []
      : [para(`The rules are read under the lens ${book.lens}, one reading among several of the same box.`)]),
    section('Patterns'),
    ...patterns(subject),
    section('Fitness for purpose'),
    ...fitness(subject),
    section('What it rests on'),
    ...rests(subject),
    section('What the model leaves out'),
    ...leavesOut(book),
  ];
}

function patterns({ book, held, scenario }: Subject): readonly Block[] {
  const { patterns: found, questions } = held;
  const claims = Object.keys(book.claims).length;
  const none =
    found.length === 0 && questions.length === 0
      ? [
          para(
            'The box names no pattern its games are held against, and no question about years that are over.',
          ),
        ]
      : [];
  return [
    ...(claims === 0
      ? []
      : [
          para(
            `The sources are restated as ${counted(claims, 'claim')}; each is a pattern of reasoning that some rule, card, want or opening value gives effect to, and is cited where it does.`,
          ),
        ]),
    ...none,
    ...(found.length === 0
      ? []
      : [
          para(
            'The rules were worked on until the following held of games by policies, and tests hold them to it. That they hold is therefore calibration, not evidence.',
          ),
          table(
            ['Pattern*3', 'What has to hold*6', 'Held by*4'],
            found.map(({ title, text, test }) => [title, text, test]),
          ),
        ]),
    ...(questions.length === 0
      ? []
      : [
          para(
            'The following are asked of its games; no number of the rules may be set by the answers. The command hindcast plays them and scores what the games say beside forecasts without a model.',
          ),
          table(
            ['Question*5', 'Settled by', 'It came', 'Sources tell it'],
            questions.map((question): readonly Text[] => [
              question.asks,
              question.by,
              String(question.answer),
              question.echo === undefined ? question.leak : 'put into the rules',
            ]),
          ),
          remark(
            `In whole or part asked of the scenario ${scenario.id}; where the sources of the rules tell the answer themselves, it stands in the last column (none, partial, full). What was put into the rules is reported and not scored.`,
          ),
        ]),
  ];
}

function fitness({ plan }: Subject): readonly Block[] {
  return [
    para(
      'Fit for: following a mechanism from rule to outcome; comparing two courses on equal luck; finding out which assumed numbers a conclusion hangs on; teaching how commitments, vetoes and hedging work on each other.',
    ),
    para(
      'Not fit for: forecasting, sizes of effects in the world, advice on what anybody should do. Frequencies and intervals are statements about this model: an interval narrows with more games and says nothing of whether the model is right.',
    ),
    ...(plan === undefined || plan.layout.lenses.length > 1
      ? []
      : [para('The study plays one reading of the rules: its conclusions are about that reading.')]),
  ];
}

function rests(subject: Subject): readonly Block[] {
  const { book, ground } = subject;
  const sources = everything(ground).map((entry) => entry.sources);
  const all = sources.length;
  const count = (has: (given: (typeof sources)[number]) => boolean) => String(sources.filter(has).length);
  const isCited = ({ claims, facts }: (typeof sources)[number]) =>
    claims !== undefined || facts !== undefined;
  return [
    table(
      ['Entries that name what they rest on*5', '>Count'],
      [
        [
          'All: tracks, settings, actions, rules, cards, actors, bodies, wants, and the scenario',
          String(all),
        ],
        ['Resting on claims of the sources', count(({ claims }) => claims !== undefined)],
        ['Resting on dated facts', count(({ facts }) => facts !== undefined)],
        ['Resting on an assumption, alone or beside these', count(({ assume }) => assume !== undefined)],
        ['Resting on an assumption alone', count((given) => given.assume !== undefined && !isCited(given))],
        ['Single numbers of rules, wants and settings that are assumed', String(assumedNumbers(book).length)],
      ],
    ),
    para(
      'Each assumption stands with its reason beside what rests on it, in the submodels below; the rulebook lists them all in one table.',
    ),
  ];
}

function leavesOut({ omissions }: Rulebook): readonly Block[] {
  if (omissions === undefined || omissions.length === 0) {
    return [para('The box has no list of what it leaves out.')];
  }
  return [list(omissions.map(({ title, text }) => `${title}. ${text}`))];
}
