// Studies on many machines: heartland whatif shards is the unit of work that any engine gives out by numbers, and
// heartland whatif slurm prints a script that does so.
import type { Command } from 'commander';
import { shardRange } from '../study/run/range.ts';
import { unreachable } from '../study/run/reach.ts';
import { playHere } from '../study/run/runner.ts';
import { serveQueue } from '../study/run/serve.ts';
import { folderOf, openFolder } from '../study/store/folder.ts';
import { type Act, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint } from './complaint.ts';
import { planFor } from './whatif-open.ts';
import { preparePlan, STUDIES, type StudyOptions } from './whatif-prepare.ts';
import { refusalOf, STOPS } from './whatif-run.ts';

interface SlurmOptions extends StudyOptions {
  readonly out?: string | undefined;
  readonly tasks?: string | undefined;
}

export function declareWork(command: Command, act: Act, desk: Desk): void {
  declareServing(command, act, desk);
  command
    .command('shards')
    .description('play some shards of a study: the unit of work for many machines')
    .argument('<folder>', 'the folder of the study’s games, with its manifest')
    .argument('<range>', 'numbers of shards, such as 7 or 40-49')
    .action(act((folder: string, range: string) => playShards(desk, folder, range)));
  command
    .command('slurm')
    .description('print a SLURM array script that plays a study')
    .argument('<study>', 'path of a study file')
    .option('--tasks <count>', 'tasks of the array, 1 to 1000', '100')
    .option('--seeds <count>', 'play so many seeds instead of what the study says')
    .option('--lens <name>', 'the reading of the rules, instead of the study’s own')
    .option('--box <folder>', "rules and scenarios other than Heartland's own")
    .option('--out <folder>', 'where the games go, seen by all machines', STUDIES)
    .action(
      act((path: string, _options: SlurmOptions, own: Command) =>
        printScript(desk, path, own.optsWithGlobals<SlurmOptions>()),
      ),
    );
}

function declareServing(command: Command, act: Act, desk: Desk): void {
  command
    .command('work')
    .description('serve a queue: play shards of whatever studies are given out there')
    .option('--queue <url>', 'where the queue is, such as redis://127.0.0.1:6379')
    .option('--threads <count>', 'play so many shards at a time', '1')
    .action(act((_options: object, own: Command) => serve(desk, own.optsWithGlobals<ServeOptions>())));
}

interface ServeOptions {
  readonly queue?: string | undefined;
  readonly threads?: string | undefined;
}

async function serve(desk: Desk, { queue, threads = '1' }: ServeOptions): Promise<ExitCode> {
  if (queue === undefined) {
    const help = 'name one, such as redis://127.0.0.1:6379';
    return refuse(desk, complain({ where: '--queue', what: 'there is no queue to serve', help }).error);
  }
  const count = Number(threads);
  if (!/^\d{1,3}$/.test(threads) || count < 1) {
    return refuse(
      desk,
      complain({ where: '--threads', what: `"${threads}" is not a number of threads` }).error,
    );
  }
  const silent = await unreachable(queue);
  if (silent !== undefined) {
    return refuse(desk, complain({ where: '--queue', what: `${queue} cannot be used: ${silent}` }).error);
  }
  const [stop, drop] = [new AbortController(), new AbortController()];
  const broken = () => {
    if (stop.signal.aborted) return drop.abort();
    stop.abort();
    desk.err('no more shards are taken, and those in hand are finished; Ctrl-C again drops them');
  };
  for (const signal of STOPS) process.on(signal, broken);
  try {
    desk.err(`serving ${queue} with ${count} threads; Ctrl-C ends it`);
    const say = (line: string) => desk.err(line);
    const served = await serveQueue(queue, { threads: count, stop: stop.signal, drop: drop.signal, say });
    desk.out(`${served} shards played`);
    return 0;
  } catch (error) {
    const { code, lines } = refusalOf(error, '--queue');
    for (const line of lines) desk.err(line);
    return code;
  } finally {
    for (const signal of STOPS) process.off(signal, broken);
  }
}

async function playShards(desk: Desk, folder: string, word: string): Promise<ExitCode> {
  const plan = planFor(folder);
  if (!plan.ok) return refuse(desk, plan.error);
  const range = shardRange(word, plan.value.shards);
  if (!range.ok) return refuse(desk, complain({ where: 'RANGE', what: range.error }).error);
  const stop = new AbortController();
  const broken = () => stop.abort();
  for (const signal of STOPS) process.once(signal, broken);
  const again = `\`heartland whatif shards ${folder} ${word}\` goes on`;
  const count = { there: 0, played: 0 };
  try {
    await playHere({
      plan: plan.value,
      folder,
      shards: range.value,
      again: false,
      signal: stop.signal,
      played: () => undefined,
      done: async ({ shard, kept }) => {
        count.there += 1;
        if (kept === 'written') count.played += 1;
        desk.progress(`shard ${shard}: ${count.there} of ${range.value.length}`);
        return false;
      },
    });
    desk.progress('');
    if (count.there < range.value.length) {
      const what = `broken off with ${count.there} of ${range.value.length} shards there`;
      return refuse(desk, [formatComplaint({ where: folder, what, help: again })]);
    }
    desk.out(`${count.there} shards, ${count.played} played now`);
    return 0;
  } catch (error) {
    desk.progress('');
    const { code, lines } = refusalOf(error, folder, again);
    for (const line of lines) desk.err(line);
    return code;
  } finally {
    for (const signal of STOPS) process.off(signal, broken);
  }
}

const MOST_TASKS = 1000;

function printScript(desk: Desk, path: string, options: SlurmOptions): ExitCode {
  const given = options.tasks ?? '100';
  const wanted = Number(given);
  if (!/^\d{1,4}$/.test(given) || wanted < 1 || wanted > MOST_TASKS) {
    const what = `"${given}" is not a number of tasks from 1 to ${MOST_TASKS}`;
    return refuse(desk, complain({ where: '--tasks', what }).error);
  }
  const plan = preparePlan(desk, path, options);
  if (!plan.ok) return refuse(desk, plan.error);
  const folder = folderOf(options.out ?? STUDIES, plan.value);
  const opened = openFolder(folder, plan.value);
  if (!opened.ok) return refuse(desk, [opened.error]);
  const each = Math.ceil(plan.value.shards / wanted);
  const tasks = Math.ceil(plan.value.shards / each);
  const said = Object.entries({
    seeds: options.seeds,
    lens: options.lens,
    box: options.box,
    out: options.out,
  });
  const more = said.flatMap(([name, value]) => (value === undefined ? [] : [` --${name} ${quoted(value)}`]));
  desk.out(
    [
      '#!/bin/bash',
      `# ${plan.value.shards} shards of ${plan.value.manifest.name}, ${each} a task. When all tasks are done:`,
      `#   heartland whatif ${quoted(path)}${more.join('')}`,
      `#SBATCH --job-name=heartland-${plan.value.manifest.name}`,
      `#SBATCH --array=0-${tasks - 1}`,
      '#SBATCH --cpus-per-task=1',
      '#SBATCH --requeue',
      'set -euo pipefail',
      `first=$((SLURM_ARRAY_TASK_ID * ${each}))`,
      `heartland whatif shards ${quoted(folder)} "$first-$((first + ${each - 1}))"`,
    ].join('\n'),
  );
  return 0;
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
