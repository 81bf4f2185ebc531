// `npm run bench -- runner [--seeds N] [--rounds N] [--json]`: one study played by one thread, by two, and over a queue with
// two workers, in turns: wall time, and the most memory of each process. What counts are the ratios; run it where nothing
// else runs. Needs a build, and a redis-server for the queue.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../architecture/house.ts';

interface RunnerOptions {
  readonly seeds: number;
  readonly rounds: number;
}

interface Round {
  readonly milliseconds: number;
  /** The most memory of the process that asked, and of the workers of a queue together, in MiB. */
  readonly main: number;
  readonly workers: number;
}

const PROGRAM = join(ROOT, 'dist', 'heartland.js');
const STUDY = join(ROOT, 'scenarios', 'studies', 'joint-exercises.yaml');
const PORT = 7399;
const URL = `redis://127.0.0.1:${PORT}`;
const WAYS = ['1 thread', '2 threads', 'queue, 2 workers'] as const;
type Way = (typeof WAYS)[number];

/** Plays all ways in turns. Post: for each its rounds; ways that cannot be had here are left out. */
async function playRounds({ seeds, rounds }: RunnerOptions): Promise<ReadonlyMap<Way, Round[]>> {
  const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
  const ways = WAYS.filter((way) => hasRedis || !way.startsWith('queue'));
  const found = new Map<Way, Round[]>(ways.map((way) => [way, []]));
  const digests = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const [place] of ways.entries()) {
      const way = ways[(place + round) % ways.length] ?? WAYS[0];
      const { digest, ...took } = await playOnce(way, seeds);
      digests.add(digest);
      found.get(way)?.push(took);
    }
  }
  if (digests.size !== 1) throw new Error(`not the same games: ${[...digests].join(', ')}`);
  return found;
}

async function playOnce(way: Way, seeds: number): Promise<Round & { readonly digest: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'heartland-bench-'));
  const helpers: ChildProcess[] = [];
  try {
    // Workers start as cold as threads do, but their starting is not counted: they serve many studies.
    const workers = way.startsWith('queue') ? await startQueue(folder, helpers) : [];
    const how = way.startsWith('queue') ? ['--queue', URL] : ['--threads', way.slice(0, 1)];
    const words = [
      'whatif',
      STUDY,
      '--seeds',
      String(seeds),
      '--out',
      folder,
      '--no-audit',
      '--json',
      ...how,
    ];
    const peaks = new Map<number, number>();
    const start = performance.now();
    const main = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const look = setInterval(() => {
      for (const { pid = 0 } of [main, ...workers])
        peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
    }, 100);
    const said = await textOf(main);
    const milliseconds = performance.now() - start;
    clearInterval(look);
    const sum = workers.reduce((all, { pid = 0 }) => all + (peaks.get(pid) ?? 0), 0);
    return {
      milliseconds,
      main: peaks.get(main.pid ?? 0) ?? 0,
      workers: sum,
      digest: JSON.parse(said).digest,
    };
  } finally {
    for (const child of helpers) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A queue and two workers that serve it. */
async function startQueue(folder: string, helpers: ChildProcess[]): Promise<readonly ChildProcess[]> {
  const words = ['--port', String(PORT), '--save', '', '--appendonly', 'no', '--dir', folder];
  helpers.push(spawn('redis-server', words, { stdio: 'ignore' }));
  await new Promise((done) => setTimeout(done, 500));
  const workers = [1, 2].map(() => spawn(process.execPath, [PROGRAM, 'whatif', 'work', '--queue', URL]));
  helpers.push(...workers);
  await Promise.all(workers.map((worker) => new Promise((done) => worker.stderr.once('data', done))));
  await new Promise((done) => setTimeout(done, 1000));
  return workers;
}

async function textOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stdout?.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error('the study was not played: is there a build (`npm run build`)?');
  return said;
}

/** The most memory a process has had, in MiB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** What the rounds come to: medians, and the queue's and one thread's time over that of two threads, round by round. */
function summaryOf(found: ReadonlyMap<Way, readonly Round[]>) {
  const middle = (list: readonly number[]) =>
    [...list].sort((a, b) => a - b)[Math.trunc(list.length / 2)] ?? 0;
  const ways = [...found].map(([name, rounds]) => {
    const times = rounds.map(({ milliseconds }) => milliseconds);
    return {
      name,
      milliseconds: { median: middle(times), min: Math.min(...times), max: Math.max(...times) },
      mainMiB: Math.max(...rounds.map(({ main }) => main)),
      workersMiB: Math.max(...rounds.map(({ workers }) => workers)),
    };
  });
  const against = found.get('2 threads') ?? [];
  const ratios = [...found].flatMap(([name, rounds]) => {
    const each = rounds.map((round, place) => round.milliseconds / (against[place]?.milliseconds ?? 1));
    return name === '2 threads'
      ? []
      : [{ name, median: middle(each), min: Math.min(...each), max: Math.max(...each) }];
  });
  return { node: process.version, ways, ratiosToTwoThreads: ratios };
}

/** Plays and prints. */
export async function benchRunner(options: RunnerOptions, asJson: boolean): Promise<void> {
  const summary = summaryOf(await playRounds(options));
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ ...options, ...summary }, null, 2)}\n`);
    return;
  }
  const cell = (value: number, digits = 0) => value.toFixed(digits).padStart(10);
  const lines = [
    `${options.seeds} seeds, ${options.seeds * 2} games, ${options.rounds} rounds in turns, Node ${summary.node}`,
    '',
    'milliseconds              median       min       max   main MiB  workers MiB',
    ...summary.ways.map(
      ({ name, milliseconds: { median, min, max }, mainMiB, workersMiB }) =>
        `${name.padEnd(22)}${cell(median)}${cell(min)}${cell(max)}${cell(mainMiB)}${cell(workersMiB)}`,
    ),
    '',
    ...summary.ratiosToTwoThreads.map(
      ({ name, median, min, max }) =>
        `${`${name} to 2 threads`.padEnd(32)}${median.toFixed(3)} (${min.toFixed(3)} to ${max.toFixed(3)})`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
