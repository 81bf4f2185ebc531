// What a hindcast found, as text for a person.
import type { AnswerReport, ArmReport, HindcastReport } from '../study/hindcast/report.ts';
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

const NAME = 26;
const START = 28;

export function hindcastText(report: HindcastReport): string {
  const [main] = report.arms;
  if (main === undefined) return '';
  const lines = [
    `${report.title} (${report.hindcast}): ${report.seeds.count} games of each start in each arm, ${report.games} in all`,
    wrap(frozenWords(report)),
    wrap(tallyWords(report)),
    '',
    HEADINGS,
    ...main.answers.filter(({ scored }) => scored).map(answerLine),
    ...meanLines(main),
    ...verdictWords(main),
    '',
    ...splitLines(report),
    ...apart('The one question of how many (ranked probability score, in exercises):', main, 'count'),
    ...apart('Not scored, since the answer was put into the rules, or a test asks it of them:', main, 'echo'),
    ...echoReasons(report),
    ...apart('Asked of another start as well, not scored:', main, 'again'),
    ...unanswerable(report),
    ...armLines(report),
    'games: share of games that say yes. unchanged: the score of "nothing changes"; half: of "one in two".',
    'Brier scores, 0 is perfect. gain: mean score of "nothing changes" less that of the games, with a 95 % interval over',
    'resampled questions. worse: mean Brier score of the arm less that of the main one. "As often as the others changed"',
    'gives each question the share of changes among the other scored ones, which nobody knows beforehand.',
    '',
    wrap(powerWords(report)),
  ];
  return lines.join('\n');
}

const HEADINGS = `${'question'.padEnd(NAME)}${'start, turn'.padEnd(START)}${row(['came', 'games', 'Brier', 'unchanged', 'half', 'log'])}`;

function row(words: readonly string[]): string {
  return words.map((word) => word.padStart(10)).join('');
}

function answerLine(answer: AnswerReport): string {
  const { question, scenario, turn, brier, log, ranked } = answer;
  const three = brier ?? ranked;
  return `${question.padEnd(NAME)}${`${scenario}, ${turn}`.padEnd(START)}${row([
    cameWords(answer),
    answer.share === null ? `~${answer.median}` : saidWords(answer),
    scoreWords(three?.games),
    scoreWords(three?.unchanged),
    scoreWords(three?.unknowing),
    scoreWords(log?.games),
  ])}`;
}

/** The rivals that have a column of their own. */
const IN_COLUMNS: readonly string[] = ['unchanged', 'unknowing'];

function meanRow({ mean, against }: NonNullable<ArmReport['brier']>): string[] {
  const columns = against.filter(({ rival }) => IN_COLUMNS.includes(rival));
  return [scoreWords(mean), ...columns.map((entry) => scoreWords(entry.mean))];
}

function meanLines({ brier, log, filled }: ArmReport): string[] {
  if (brier === null || log === null) return ['No question is scored.'];
  const head = `mean of ${brier.questions}`.padEnd(NAME + START);
  const logs = 'mean log score in bits'.padEnd(NAME + START);
  const gains = brier.against.map(({ rival, mean, gain, overQuestions, overSubjects }) => {
    const over = (what: string, found: typeof overQuestions) =>
      found === null
        ? ''
        : `, ${found.low.toFixed(3)} to ${found.high.toFixed(3)} over ${found.blocks} ${what}`;
    return `gain on ${RIVAL_WORDS[rival]} (${scoreWords(mean)}): ${gain.toFixed(3)}${over('questions', overQuestions)}${over('subjects', overSubjects)}`;
  });
  return [
    `${head}${row(['', '', ...meanRow(brier), scoreWords(log.mean)])}`,
    `${logs}${row(['', '', ...meanRow(log)])}`,
    ...filledLines(filled),
    ...gains,
  ];
}

function filledLines(filled: ArmReport['filled']): string[] {
  if (filled?.brier == null || filled.log === null) return [];
  const head = `mean of ${filled.brier.questions}, with unanswered at one half`.padEnd(NAME + START);
  return [`${head}${row(['', '', ...meanRow(filled.brier), scoreWords(filled.log.mean)])}`];
}

function splitLines({ splits }: HindcastReport): string[] {
  if (splits.length === 0) return [];
  const lines = splits.map(({ split, questions, games, unchanged, unknowing }) => {
    const three = [games, unchanged, unknowing].map(scoreWords);
    return `${`${split} (${questions})`.padEnd(NAME + START)}${row(['', '', ...three])}`;
  });
  return ['Parts of the mean:', ...lines, ''];
}

function apart(head: string, main: ArmReport, what: 'count' | 'echo' | 'again'): string[] {
  const those = main.answers.filter(({ role, first }) =>
    what === 'again' ? !first : first && role === what,
  );
  return those.length === 0 ? [] : [head, ...those.map(answerLine), ''];
}

function echoReasons({ questions }: HindcastReport): string[] {
  const those = questions.filter(({ role }) => role === 'echo');
  return those.length === 0
    ? []
    : [...those.map(({ question, reason }) => wrap(`${question}: ${reason}`)), ''];
}

function unanswerable({ questions }: HindcastReport): string[] {
  const those = questions.filter(({ role }) => role === 'unanswerable');
  const lines = those.map(({ question, reason }) => wrap(`${question}: ${unaskedWords(reason)}`));
  return those.length === 0 ? [] : [...lines, ''];
}

function armLines({ arms }: HindcastReport): string[] {
  if (arms.length < 2) return [];
  const columns = ['Brier', 'log', 'gain', 'low', 'high', 'moved', 'worse', 'low', 'high'];
  const head = `${'arm'.padEnd(NAME)}${row(columns)}  what it is`;
  const lines = arms.map(({ arm, title, brier, log, changed, worse }) => {
    const [unchanged] = brier?.against ?? [];
    return `${arm.padEnd(NAME)}${row([
      scoreWords(brier?.mean),
      scoreWords(log?.mean),
      scoreWords(unchanged?.gain),
      scoreWords(unchanged?.overQuestions?.low),
      scoreWords(unchanged?.overQuestions?.high),
      changed === null ? '' : String(changed),
      ...(worse === null ? ['', '', ''] : worseWords(worse)),
    ])}  ${title}`;
  });
  const placebos = arms.filter(({ kind }) => kind === 'placebo');
  const said = [
    ...arms.filter(({ kind }) => kind === 'opening').map(openingWords),
    ...(placebos.length > 0 ? [placebosWords(arms)] : []),
    ...placebos.map(placeboWords),
  ];
  return [head, ...lines, '', ...said.map(wrap), ...(said.length > 0 ? [''] : [])];
}

function worseWords({ gain, overQuestions }: NonNullable<ArmReport['worse']>): string[] {
  return [gain, overQuestions?.low, overQuestions?.high].map(scoreWords);
}

const WIDTH = 110;

/** Breaks a paragraph between words. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
