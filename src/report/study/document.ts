// What a study found, as a document to read, to print and to hand out: the answer first, what it rests on after it, and
// at the end how to come to the same games again.
import type { Conclusion } from '../../study/findings/conclusions.ts';
import type { Findings } from '../../study/findings/findings.ts';
import { FEWEST_CHANGED } from '../../study/statistics/few.ts';
import {
  type Block,
  chapter,
  type Document,
  list,
  para,
  remark,
  section,
  table,
} from '../handbook/document.ts';
import { gamesCommand, recordCommand, reproduceCommand } from './commands.ts';
import { boxBlocks, numberBlocks, shareBlocks } from './doubts.ts';
import type { Figures } from './figures.ts';
import { between, fewWords, figure, holdingWords, percent, signWord } from './words.ts';

/** Pre: the findings are those of the folder. */
export function studyDocument(findings: Findings, folder: string, figures: Figures = () => []): Document {
  const { title, study, seeds, games, scenario } = findings;
  const blocks: Block[] = [
    ...openingBlocks(findings),
    ...readingBlocks(findings, figures),
    ...conclusionBlocks(findings, figures),
    ...shareBlocks(findings, figures),
    ...numberBlocks(findings, figures),
    ...boxBlocks(findings, folder),
    ...typicalBlocks(findings, folder),
    ...againBlocks(findings, folder),
  ];
  const subtitle = `Findings of ${study}: ${scenario}, ${seeds.count} seeds, ${games} games`;
  return { title, subtitle, blocks };
}

function openingBlocks(findings: Findings): Block[] {
  const { text, variants, lenses, whole, failed, seeds } = findings;
  const [base, ...others] = variants;
  const broken = `Broken off: ${seeds.count} of ${seeds.wanted} seeds are here. What follows is about those.`;
  const lost = `${failed} games were not played to their end and are left out.`;
  return [
    chapter('The question', 'question'),
    para(text),
    list([
      `${base?.name}: ${base?.title} (what the others are told from)`,
      ...others.map(({ name, title }) => `${name}: ${title}`),
    ]),
    para(`Played as read by: ${lenses.join(', ')}.`),
    ...(whole ? [] : [para(broken)]),
    ...(failed === 0 ? [] : [para(lost)]),
  ];
}

function conclusionBlocks(findings: Findings, figures: Figures): Block[] {
  const { conclusions, lenses, variants, confidence } = findings;
  if (conclusions.length === 0) return [];
  const sure = Number((confidence * 100).toFixed(1));
  const parts = variants.slice(1).flatMap(({ name, title }) =>
    lenses.flatMap((lens) => {
      const rows = conclusions.filter(
        (row) => row.variant === name && (row.lens === undefined || row.lens === lens),
      );
      if (rows.length === 0) return [];
      const anchor = `change-${name}-${lens}`;
      const heading = lenses.length > 1 ? `${title} (read as ${lens})` : title;
      return [section(heading, anchor), ...figures(anchor), conclusionTable(rows, 1 - confidence)];
    }),
  );
  return [
    chapter('What each lever changed', 'changes'),
    para(
      `Every game with a lever is paired with the game of the same seed without it. The difference is the mean over the pairs, with its ${sure} % interval; a sign is said where the interval leaves out nought and ten pairs or more changed.`,
    ),
    ...parts,
    remark(
      `In sd: the difference in standard deviations of the outcome. Changed: pairs that differ at all. Pairing: how many times more games unpaired seeds would need. The intervals are about the mean over seeds of this model, ${missWords(confidence)}. An interval of pairs that are all alike has no length. Few: fewer than ${FEWEST_CHANGED} pairs changed, too few for a sign. Outcomes of no and yes have the score interval of a difference of two shares, all others Student's.`,
    ),
  ];
}

/** How often intervals miss; those of a precision are wider, since each of its looks may miss. */
function missWords(confidence: number): string {
  const one = Math.round(1 / (1 - confidence));
  if (one === 20) return 'and of many one in twenty misses';
  return `and of many one in ${one} misses, so that those of all looks of the precision together miss in one study of twenty`;
}

