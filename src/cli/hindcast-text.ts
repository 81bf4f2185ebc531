// What a hindcast found, as text for a person.
import type { AnswerReport, ArmReport, HindcastReport } from '../study/hindcast/report.ts';
import {
  cameWords,
  frozenWords,
  placeboWords,
  powerWords,
  saidWords,
  scoreWords,
  verdictWords,
} from './hindcast-words.ts';

const NAME = 26;
const START = 28;

export function hindcastText(report: HindcastReport): string {
  const [main] = report.arms;
  if (main === undefined) return '';
  const lines = [
    `${report.title} (${report.hindcast}): ${report.seeds.count} games of each start in each arm, ${report.games} in all`,
    frozenWords(report),
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
    'resampled questions.',
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

function meanLines({ brier, log }: ArmReport): string[] {
  if (brier === null || log === null) return ['No question is scored.'];
  const of = (scores: NonNullable<ArmReport['brier']>) => [
    scoreWords(scores.mean),
    ...scores.against.map(({ mean }) => scoreWords(mean)),
  ];
  const head = `mean of ${brier.questions}`.padEnd(NAME + START);
  const logs = 'mean log score in bits'.padEnd(NAME + START);
  const gains = brier.against.map(({ rival, gain, overQuestions, overSubjects }) => {
    const name = rival === 'unchanged' ? '"nothing changes"' : '"one in two"';
    const over = (what: string, found: typeof overQuestions) =>
      found === null
        ? ''
        : `, ${found.low.toFixed(3)} to ${found.high.toFixed(3)} over ${found.blocks} ${what}`;
    return `gain on ${name}: ${gain.toFixed(3)}${over('questions', overQuestions)}${over('subjects', overSubjects)}`;
  });
  return [
    `${head}${row(['', '', ...of(brier), scoreWords(log.mean)])}`,
    `${logs}${row(['', '', ...of(log)])}`,
    ...gains,
  ];
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
  const lines = those.flatMap(({ question, reason }) => [wrap(`${question}: ${reason}`)]);
  return those.length === 0 ? [] : ['No game can answer:', ...lines, ''];
}

function armLines({ arms }: HindcastReport): string[] {
  if (arms.length < 2) return [];
  const head = `${'arm'.padEnd(NAME)}${row(['Brier', 'log', 'gain', 'low', 'high', 'moved'])}  what it is`;
  const lines = arms.map(({ arm, title, brier, log, changed }) => {
    const [unchanged] = brier?.against ?? [];
    return `${arm.padEnd(NAME)}${row([
      scoreWords(brier?.mean),
      scoreWords(log?.mean),
      scoreWords(unchanged?.gain),
      scoreWords(unchanged?.overQuestions?.low),
      scoreWords(unchanged?.overQuestions?.high),
      changed === null ? '' : String(changed),
    ])}  ${title}`;
  });
  const placebos = arms.filter(({ kind }) => kind === 'placebo').map(placeboWords);
  return [head, ...lines, '', ...placebos.map(wrap), ...(placebos.length > 0 ? [''] : [])];
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
