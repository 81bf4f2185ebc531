// heartland pair: two games of one seed under two lenses or two casts, and the first decision at which they part; over
// many seeds, an atlas of where they do.
import { err, ok, type Result } from '../kit/result.ts';
import { divergenceLines, type Voices } from '../report/divergence.ts';
import { BASE } from '../rulebook/book.ts';
import { type Atlas, atlasOf } from '../study/paths/atlas.ts';
import { type Divergence, firstDivergence } from '../study/paths/divergence.ts';
import type { Setup } from '../study/paths/setup.ts';
import { atlasLines } from './atlas-text.ts';
import { castOf } from './cast.ts';
import { type CliCommand, type Desk, refuse, several } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines } from './complaint.ts';
import { countOf, inSteps } from './long-work.ts';
import { seedOf } from './seed.ts';
import { setTable } from './table.ts';

interface PairOptions {
  readonly lens: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly seed?: string;
  readonly seeds?: string;
  readonly box?: string;
  readonly json?: boolean;
}

const MOST_SEEDS = 100_000;

export const pair: CliCommand = {
  name: 'pair',
  summary: 'find where two games of one seed part, and why',
  declare(command, act, desk) {
    command
      .argument('<scenario>', 'name of a scenario, or path of its file')
      .option('--lens <name>', 'a reading of the rules; give two to compare them', several, [])
      .option('--a <ACTOR=NAME>', 'who plays an actor in the first game; may be repeated', several, [])
      .option('--b <ACTOR=NAME>', 'who plays an actor in the second game; may be repeated', several, [])
      .option('--seed <text>', 'the luck that both games share (default: 1)')
      .option('--seeds <count>', 'compare so many pairs, seeds 1, 2, 3 …, and count where they part')
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .option('--json', 'print JSON')
      .action(act((scenario: string, options: PairOptions) => playPair(desk, scenario, options)));
  },
};

/** Both games as they will be played, and what they are called. */
interface Two {
  readonly a: Setup;
  readonly b: Setup;
  readonly voices: Voices;
  readonly note: string | undefined;
}

async function playPair(desk: Desk, scenario: string, options: PairOptions): Promise<ExitCode> {
  if (options.seed !== undefined && options.seeds !== undefined) {
    const what = 'one pair has a --seed, many have --seeds';
    return refuse(desk, [formatComplaint({ where: '--seeds', what })]);
  }
  const two = setTwo(desk, scenario, options);
  if (!two.ok) return refuse(desk, two.error);
  if (two.value.note !== undefined) desk.err(two.value.note);
  return options.seeds === undefined
    ? tellOne(desk, two.value, options)
    : tellMany(desk, two.value, options.seeds, options.json === true);
}

function setTwo(desk: Desk, scenario: string, { lens, a, b, box }: PairOptions): Result<Two, Lines> {
  if (lens.length > 2) return complain({ where: '--lens', what: 'a pair has two lenses at most' });
  const [first = BASE, second = first] = lens;
  const cast = (words: readonly string[]) => [...words].sort().join(' ');
  if (first === second && cast(a) === cast(b)) {
    const help = 'give --lens twice, or --a ACTOR=NAME or --b ACTOR=NAME';
    return complain({ where: 'heartland pair', what: 'the two games would be the same', help });
  }
  const [setA, setB] = [first, second].map((name) => setTable(desk.home, scenario, { lens: name, box }));
  if (setA === undefined || setB === undefined) return err([]);
  if (!setA.ok) return setA;
  if (!setB.ok) return setB;
  const [tableA, tableB] = [setA.value.table, first === second ? setA.value.table : setB.value.table];
  const [playersA, playersB] = [castOf(tableA, a, '--a'), castOf(tableB, b, '--b')];
  if (!playersA.ok) return playersA;
  if (!playersB.ok) return playersB;
  return ok({
    a: { table: tableA, players: playersA.value },
    b: { table: tableB, players: playersB.value },
    voices: { a: tableA, b: tableB, labels: labelsOf([first, second], [a, b]) },
    note: setA.value.note,
  });
}

/** The words that tell the two apart. */
function labelsOf(
  [lensA, lensB]: readonly [string, string],
  [a, b]: readonly [readonly string[], readonly string[]],
): Voices['labels'] {
  const label = (lens: string, cast: readonly string[]) =>
    [...(lensA === lensB ? [] : [lens]), ...cast].join(' ') || 'the usual players';
  return { a: label(lensA, a), b: label(lensB, b) };
}

function tellOne(desk: Desk, two: Two, options: PairOptions): ExitCode {
  const seed = seedOf(options.seed ?? '1');
  if (!seed.ok) return refuse(desk, seed.error);
  const found = firstDivergence(two.a, two.b, seed.value);
  if (options.json === true) desk.out(JSON.stringify(pairJson(two, seed.value, found), null, 2));
  else desk.out([headOf(two, `seed ${seed.value}`), '', ...foundLines(two, found)].join('\n'));
  return 0;
}

function headOf({ a, voices }: Two, what: string): string {
  const { title, id } = a.table.scenario;
  return `${title} (${id}), ${what}: ${voices.labels.a} and ${voices.labels.b}`;
}

function foundLines(two: Two, found: Divergence | undefined): readonly string[] {
  if (found === undefined) return ['the two games are one path to the end: nobody decides otherwise'];
  const also = found.also === 0 ? [] : [`${found.also} more of the same phase are not the same either`];
  const [first = '', ...rest] = divergenceLines(found, two.voices);
  return [`They part in ${first}.`, ...[...rest, ...also].map((line) => `  ${line}`)];
}

/** The documented output of `pair --json`: keys are added, never taken away. */
function pairJson({ a, voices }: Two, seed: string, found: Divergence | undefined) {
  return {
    scenario: a.table.scenario.id,
    a: voices.labels.a,
    b: voices.labels.b,
    seed,
    parted: found !== undefined,
    ...(found === undefined ? {} : { divergence: found, lines: divergenceLines(found, voices) }),
  };
}

async function tellMany(desk: Desk, two: Two, given: string, json: boolean): Promise<ExitCode> {
  const count = countOf(given, MOST_SEEDS);
  if (count === undefined) {
    const what = `"${given}" is not a number of seeds from 1 to ${MOST_SEEDS}`;
    return refuse(desk, [formatComplaint({ where: '--seeds', what })]);
  }
  const found: (Divergence | undefined)[] = [];
  const done = await inSteps(desk, count, 'pairs', (place) => {
    found.push(firstDivergence(two.a, two.b, String(place + 1)));
  });
  const atlas = atlasOf(found);
  if (json) desk.out(JSON.stringify(atlasJson(two, atlas), null, 2));
  else desk.out([headOf(two, `seeds 1 to ${done}`), '', ...atlasLines(two.voices, atlas)].join('\n'));
  if (done === count) return 0;
  desk.err(formatComplaint({ where: 'heartland pair', what: `broken off after ${done} of ${count} pairs` }));
  return 2;
}

/** The documented output of `pair --seeds --json`. */
function atlasJson({ a, voices }: Two, atlas: Atlas) {
  return { scenario: a.table.scenario.id, a: voices.labels.a, b: voices.labels.b, ...atlas };
}