function conclusionTable(rows: readonly Conclusion[], miss: number): Block {
  return table(
    [
      'Outcome*4',
      '>Base',
      '>With it',
      '>Difference',
      '>Interval*2',
      '>In sd',
      '>Changed',
      '>Pairing',
      'Sign*2',
    ],
    rows.map((row) => [
      row.title,
      figure(row.baseMean),
      figure(row.mean),
      figure(row.difference),
      row.changed === 0 && row.low === row.high ? '' : between(row),
      row.effect === undefined ? '' : figure(row.effect),
      percent(row.changedShare),
      row.pairingGain === undefined ? 'equal' : `${row.pairingGain.toFixed(1)}x`,
      fewWords({ ...row, miss }) ?? signWord(row.sign),
    ]),
  );
}

function readingBlocks({ holdings, lenses, variants }: Findings, figures: Figures): Block[] {
  if (holdings.length === 0) return [];
  const parts = variants.slice(1).flatMap(({ name, title }) => {
    const rows = holdings.filter(({ variant }) => variant === name);
    const cells = rows.map((row) => [
      row.title,
      ...row.readings.map(({ sign, difference }) =>
        sign === 'none' ? '·' : `${signWord(sign)} ${figure(difference)}`,
      ),
      holdingWords(row),
    ]);
    const anchor = `readings-${name}`;
    return [
      section(title, anchor),
      ...figures(anchor),
      table(['Outcome*6', ...lenses.map((lens) => `${lens}*4`), 'Where it holds*6'], cells),
    ];
  });
  return [
    chapter('Where it holds, and where it flips', 'readings'),
    para(
      'The papers behind the rules quarrel, and each reading takes a side. A conclusion that stands under one reading only is a conclusion about that reading. A dot: no sign, or fewer than ten pairs changed.',
    ),
    ...parts,
  ];
}

/** So many cells are told in a report; the data has more. */
const MOST_CELLS = 40;

function typicalBlocks({ typical, outcomes }: Findings, folder: string): Block[] {
  const shown = typical.slice(0, MOST_CELLS);
  const rest = typical.length - shown.length;
  const say = (values: readonly number[]) =>
    values.map((value, place) => `${outcomes[place]?.name} ${value}`).join(', ');
  const rows = shown.flatMap(({ name, typical: one, outliers }) => [
    { cells: [name] },
    ...[
      { what: 'typical', game: one },
      ...outliers.map((game) => ({ what: 'far from all others', game })),
    ].map(({ what, game }) => [what, String(game.seed), say(game.outcomes), game.hash.slice(0, 12)]),
  ]);
  const [first] = shown;
  return [
    chapter('Games to open', 'games'),
    para(
      'Of each cell the game nearest to all others (the medoid over all outcomes, each in its standard deviations), and the three farthest from all.',
    ),
    table(['Which', '>Seed', 'How it ended*4', 'Hash*2'], rows),
    ...(rest > 0 ? [para(`${rest} more cells are left to the JSON.`)] : []),
    para(`On a terminal this lists them, and Enter opens one where it turned odd: ${gamesCommand(folder)}`),
    ...(first === undefined
      ? []
      : [
          para(
            `This records one of them, and its hash has to be that of the table; a game of another row goes by its seed and cell: ${recordCommand(folder, first.name, first.typical.seed)}`,
          ),
        ]),
  ];
}

function againBlocks(findings: Findings, folder: string): Block[] {
  const { manifest, digest, heartland, shards, audited } = findings;
  return [
    chapter('The same games again', 'again'),
    table(
      ['', '*4'],
      [
        ['Manifest', manifest],
        ['Digest', digest],
        ['Played twice and equal', `${audited} of ${shards} shards`],
        ['Heartland', heartland],
        ['Plays them', reproduceCommand(findings)],
        ['Tells them', `heartland whatif report ${folder}`],
      ],
    ),
    para(
      'The manifest holds study, rules and scenario; whoever plays it comes to the same digest, on any machine and in any number of threads. None of this says what will happen: it says how this model behaves.',
    ),
  ];
}
