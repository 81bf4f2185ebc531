// heartland hindcast: asks games about years that are over, and scores what they say beside the plainest forecasts.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { type ArmForecast, forecastAll, gamesIn, type Work } from '../study/hindcast/forecast.ts';
import { reportOf } from '../study/hindcast/report.ts';
import { scoreArm } from '../study/hindcast/score.ts';
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
  const { work, hashes, frozen } = prepared.value;
  const played = await playAll(desk, work);
  if (!played.ok) return refuse(desk, played.error);
  const report = reportOf({
    hindcast: work.hindcast,
    seeds: work.seeds,
    games: played.value.games,
    scores: played.value.found.map(scoreArm),
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

/** Games between two moments in which the process hears anything else. */
const PAUSE_EVERY = 10;

interface Played {
  readonly found: readonly ArmForecast[];
  readonly games: number;
}

async function playAll(desk: Desk, work: Work): Promise<Result<Played, Lines>> {
  const all = gamesIn(work);
  const stop = new AbortController();
  const broken = () => stop.abort();
  process.once('SIGINT', broken);
  try {
    const games = forecastAll(work);
    let played = 0;
    for (;;) {
      const next = games.next();
      if (next.done === true) return ok({ found: next.value, games: played });
      played = next.value;
      if (played % PAUSE_EVERY !== 0) continue;
      desk.progress(`${played} of ${all} games`);
      await new Promise((resolve) => setImmediate(resolve));
      if (!stop.signal.aborted) continue;
      const what = `broken off after ${played} of ${all} games; nothing was scored`;
      return err([formatComplaint({ where: 'heartland hindcast', what })]);
    }
  } finally {
    desk.progress('');
    process.off('SIGINT', broken);
  }
}
