// The chapters on what a study's answer rests on: where the spread comes from, which numbers matter, and boxes.
import { LEAST_POINTS } from '../../study/discovery/points.ts';
import type { Boxes, BoxFinding } from '../../study/findings/boxes.ts';
import type { Findings } from '../../study/findings/findings.ts';
import type { NumbersMatter } from '../../study/findings/numbers.ts';
import type { Estimate } from '../../study/sensitivity/resample.ts';
import { type Block, chapter, list, para, remark, section, steps, table } from '../handbook/document.ts';
import { recordCommand, scenarioCommand } from './commands.ts';
import type { Figures } from './figures.ts';
import { isAlone, shareDoubt, shareMeanings } from './share-words.ts';
import { between, figure, percent } from './words.ts';

export function shareBlocks(findings: Findings, figures: Figures): Block[] {
  const { shares, lenses, variants, points } = findings;
  const told = shares.flatMap(({ sources, ...row }) => (sources === undefined ? [] : [{ ...row, sources }]));
  const [first] = told;
  if (first === undefined) return [];
  const size = { variants: variants.length, lenses: lenses.length, points, seeds: first.seeds };
  const alone = isAlone(size);
  return [
    chapter(alone ? 'Luck and levers' : 'Luck, levers, uncertainties', 'sources'),
    para(
      'Where the spread of each outcome over all games of the table comes from, in shares of its variance.',
    ),
    list(shareMeanings(size)),
    ...figures('sources'),
    table(
      ['Outcome*3', '>Luck', '>Levers', ...(alone ? [] : ['>Uncertainties']), '>Together'],
      told.map(({ title, sources: { luck, levers, uncertainties, interaction } }) => [
        title,
        ...[luck, levers, ...(alone ? [] : [uncertainties]), interaction].map(percent),
      ]),
    ),
    remark(shareDoubt(size)),
  ];
}

const KINDS = {
  tornado:
    'Each number is turned to both its ends, all else as it is. The bar says how far the outcome goes; it is blind to what numbers do together.',
  morris:
    'Mean size of the effect of going through a number’s whole range (mu*), its direction (mu), and how much it depends on the others (sigma).',
  sobol:
    'The share of the variance that a number explains alone (first) and with all it does together with others (total).',
  ranks:
    'How closely the outcome rises (towards 1) or falls (towards -1) with a number over all points that were tried, each point’s mean counted once: Spearman’s rank correlation. Nought: no one way. The design saltelli shares the variance out instead.',
} as const;

export function numberBlocks({ numbers, lenses, variants }: Findings, figures: Figures): Block[] {
  const [first] = numbers;
  if (first === undefined) return [];
  const parts = numbers.flatMap((one) => {
    const anchor = `numbers-${one.lens}-${one.variant}-${one.outcome}`;
    const what = one.variant === variants[0]?.name ? one.title : `What ${one.variant} does to: ${one.title}`;
    const heading = lenses.length > 1 ? `${what} (read as ${one.lens})` : what;
    return [section(heading, anchor), ...figures(anchor), numberTable(one)];
  });
  return [
    chapter('Which numbers matter', 'numbers'),
    para(KINDS[first.ranking.kind]),
    ...parts,
    remark('In brackets: 95 % intervals; all alike: what was seen never differed, so that there is none.'),
  ];
}

function numberTable({ ranking }: NumbersMatter): Block {
  const sure = (estimate: Estimate) => `${figure(estimate.value)} (${between(estimate)})`;
  switch (ranking.kind) {
    case 'tornado':
      return table(
        ['Number*2', '>Reach', 'At its low end*3', 'At its high end*3'],
        ranking.rows.map(({ name, lowAt, highAt, low, high, reach }) => [
          name,
          figure(reach),
          `${lowAt}: ${sure(low)}`,
          `${highAt}: ${sure(high)}`,
        ]),
      );
    case 'morris':
      return table(
        ['Number*2', '>mu**3'.replace('**', '\u2217*'), '>mu*3', '>sigma*3'],
        ranking.rows.map(({ name, muStar, mu, sigma }) => [name, sure(muStar), sure(mu), sure(sigma)]),
      );
    case 'sobol':
      return table(
        ['Number*2', '>First*3', '>Total*3'],
        ranking.rows.map(({ name, first, total }) => [name, sure(first), sure(total)]),
      );
    case 'ranks':
      return table(
        ['Number*2', '>Rises or falls with it*3'],
        ranking.rows.map(({ name, rho }) => [name, sure(rho)]),
      );
  }
}

export function boxBlocks({ boxes, outcomes }: Findings, folder: string): Block[] {
  if (boxes === undefined) return [];
  const { outcome, atLeast, title, cases, share, boxes: found } = boxes;
  const doubts = found.flatMap(({ doubtful }, at) =>
    doubtful.length === 0
      ? []
      : [`In box ${at + 1} chance might as well have drawn: ${doubtful.join(', ')}.`],
  );
  return [
    chapter('When it comes out so', 'boxes'),
    para(
      `Of ${cases} games ${percent(share)} end with ${outcome} (${title}) at ${atLeast} or more. Where do these lie among all that the design tried?`,
    ),
    found.length === 0
      ? para(
          `No box of ${LEAST_POINTS} points of the design or more holds a greater share of them than the whole.`,
        )
      : steps(found.map(({ sentence }) => plain(sentence))),
    ...remainderBlocks(found),
    ...(doubts.length === 0 ? [] : [remark(doubts.join(' '))]),
    ...gameBlocks(found, outcomes, folder),
    ...treeBlocks(boxes),
  ];
}

/** What a later box adds: it was sought among what earlier ones left, and is told of over all games. */
function remainderBlocks(found: readonly BoxFinding[]): Block[] {
  return found.flatMap(({ remainder }, at) =>
    remainder === undefined
      ? []
      : [
          para(
            `Box ${at + 1} was sought among the games outside box ${at} and is told of over all games, also those of both: ${remainder.cases} of its games lie outside box ${at}, and of these ${percent(remainder.density)} end so.`,
          ),
        ],
  );
}

/** Of each box a game like most that end as asked, and one that does not end so. */
function gameBlocks(found: readonly BoxFinding[], outcomes: Findings['outcomes'], folder: string): Block[] {
  const rows = found.flatMap(({ typical, counter }, at) =>
    [
      { what: `box ${at + 1}: typical`, game: typical },
      { what: `box ${at + 1}: and yet not so`, game: counter },
    ].flatMap(({ what, game }) => {
      if (game === undefined) return [];
      const ends = game.outcomes.map((value, place) => `${outcomes[place]?.name} ${value}`).join(', ');
      return [[what, String(game.seed), ends, recordCommand(folder, game.name, game.seed)]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    table(['Game*2', '>Seed', 'How it ended*3', 'Records it*4'], rows),
    para(`This writes a box as a scenario to be played: ${scenarioCommand(folder, 1)}`),
  ];
}

function treeBlocks({ tree, outcome, atLeast }: Boxes): Block[] {
  if (tree === undefined) return [];
  const { parts, right, guess } = tree;
  return [
    section('All games, cut into parts', 'tree'),
    para(
      `Every game lies in exactly one of these. Saying of each what most of its part do is right of ${percent(right)}; saying the same of all games, of ${percent(guess)}.`,
    ),
    table(
      ['When*6', '>Games', `>${outcome} at ${atLeast} or more*2`],
      parts.map(({ when, cases, density }) => [plain(when), String(cases), percent(density)]),
    ),
  ];
}

function plain(sentence: string): string {
  return sentence.replaceAll('`', '');
}
