// heartland verdict: played games again under edited rules: which outcomes change, and at which rule the paths part.
import type { Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import { isHandLine } from '../record/hand.ts';
import { divergenceLines, type Voices } from '../report/divergence.ts';
import { nameOf } from '../report/phrases.ts';
import { type Atlas, atlasOf } from '../study/paths/atlas.ts';
import type { Setup } from '../study/paths/setup.ts';
import { type Changed, setupFrom, type Verdict, verdictOn } from '../study/paths/verdict.ts';
import { atlasLines } from './atlas-text.ts';
import { castOf } from './cast.ts';
import { changedText, titleOf } from './changed-text.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines } from './complaint.ts';
import { openLibrary } from './library.ts';
import { countOf, inSteps } from './long-work.ts';
import { openRecorded, type Recorded, wishesOf } from './recorded.ts';

interface VerdictOptions {
  readonly rules?: string;
  readonly lens?: string;
  readonly seeds?: string;
  readonly json?: boolean;
}

const MOST_SEEDS = 100_000;

export const verdict: CliCommand = {
  name: 'verdict',
  summary: 'play records again under edited rules and tell what changes',
  declare(command, act, desk) {
    command
      .argument('<record...>', 'records of games')
      .option('--rules <folder>', 'the edited rules: a box, or its folder of rules')
      .option('--lens <name>', 'the reading of the rules (default: the record’s own)')
      .option('--seeds <count>', 'play seeds 1, 2, 3 … with the same policies as well, and count')
      .option('--json', 'print JSON')
      .action(act((paths: readonly string[], options: VerdictOptions) => judgeAll(desk, paths, options)));
  },
};

/** A record with both setups. */
interface Case {
  readonly recorded: Recorded;
  readonly before: Setup;
  readonly after: Setup;
  readonly voices: Voices;
}

/** What came of it. */
interface Judged extends Case {
  readonly verdict: Verdict;
  readonly seeds: readonly Verdict[];
}

async function judgeAll(desk: Desk, paths: readonly string[], options: VerdictOptions): Promise<ExitCode> {
  const seeds = options.seeds === undefined ? 0 : countOf(options.seeds, MOST_SEEDS);
  if (seeds === undefined) {
    const what = `"${options.seeds}" is not a number of seeds from 1 to ${MOST_SEEDS}`;
    return refuse(desk, [formatComplaint({ where: '--seeds', what })]);
  }
  const cases: Case[] = [];
  for (const path of paths) {
    const one = caseOf(desk, path, options);
    if (!one.ok) return refuse(desk, one.error);
    cases.push(one.value);
  }
  const verdicts: Verdict[] = [];
  const steps = cases.length * (seeds + 1);
  const done = await inSteps(desk, steps, 'games judged', (step) => {
    const one = cases[Math.trunc(step / (seeds + 1))];
    if (one !== undefined) verdicts.push(judge(one, step % (seeds + 1)));
  });
  if (done < steps) {
    const what = `broken off after ${done} of ${steps} games`;
    return refuse(desk, [formatComplaint({ where: 'heartland verdict', what })]);
  }
  const judged = cases.flatMap((one, place): Judged[] => {
    const [first, ...more] = verdicts.slice(place * (seeds + 1), (place + 1) * (seeds + 1));
    return first === undefined ? [] : [{ ...one, verdict: first, seeds: more }];
  });
  for (const one of judged) warnUnlike(desk, one);
  if (options.json === true) desk.out(JSON.stringify(judged.map(asJson), null, 2));
  else desk.out(judged.map((one) => asText(one).join('\n')).join('\n\n'));
  return 0;
}

/** The record's own game first, then seeds from 1 with policies in every seat. */
function judge({ recorded, before, after }: Case, seed: number): Verdict {
  const { header } = recorded.record;
  if (seed === 0) return verdictOn(before, after, header.seed);
  const bare = ({ table }: Setup): Setup => ({ table, players: castFor(table, recorded) });
  return verdictOn(bare(before), bare(after), String(seed));
}

function castFor(table: Table, { record, players }: Recorded) {
  const cast = castOf(table, wishesOf(record));
  return cast.ok ? cast.value : players;
}

function caseOf(desk: Desk, path: string, options: VerdictOptions): Result<Case, Lines> {
  const { rules, lens } = options;
  if (rules === undefined && lens === undefined) {
    const help = 'give --rules FOLDER, --lens NAME or both';
    return complain({ where: 'heartland verdict', what: 'the rules would be the same', help });
  }
  const recorded = openRecorded(path);
  if (!recorded.ok) return recorded;
  const { record, table, players } = recorded.value;
  const edited = editedTable(desk, recorded.value, options);
  if (!edited.ok) return edited;
  const cast = castOf(edited.value, wishesOf(record));
  if (!cast.ok) return cast;
  return ok({
    recorded: recorded.value,
    before: setupFrom(table, record, table, players),
    after: setupFrom(edited.value, record, table, cast.value),
    voices: { a: table, b: edited.value, labels: { a: 'the old rules', b: 'the new' } },
  });
}

/** The record's scenario over the edited rules. */
function editedTable(desk: Desk, { path, record }: Recorded, options: VerdictOptions): Result<Table, Lines> {
  const library = openLibrary(desk.home, options.rules);
  if (!library.ok) return library;
  const lens = options.lens ?? record.header.lens;
  const book = library.value.book(lens);
  if (!book.ok) return book;
  const rulebook = JSON.parse(JSON.stringify(book.value)) as (typeof record.header)['rulebook'];
  const laid = layHeader({ ...record.header, lens, rulebook });
  if (laid.ok) return laid;
  const help = 'the rules have to be those of the record’s box';
  return err([formatComplaint({ where: path, what: `under these rules, ${laid.error.what}`, help })]);
}

/** A game that its players do not play again as it was recorded is judged by what they play now. */
function warnUnlike(desk: Desk, { recorded, verdict: { hash } }: Judged): void {
  const { path, replayed, record } = recorded;
  if (!replayed.finished) desk.err(`${path}: broken off; policies play it to its end under both rules`);
  else if (replayed.game.hashes.at(-1) !== hash) {
    const why = record.lines.some(isHandLine) ? ' (the facilitator’s moves are made again)' : '';
    desk.err(`${path}: played again by its policies, this game ends otherwise than recorded${why}`);
  }
}

/** The documented output of `verdict --json`: keys are added, never taken away. */
function asJson({ recorded, voices, verdict: { parted, changed }, seeds }: Judged) {
  const { record, path, table } = recorded;
  return {
    record: path,
    scenario: table.scenario.id,
    seed: record.header.seed,
    parted: parted !== undefined,
    ...(parted === undefined ? {} : { divergence: parted, lines: divergenceLines(parted, voices) }),
    changed,
    ...(seeds.length === 0 ? {} : { seeds: { ...atlasIn(seeds), changed: countsOf(seeds) } }),
  };
}

function atlasIn(seeds: readonly Verdict[]): Atlas {
  return atlasOf(seeds.map(({ parted }) => parted));
}

interface Counted {
  readonly actor: string;
  readonly what: Changed['what'];
  readonly name: string;
  readonly games: number;
}

/** In how many games each outcome changed, the most frequent first. */
function countsOf(seeds: readonly Verdict[]): readonly Counted[] {
  const counts = new Map<string, { -readonly [key in keyof Counted]: Counted[key] }>();
  for (const { actor, what, name } of seeds.flatMap(({ changed }) => changed)) {
    const key = `${actor} ${what} ${name}`;
    const entry = counts.get(key) ?? { actor, what, name, games: 0 };
    entry.games += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.games - a.games);
}

const MOST_COUNTED = 8;

function asText(judged: Judged): readonly string[] {
  const { recorded, voices, verdict: found, seeds } = judged;
  const { table, record, path } = recorded;
  const head = `${path}: ${table.scenario.id}, seed ${record.header.seed}`;
  if (found.parted === undefined) return [head, '  the same game under both rules', ...seedLines(judged)];
  const [first = '', ...rest] = divergenceLines(found.parted, voices);
  const named = found.changed.filter(({ what }) => what !== 'influence');
  const influence = found.changed.length - named.length;
  return [
    head,
    `  They part in ${first}.`,
    ...rest.map((line) => `    ${line}`),
    found.changed.length === 0 ? '  no outcome changes' : '  Outcomes that change',
    ...named.map((change) => `    ${changedText(table, change)}`),
    ...(influence > 0 ? [`    ${influence} of influence (--json lists them)`] : []),
    ...(seeds.length === 0 ? [] : seedLines(judged)),
  ];
}

function seedLines({ seeds, voices, recorded }: Judged): readonly string[] {
  if (seeds.length === 0) return [];
  const { table } = recorded;
  const counted = countsOf(seeds).filter(({ what }) => what === 'objective' || what === 'won');
  return [
    `  seeds 1 to ${seeds.length}, policies in every seat`,
    ...atlasLines(voices, atlasIn(seeds)).map((line) => `    ${line}`),
    ...counted.slice(0, MOST_COUNTED).map(({ actor, what, name, games }) => {
      const goal = what === 'won' ? 'winning' : titleOf(table, actor, name);
      return `    ${nameOf(table, actor)}, ${goal}: otherwise in ${games} of ${seeds.length}`;
    }),
  ];
}
