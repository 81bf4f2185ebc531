// heartland hindcast: asks games about years that are over, and scores what they say beside the plainest forecasts.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { forecastsOf, gamesIn, type Rows, type Work } from '../study/hindcast/forecast.ts';
import { unaskedOf } from '../study/hindcast/question.ts';
import { reportOf } from '../study/hindcast/report.ts';
import { scoreArm } from '../study/hindcast/score.ts';
import { playWork } from '../study/hindcast/threads.ts';
import { type CliCommand, type Desk, refuse, several } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines } from './complaint.ts';
import { hindcastMarkdown } from './hindcast-markdown.ts';
import { type PrepareOptions, prepareHindcast, writeOr } from './hindcast-prepare.ts';
import { hindcastText } from './hindcast-text.ts';

interface HindcastOptions extends PrepareOptions {
  readonly json?: boolean | undefined;
  readonly out?: string | undefined;
}

/** Where the questions of a box lie, below its folder. */
const QUESTIONS = join('scenarios', 'hindcast', 'questions.yaml');

const USUAL_SEEDS = '1000';

export const hindcast: CliCommand = {
  name: 'hindcast',
  summary: 'ask games about years that are over, and score their answers',
  declare(command, act, desk) {
    command
      .argument('[questions]', 'path of a file of questions; that of the box, if not given')
      .option('--seeds <count>', 'games of each start in each arm', USUAL_SEEDS)
      .option('--threads <count>', 'play in so many threads; as many as the machine has, if not given')
      .option('--arm <name>', 'play only the main arm and this one; may be repeated', several, [])
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .option('--freeze', 'write down the hashes of what is scored, before the first game')
      .option('--out <file>', 'write the report into a file, in Markdown')
      .option('--json', 'print JSON')
      .action(act((path: string | undefined, options: HindcastOptions) => runHindcast(desk, path, options)));
  },
};

async function runHindcast(
  desk: Desk,
  path: string | undefined,
  options: HindcastOptions,
): Promise<ExitCode> {
  const { out } = options;
  if (out !== undefined && !existsSync(dirname(out))) {
    return refuse(desk, complain({ where: '--out', what: `there is no folder ${dirname(out)}` }).error);
  }
  const prepared = prepareHindcast(desk, path ?? join(options.box ?? desk.home.root, QUESTIONS), options);
  if (!prepared.ok) return refuse(desk, prepared.error);
  const { work, threads, hashes, frozen } = prepared.value;
  const played = await playAll(desk, work, threads);
  if (!played.ok) return refuse(desk, played.error);
  const report = reportOf({
    hindcast: work.hindcast,
    seeds: work.seeds,
    games: gamesIn(work),
    scores: forecastsOf(work, played.value).map((found) => scoreArm(found, unaskedOf(work.hindcast))),
    hashes,
    frozen,
  });
  if (out !== undefined) {
    const written = writeOr('--out', out, hindcastMarkdown(report));
    if (!written.ok) return refuse(desk, written.error);
  }
  desk.out(options.json === true ? JSON.stringify(report, null, 2) : hindcastText(report));
  return 0;
}

/** Milliseconds between two words about how far it is. */
const SAY_EVERY = 250;

async function playAll(desk: Desk, work: Work, threads: number): Promise<Result<readonly Rows[], Lines>> {
  const all = gamesIn(work);
  const stop = new AbortController();
  const broken = () => stop.abort();
  process.once('SIGINT', broken);
  let soFar = 0;
  let said = 0;
  const played = (games: number) => {
    soFar = games;
    const now = performance.now();
    if (now - said < SAY_EVERY) return;
    said = now;
    desk.progress(`${games} of ${all} games`);
  };
  // Worker threads read the rules before the first game is played.
  desk.progress(`preparing ${all} games`);
  try {
    const rows = await playWork(work, threads, { played, signal: stop.signal });
    if (rows !== undefined) return ok(rows);
    const what = `broken off after ${soFar} of ${all} games; nothing was scored`;
    return err([formatComplaint({ where: 'heartland hindcast', what })]);
  } finally {
    desk.progress('');
    process.off('SIGINT', broken);
  }
}
