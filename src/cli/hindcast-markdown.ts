// What a hindcast found, as a report to be kept: the tables of the screen, and what each question means.
import type { AnswerReport, ArmReport, HindcastReport } from '../study/hindcast/report.ts';
import { hashesTable, lensTable, questionsList, startLine, table } from './hindcast-appendix.ts';
import {
  cameWords,
  frozenWords,
  openingWords,
  placebosWords,
  placeboWords,
  powerWords,
  RIVAL_WORDS,
  saidWords,
  scoreWords,
  tallyWords,
  unaskedWords,
  verdictWords,
} from './hindcast-words.ts';

export function hindcastMarkdown(report: HindcastReport): string {
  const [main] = report.arms;
  if (main === undefined) return '';
  const { seeds, games } = report;
  const parts = [
    `# ${report.title}`,
    `${seeds.count} games of each start in each arm (seeds ${seeds.from} to ${seeds.from + seeds.count - 1}), ${games} in all. ${frozenWords(report)} \`heartland hindcast --seeds ${seeds.count} --out FILE\` writes this page anew.`,
    HOW,
    '## What is scored',
    tallyWords(report),
    answersTable(main.answers.filter(({ scored }) => scored)),
    meanLines(main),
    verdictWords(main)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...splits(report),
    ...section('## How many', main, ({ role, first }) => role === 'count' && first),
    ...section(
      '## Put into the rules or asked of them by a test, and not scored',
      main,
      ({ role, first }) => role === 'echo' && first,
    ),
    ...reasons(report, 'echo'),
    ...section('## Asked of another start as well, and not scored', main, ({ first }) => !first),
    ...unanswerable(report),
    '## Arms',
    armsTable(report.arms),
    ...sentences(report.arms, 'opening', openingWords),
    ...(report.arms.some(({ kind }) => kind === 'placebo') ? [placebosWords(report.arms)] : []),
    ...sentences(report.arms, 'placebo', placeboWords),
    '## What this can show',
    powerWords(report),
    '## Every reading of the rules',
    lensTable(report.arms),
    '## The questions, and how they are read off a game',
    questionsList(report, main),
    '## What the starts know',
    report.starts.map(startLine).join('\n'),
    '## Hashes',
    hashesTable(report),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What the numbers are; the same for every file of questions. */
const HOW = [
  'Each question is asked of games that open before it was settled, played by the policies of their',
  'scenario. The share of games that say yes is the forecast. It is scored beside forecasters without a',
  'model: one says that nothing changes, one says "one in two" to everything (and to how many: each',
  'number alike), and one gives each question the share of changes among the other scored ones, which',
  'nobody knows beforehand. No mean of positions weighed by weight and salience is beside them: a',
  'scenario holds no positions on what is asked.',
  '',
  'The Brier score is the squared miss, 0 to 1; the log score is in bits, with one game added to each',
  'answer; the ranked score is in units of the answer. All are 0 for a perfect forecast. A question that',
  'no game can be asked is left out of the first means, and stands at one half in the second. Gains are',
  'the rival’s mean score less that of the games; their intervals resample questions, or what questions',
  'are about, as questions about one state rise and fall together.',
  '',
  'How a question is read off a game is settled by its words and by what the board holds, not by what',
  'came; the reason stands with each below. No number of the rules may be set by these answers.',
  '`heartland hindcast --freeze` writes the hashes of questions, rules, starts and a game of each start',
  'beside the questions before the first scored game; every later run says what has changed since. Cards',
  'of a calendar that play an answer themselves are kept out; the arm `scripted` lets them come.',
].join('\n');

function splits({ splits }: HindcastReport): string[] {
  const rows = splits.map(({ split, questions, games, unchanged, unknowing }) => [
    split,
    String(questions),
    ...[games, unchanged, unknowing].map(scoreWords),
  ]);
  return rows.length === 0
    ? []
    : [table(['where', 'questions', 'games, mean Brier', 'nothing changes', 'one in two'], rows)];
}

function answersTable(answers: readonly AnswerReport[]): string {
  const rows = answers.map((answer) => {
    const three = answer.brier ?? answer.ranked;
    const { interval } = answer;
    const around = interval === null ? '' : ` (${interval.low.toFixed(3)} to ${interval.high.toFixed(3)})`;
    return [
      `\`${answer.question}\``,
      `${answer.scenario}, ${answer.turn}`,
      cameWords(answer),
      `${saidWords(answer)}${around}`,
      scoreWords(three?.games),
      scoreWords(three?.unchanged),
      scoreWords(three?.unknowing),
      scoreWords(answer.log?.games),
    ];
  });
  return table(
    ['question', 'start, turn', 'came', 'games say', 'score', 'nothing changes', 'no idea', 'log, bits'],
    rows,
  );
}

function meanLines({ brier, log, filled }: ArmReport): string {
  if (brier === null || log === null) return 'No question is scored.';
  const rows: readonly (readonly [name: string, scores: ArmReport['brier']])[] = [
    ['Brier', brier],
    ['Log', log],
    ['Brier, with unanswered at one half', filled?.brier ?? null],
    ['Log, with unanswered at one half', filled?.log ?? null],
  ];
  const lines = rows.flatMap(([name, scores]) =>
    (scores?.against ?? []).map(({ rival, mean, gain, skill, overQuestions, overSubjects }) => [
      `${name} (${scores?.questions})`,
      scoreWords(scores?.mean),
      RIVAL_WORDS[rival],
      scoreWords(mean),
      scoreWords(gain),
      intervalWords(overQuestions),
      intervalWords(overSubjects),
      scoreWords(skill),
    ]),
  );
  const heads = [
    'mean score (questions)',
    'games',
    'rival',
    'its score',
    'gain',
    '95 % over questions',
    'over subjects',
    'skill',
  ];
  return table(heads, lines);
}

function intervalWords(
  found: { readonly blocks: number; readonly low: number; readonly high: number } | null,
): string {
  return found === null ? '-' : `${found.low.toFixed(3)} to ${found.high.toFixed(3)} (${found.blocks})`;
}

function section(head: string, main: ArmReport, of: (answer: AnswerReport) => boolean): string[] {
  const those = main.answers.filter(of);
  return those.length === 0 ? [] : [head, answersTable(those)];
}

function unanswerable(report: HindcastReport): string[] {
  const lines = reasons(report, 'unanswerable');
  return lines.length === 0 ? [] : ['## What is not asked', ...lines];
}

/** Why questions of a role are not scored. */
function reasons({ questions }: HindcastReport, which: 'echo' | 'unanswerable'): string[] {
  const those = questions.filter(({ role }) => role === which);
  const words = (reason: string | null) =>
    which === 'unanswerable' ? unaskedWords(reason).replace(/^not asked/, '**Not asked**') : reason;
  const lines = those.map(({ question, asks, reason }) => `- \`${question}\`: ${asks} ${words(reason)}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function armsTable(arms: readonly ArmReport[]): string {
  const rows = arms.map(({ arm, title, kind, brier, log, changed, worse }) => {
    const [unchanged] = brier?.against ?? [];
    return [
      `\`${arm}\``,
      kind,
      title,
      scoreWords(brier?.mean),
      scoreWords(log?.mean),
      scoreWords(unchanged?.gain),
      intervalWords(unchanged?.overQuestions ?? null),
      worse === null ? '' : scoreWords(worse.gain),
      worse === null ? '' : intervalWords(worse.overQuestions),
      changed === null ? '' : String(changed),
    ];
  });
  return table(
    [
      'arm',
      'kind',
      'what it is',
      'Brier',
      'log',
      'gain on "nothing changes"',
      '95 %',
      'worse than `main` by',
      '95 %',
      'answers moved',
    ],
    rows,
  );
}

function sentences(
  arms: readonly ArmReport[],
  wanted: ArmReport['kind'],
  words: (arm: ArmReport) => string,
): string[] {
  const those = arms.filter(({ kind }) => kind === wanted);
  return those.length === 0 ? [] : [those.map((arm) => `- ${words(arm)}`).join('\n')];
}
