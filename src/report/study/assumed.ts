// Which assumptions a study's answer hangs on, as a document: the ranking with every reason first, then outcome by outcome.
import type { Effect, Pull } from '../../study/doubts/pulls.ts';
import type { Doubt, Question, Target } from '../../study/doubts/question.ts';
import type { DoubtRanking, Ranked } from '../../study/doubts/ranking.ts';
import {
  type Block,
  chapter,
  type Document,
  para,
  remark,
  section,
  steps,
  table,
} from '../handbook/document.ts';
import { between, fewWords, figure } from './words.ts';

/** So many numbers are told of each outcome. */
const SHOWN = 5;

/** `again` is the command that comes to the same. Pre: the ranking is of the question. */
export function doubtsDocument(question: Question, ranking: DoubtRanking, again: string): Document {
  const { study, lens, swing, doubts } = question;
  const games = ranking.rounds.reduce((sum, round) => sum + round.games, 0);
  return {
    title: `Where to press: ${study.title}`,
    subtitle: `Assumed numbers of the rules behind ${study.study}, ${study.scenario}, read as ${lens}: ${doubts.length} numbers, ${games} games`,
    blocks: [
      ...rankingBlocks(question, ranking),
      ...targetBlocks(question, ranking),
      chapter('How they were found', 'how'),
      para(
        `Every number was turned ${swing} % down and up, all else and all luck as it is; at least by one, which for small numbers is more: read the ends beside the rank. ${
          ranking.rounds.length > 1
            ? 'Numbers that moved an outcome most on few seeds were tried again on more; each round has seeds of its own.'
            : 'There was one round.'
        }`,
      ),
      ...roundBlocks(question, ranking),
      para(`This comes to the same: ${again}`),
      remark(
        'In sd: how far the outcome goes between both ends and what it is now, in standard deviations of it over the games as they are. Clear: the interval of an end leaves out nought with the 5 % shared among all comparisons of the last round, and ten seeds or more changed; anything else may be luck. Intervals are 95 %; of changes that are all alike there is none. One number is turned at a time: what numbers do together is not seen here. Limits and steps of rules are not turned, nor numbers that are reckoned, nor entries that no reason of ours stands behind.',
      ),
    ],
  };
}

function rankingBlocks({ variants }: Question, { ranked }: DoubtRanking): Block[] {
  const [base, variant] = variants;
  const compared =
    variant === undefined
      ? `What can move is every outcome of ${base?.name}.`
      : `What can move is every outcome of ${base?.name}, and the difference that ${variant.name} (${variant.title}) makes to it.`;
  return [
    chapter('The numbers that move it most', 'ranking'),
    para(compared),
    table(
      [
        '>No.',
        'Number*2',
        '>Now',
        'Moves most*4',
        'At its low end*3',
        'At its high end*3',
        '>In sd',
        'Clear',
      ],
      ranked.map(({ doubt, most, pull, reach, seeds }, at) => [
        String(at + 1),
        numberWords(doubt),
        String(doubt.value),
        reach === 0 ? 'nothing' : targetWords(most),
        endWords(doubt.range[0], pull.low, seeds),
        endWords(doubt.range[1], pull.high, seeds),
        figure(reach),
        clearWord(pull),
      ]),
    ),
    section('What they are, and why they are so', 'reasons'),
    steps(
      ranked.map(
        ({ doubt }) => `${numberWords(doubt)}: ${doubt.title.replace(/\.$/, '')}. Assumed: ${doubt.reason}`,
      ),
    ),
  ];
}

function targetBlocks({ targets }: Question, { ranked }: DoubtRanking): Block[] {
  const parts = targets.flatMap((target, at) => {
    const rows = ranked
      .flatMap(({ doubt, pulls, seeds }) => {
        const pull = pulls[at];
        return pull === undefined || pull.reach === 0 ? [] : [{ doubt, pull, seeds }];
      })
      .sort((a, b) => b.pull.reach - a.pull.reach)
      .slice(0, SHOWN);
    const heading = section(targetWords(target), `moves-${target.of}-${target.outcome}`);
    if (rows.length === 0) return [heading, para('None of these numbers moves it.')];
    const titles = ['Number*2', 'At its low end*3', 'At its high end*3', '>In sd', 'Clear'];
    const cells = rows.map(({ doubt, pull, seeds }) => [
      numberWords(doubt),
      endWords(doubt.range[0], pull.low, seeds),
      endWords(doubt.range[1], pull.high, seeds),
      figure(pull.reach),
      clearWord(pull),
    ]);
    return [heading, table(titles, cells)];
  });
  return [chapter('Outcome by outcome', 'targets'), ...parts];
}

function roundBlocks({ kept }: Question, { rounds, left }: DoubtRanking): Block[] {
  const next = left.flatMap(({ round, ranked }) => nextWords(round, ranked));
  const failed = rounds.flatMap(({ failed }) => failed.map(numberWords));
  return [
    table(
      ['>Round', '>Numbers', '>Seeds*2', '>Games', '>Changed no game'],
      rounds.map(({ numbers, seeds, games, unfelt }, at) => [
        String(at + 1),
        String(numbers),
        `${seeds.from} to ${seeds.from + seeds.count - 1}`,
        String(games),
        String(unfelt),
      ]),
    ),
    ...(next.length === 0 ? [] : [para(`Next in line, and left behind: ${next.join('; ')}.`)]),
    ...(kept === 0
      ? []
      : [
          para(
            `${kept} assumed numbers cannot be turned here: the lever sets them itself, or reads them otherwise.`,
          ),
        ]),
    ...(failed.length === 0
      ? []
      : [para(`With these turned hardly a game came to its end: ${failed.join(', ')}.`)]),
  ];
}

function nextWords(round: number, ranked: readonly Ranked[]): string[] {
  const [first] = ranked;
  if (first === undefined || first.reach === 0) return [];
  return [`in round ${round + 1} ${numberWords(first.doubt)} (${figure(first.reach)} sd)`];
}

/** "CO-012a add": the part's address and which of its numbers. */
function numberWords({ address, key }: Doubt): string {
  return `${address} ${key}`;
}

function targetWords({ title, of }: Target): string {
  return of === 'base' ? title : `Difference: ${title}`;
}

function endWords(at: number, effect: Effect, seeds: number): string {
  const { value, changed } = effect;
  if (changed === 0) return `${at}: ${fewWords({ changed, pairs: seeds })}`;
  return `${at}: ${figure(value)} (${between(effect)})`;
}

function clearWord({ clear }: Pull): string {
  return clear ? 'clear' : '';
}
