// Studies for scripts: declared as an object or a file, run to their games, compared, and asked in SQL.

import { invariant } from '../../kit/never.ts';
import { ok } from '../../kit/result.ts';
import { comparisonsOf } from '../../study/compare.ts';
import { cellAt } from '../../study/plan/cell.ts';
import type { Plan } from '../../study/plan/manifest.ts';
import { type Ensemble, runEnsemble } from '../../study/run/ensemble.ts';
import { refusedBy } from '../../study/run/refusal.ts';
import { playHere } from '../../study/run/runner.ts';
import { playInThreads } from '../../study/run/threads.ts';
import { folderOf, openFolder, readPlan } from '../../study/store/folder.ts';
import { query } from '../../study/store/query.ts';
import { readFileOr } from '../box-files.ts';
import { complain, unknownWord } from '../complaint.ts';
import { findHome } from '../home.ts';
import { planText, STUDIES } from '../whatif-prepare.ts';
import type {
  CompareOptions,
  DeclareOptions,
  PairedDifference,
  QueryResult,
  RunOptions,
  Study,
  StudyDeclaration,
  StudyResults,
} from './study-types.ts';
import type { Result } from './types.ts';

const plans = new WeakMap<Study, Plan>();
const ensembles = new WeakMap<StudyResults, Ensemble>();

const MOST_THREADS = 256;

/**
 * A study from an object, or from the path of a file. Errors: every mistake, at its line of the file; of an object, at
 * the line it has as JSON with two spaces.
 */
export function declareStudy(
  declared: StudyDeclaration | string,
  { box, seeds, lens }: DeclareOptions = {},
): Result<Study> {
  const text = typeof declared === 'string' ? readFileOr(declared) : ok(JSON.stringify(declared, null, 2));
  if (!text.ok) return text;
  const asked = { box, lens, seeds: seeds === undefined ? undefined : String(seeds) };
  const file = typeof declared === 'string' ? declared : 'study';
  const planned = planText(findHome(), file, text.value, asked);
  if (!planned.ok) return planned;
  const { plan } = planned.value;
  const { manifest, layout } = plan;
  const study: Study = {
    name: manifest.name,
    title: plan.study.title,
    scenario: plan.ground.scenario.id,
    lenses: layout.lenses,
    variants: layout.variants.map(({ name }) => name),
    outcomes: manifest.outcomes.map(({ name }) => name),
    seeds: manifest.seeds,
    points: layout.points.length,
    cells: manifest.cells.length,
    games: manifest.cells.length * manifest.seeds.count,
    manifest: plan.hash,
  };
  plans.set(study, plan);
  return ok(study);
}

/**
 * Plays what is missing of a study's games and reads all. A run that was stopped gives what is there, as not complete;
 * the next goes on from there. Errors: a disk that refuses; another study's folder; games that came out twice and
 * differently.
 */
export async function runStudy(study: Study, options: RunOptions = {}): Promise<Result<StudyResults>> {
  const plan = plans.get(study);
  invariant(plan !== undefined, 'a study comes from declareStudy, as it was handed out');
  const { threads = 1, out = STUDIES, onProgress, signal } = options;
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    return complain({ where: 'threads', what: `there can be 1 to ${MOST_THREADS} threads` });
  }
  const folder = folderOf(out, plan);
  const opened = openFolder(folder, plan);
  if (!opened.ok) return { ok: false, error: [opened.error] };
  const stop = new AbortController();
  const stopped = () => stop.abort();
  if (signal?.aborted === true) stopped();
  signal?.addEventListener('abort', stopped);
  let before: number | undefined;
  try {
    const found = await runEnsemble(plan, folder, {
      runner: threads > 1 ? playInThreads(threads) : playHere,
      signal: stop.signal,
      progress: ({ games, played }) => {
        // What lay there before; what is played since is told game by game, before its shard is read.
        before ??= games;
        onProgress?.({ games: Math.min(study.games, before + played), of: study.games });
      },
    });
    onProgress?.({ games: found.tally.games, of: study.games });
    return ok(resultsOf(found));
  } catch (error) {
    return refusedIn(folder, error);
  } finally {
    signal?.removeEventListener('abort', stopped);
  }
}

function refusedIn(folder: string, error: unknown) {
  const refused = refusedBy(error);
  if (refused === undefined) throw error;
  return complain({ where: folder, what: refused.what, help: refused.help });
}

function resultsOf(found: Ensemble): StudyResults {
  const { plan, tally } = found;
  const { manifest, layout } = plan;
  const results: StudyResults = {
    study: manifest.name,
    folder: found.folder,
    manifest: plan.hash,
    digest: found.digest,
    complete: found.whole,
    seeds: { from: manifest.seeds.from, count: tally.games / manifest.cells.length },
    games: tally.games,
    failed: tally.failed,
    cells: manifest.cells.map(({ name }, number) => {
      const { lens, point, variant } = cellAt(layout, number);
      const { games = 0, failed = 0, sums = [] } = tally.cells[number] ?? {};
      const means = manifest.outcomes.map((outcome, index) => [
        outcome.name,
        games === failed ? null : (sums[index] ?? 0) / (games - failed),
      ]);
      return {
        name,
        lens: layout.lenses[lens] ?? '',
        point,
        variant: layout.variants[variant]?.name ?? '',
        games,
        failed,
        means: Object.fromEntries(means),
      };
    }),
  };
  ensembles.set(results, found);
  return results;
}

/**
 * Paired differences of every variant to the first, by outcome and reading, or of those asked for. Empty where fewer
 * than two pairs were played. Errors: an outcome, a variant or a lens that the study has not.
 */
export function compare(
  results: StudyResults,
  options: CompareOptions = {},
): Result<readonly PairedDifference[]> {
  const found = ensembles.get(results);
  invariant(found !== undefined, 'results come from runStudy, as they were handed out');
  const { layout, manifest } = found.plan;
  const known = {
    outcome: manifest.outcomes.map(({ name }) => name),
    variant: layout.variants.slice(1).map(({ name }) => name),
    lens: layout.lenses,
  };
  for (const kind of ['outcome', 'variant', 'lens'] as const) {
    const asked = options[kind];
    if (asked !== undefined && !known[kind].includes(asked))
      return unknownWord(kind, kind, asked, known[kind]);
  }
  const all = comparisonsOf(found).map(
    ({
      outcome,
      title,
      variant,
      lens,
      pairs,
      baseMean,
      mean,
      difference,
      low,
      high,
      changed,
      pairingGain,
    }) => ({
      outcome,
      title,
      variant,
      lens: lens ?? layout.lenses[0] ?? '',
      pairs,
      baseMean,
      mean,
      difference,
      low,
      high,
      changed,
      pairingGain,
    }),
  );
  return ok(
    all.filter((row) =>
      (['outcome', 'variant', 'lens'] as const).every(
        (kind) => options[kind] === undefined || row[kind] === options[kind],
      ),
    ),
  );
}

/**
 * Answers one SQL statement over a study's games: tables `games` (a row a game) and `cells`. `where` is results, or the
 * folder of the games. Errors: no games there; the words of the database.
 */
export async function queryStudy(where: StudyResults | string, sql: string): Promise<Result<QueryResult>> {
  const folder = typeof where === 'string' ? where : where.folder;
  const plan = readPlan(folder);
  if (!plan.ok) return { ok: false, error: [plan.error] };
  try {
    const answer = await query(folder, plan.value, sql);
    return answer.ok ? answer : complain({ where: 'SQL', what: answer.error.split('\n')[0] ?? '' });
  } catch (error) {
    return refusedIn(folder, error);
  }
}
