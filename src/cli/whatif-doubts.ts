// heartland whatif doubts: which assumed numbers of the rules a study's answer hangs on, so that a critic knows where to
// press.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ok, type Result } from '../kit/result.ts';
import { toMarkdown } from '../report/print/markdown.ts';
import { doubtsDocument } from '../report/study/assumed.ts';
import { type Question, questionOf } from '../study/doubts/question.ts';
import { type DoubtRanking, rankDoubts } from '../study/doubts/ranking.ts';
import { firstSeed, gamesOf, type Round, roundsFor } from '../study/doubts/rounds.ts';
import { type Act, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines, unknownWord } from './complaint.ts';
import { countOf } from './long-work.ts';
import { doubtsJson } from './whatif-doubts-json.ts';
import { playPieces } from './whatif-pieces.ts';
import { preparePlan, STUDIES, type StudyOptions } from './whatif-prepare.ts';

export interface DoubtsOptions extends StudyOptions {
  readonly most?: string | undefined;
  readonly swing?: string | undefined;
  readonly only?: string | undefined;
  readonly variant?: string | undefined;
  readonly threads?: string | undefined;
  readonly out?: string | undefined;
  readonly cost?: boolean | undefined;
  readonly json?: boolean | undefined;
}

const USUAL = { seeds: '200', most: '20', swing: '25' } as const;
const FEWEST_SEEDS = 10;
const MOST_SEEDS = 100_000;
const MOST_NUMBERS = 1000;
const MOST_THREADS = 256;
/** Fewer games than these are played here: a thread costs more to start than it saves. */
const WORTH_THREADS = 2000;

export function declareDoubts(command: Command, act: Act, desk: Desk): void {
  command
    .command('doubts')
    .description('rank the assumed numbers of the rules by how far they move a study’s outcomes')
    .argument('<study>', 'path of a study file')
    .option(
      '--seeds <count>',
      `seeds of the last round; earlier ones take a fifth or a twentieth (default: ${USUAL.seeds})`,
    )
    .option('--most <count>', 'numbers that come to the last round', USUAL.most)
    .option('--swing <percent>', 'how far each number is turned either way, 1 to 100', USUAL.swing)
    .option('--only <addresses>', 'only numbers whose addresses begin so, such as CO,DE-012')
    .option(
      '--variant <name>',
      'the variant whose difference to the first is looked at; the second, if not given',
    )
    .option('--lens <name>', 'the reading of the rules, instead of the study’s own')
    .option('--box <folder>', "rules and scenarios other than Heartland's own")
    .option('--threads <count>', 'play in so many threads; as many as the machine has, if not given')
    .option('--out <folder>', 'where the games go', STUDIES)
    .option('--cost', 'say how many games it would play, and play none')
    .option('--json', 'print JSON')
    .action(
      act((path: string, _options: DoubtsOptions, own: Command) =>
        doubts(desk, path, own.optsWithGlobals<DoubtsOptions>()),
      ),
    );
}

async function doubts(desk: Desk, path: string, options: DoubtsOptions): Promise<ExitCode> {
  const numbers = numbersIn(options);
  if (!numbers.ok) return refuse(desk, numbers.error);
  const { seeds, most, swing, threads } = numbers.value;
  const question = ask(desk, path, options, swing);
  if (!question.ok) return refuse(desk, question.error);
  const { study, doubts: all, variants } = question.value;
  if (all.length === 0) {
    const what = 'no assumed number can be turned here';
    return refuse(
      desk,
      complain({ where: path, what, help: 'take another --variant, or more with --only' }).error,
    );
  }
  const rounds = roundsFor(all.length, { from: firstSeed(study), seeds, most });
  const games = rounds.reduce((sum, round) => sum + gamesOf(round, variants.length), 0);
  const cost = costWords(all.length, rounds, games);
  if (options.cost === true) {
    desk.out(cost);
    return 0;
  }
  desk.err(cost);
  const again = againWords(path, options);
  const out = join(options.out ?? STUDIES, `${study.study}-doubts`);
  const atATime = threads ?? (games < WORTH_THREADS ? 1 : availableParallelism());
  const pieces = playPieces(desk, { out, games, isThreaded: atATime > 1 });
  let ranking: DoubtRanking | undefined;
  try {
    ranking = await rankDoubts(question.value, rounds, pieces.play, atATime);
  } finally {
    pieces.end();
  }
  if (ranking === undefined) return refuse(desk, pieces.refusal(again));
  desk.out(
    options.json === true
      ? doubtsJson(question.value, ranking, again)
      : toMarkdown(doubtsDocument(question.value, ranking, again)).trimEnd(),
  );
  return 0;
}

function ask(desk: Desk, path: string, options: DoubtsOptions, swing: number): Result<Question, Lines> {
  const { lens, box, variant } = options;
  const plan = preparePlan(desk, path, { lens, box });
  if (!plan.ok) return plan;
  const only = options.only?.split(',').map((word) => word.trim());
  const { study, ground } = plan.value;
  const question = questionOf(study, ground, desk.home.version, { swing, variant, only });
  if (question.ok) return question;
  const { kind, word, known } = question.error;
  return unknownWord(kind === 'variant' ? '--variant' : '--only', kind, word, known.slice(0, 20));
}

interface Numbers {
  readonly seeds: number;
  readonly most: number;
  readonly swing: number;
  readonly threads: number | undefined;
}

/** The numbers of the options. Errors: one line for each that is none. */
function numbersIn(options: DoubtsOptions): Result<Numbers, Lines> {
  const lines: string[] = [];
  const read = (where: string, given: string, least: number, most: number): number => {
    const count = countOf(given, most);
    if (count !== undefined && count >= least) return count;
    lines.push(formatComplaint({ where, what: `"${given}" is not a number from ${least} to ${most}` }));
    return 0;
  };
  const seeds = read('--seeds', options.seeds ?? USUAL.seeds, FEWEST_SEEDS, MOST_SEEDS);
  const most = read('--most', options.most ?? USUAL.most, 1, MOST_NUMBERS);
  const swing = read('--swing', options.swing ?? USUAL.swing, 1, 100);
  const threads =
    options.threads === undefined ? undefined : read('--threads', options.threads, 1, MOST_THREADS);
  return lines.length > 0 ? { ok: false, error: lines } : ok({ seeds, most, swing, threads });
}

/** "677 numbers in 3 rounds (677 on 10 seeds, 170 on 40, 20 on 200): 72,000 games". */
function costWords(numbers: number, rounds: readonly Round[], games: number): string {
  const each = rounds.map(
    (round, at) => `${round.numbers} on ${round.seeds.count}${at === 0 ? ' seeds' : ''}`,
  );
  const many = rounds.length === 1 ? 'one round' : `${rounds.length} rounds`;
  return `${numbers} assumed numbers in ${many} (${each.join(', ')}): ${games} games`;
}

/** The command that goes on, or comes to the same. */
function againWords(path: string, options: DoubtsOptions): string {
  const { seeds, most, swing, only, variant, lens, box, out } = options;
  const usual: { readonly [name: string]: string } = { ...USUAL, out: STUDIES };
  const given = Object.entries({ seeds, most, swing, only, variant, lens, box, out }).flatMap(
    ([name, value]) => (value === undefined || value === usual[name] ? [] : [`--${name} ${value}`]),
  );
  return ['heartland whatif doubts', path, ...given].join(' ');
}
