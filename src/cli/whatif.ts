// heartland whatif: plays a study's seeds through each of its variants and compares them pair by pair.
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode } from './complaint.ts';
import { declareDoubts } from './whatif-doubts.ts';
import { declareGames } from './whatif-games.ts';
import { preparePlan, STUDIES, type StudyOptions } from './whatif-prepare.ts';
import { declareQuery } from './whatif-query.ts';
import { recordOne } from './whatif-record.ts';
import { declareReport } from './whatif-report.ts';
import { runPlan, threadsFor } from './whatif-run.ts';
import { declareScenario } from './whatif-scenario.ts';
import { sharesFound } from './whatif-shares.ts';
import { foundJson, foundText } from './whatif-text.ts';
import { declareWork } from './whatif-work.ts';
import { widthOf } from './width.ts';

interface WhatifOptions extends StudyOptions {
  readonly json?: boolean | undefined;
  readonly record?: string | undefined;
  readonly variant?: string | undefined;
  readonly threads?: string | undefined;
  readonly queue?: string | undefined;
  readonly out?: string | undefined;
  readonly audit?: boolean | undefined;
}

export const whatif: CliCommand = {
  name: 'whatif',
  summary: 'run a study: the same seeds through every variant, compared',
  declare(command, act, desk) {
    command
      .argument('<study>', 'path of a study file')
      .option('--seeds <count>', 'play so many seeds instead of what the study says')
      .option('--lens <name>', 'the reading of the rules, instead of the study’s own')
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .option('--threads <count>', 'play in so many threads; as many as the machine has, if not given')
      .option('--queue <url>', 'give the shards to a queue that `heartland whatif work` serves')
      .option('--no-audit', 'do not play about one shard in a hundred a second time to compare')
      .option('--record <seed>', 'play one seed of one variant and record it, instead of the study')
      .option('--variant <name>', 'which variant --record plays; the first if not given')
      .option('--out <folder>', `where the games go (default: ${STUDIES}; with --record: games)`)
      .option('--json', 'print JSON')
      .action(act((path: string, options: WhatifOptions) => runStudy(desk, path, options)));
    declareQuery(command, act, desk);
    declareReport(command, act, desk);
    declareGames(command, act, desk);
    declareDoubts(command, act, desk);
    declareScenario(command, act, desk);
    declareWork(command, act, desk);
  },
};

async function runStudy(desk: Desk, path: string, options: WhatifOptions): Promise<ExitCode> {
  if (options.variant !== undefined && options.record === undefined) {
    const what = 'a study plays all its variants';
    return refuse(desk, complain({ where: '--variant', what, help: 'add --record SEED to play one' }).error);
  }
  const plan = preparePlan(desk, path, options);
  if (!plan.ok) return refuse(desk, plan.error);
  if (options.record !== undefined) return recordOne(desk, plan.value, options.record, options);
  const threads = threadsFor(plan.value, options.threads);
  if (!threads.ok) return refuse(desk, threads.error);
  const out = options.out ?? STUDIES;
  const again = againWords(path, options);
  const found = await runPlan(desk, plan.value, {
    out,
    threads: threads.value,
    queue: options.queue,
    audit: options.audit !== false,
    again,
  });
  if (!found.ok) {
    for (const line of found.error.lines) desk.err(line);
    return found.error.code;
  }
  const shares = await sharesFound(found.value);
  desk.out(
    options.json === true ? foundJson(found.value, shares) : foundText(found.value, shares, widthOf(desk)),
  );
  return 0;
}

/** The command that goes on with a study that was broken off. */
function againWords(path: string, { seeds, lens, box, out, queue }: WhatifOptions): string {
  const given = Object.entries({ seeds, lens, box, out, queue }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${value}`],
  );
  return ['heartland whatif', path, ...given].join(' ');
}
