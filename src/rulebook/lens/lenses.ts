// The lenses of a box, each laid over what it stands over, and checked as the base was.
import { nearest } from '../../kit/nearest.ts';
import type { Rulebook } from '../book.ts';
import { BASE } from '../book.ts';
import { checkRule } from '../checks/crosscheck.ts';
import { type Names, namesOf } from '../checks/names.ts';
import { checkSources, isSourced } from '../checks/sources.ts';
import type { Draft } from '../gather/assemble.ts';
import type { Known, LensFile } from '../gather/gather.ts';
import { type Entry, errorAt, type Spot } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import type { LensLine } from '../schema/lens.ts';
import { applyLens, type LensReport } from './lens.ts';

export interface LensBook {
  readonly id: string;
  readonly title: string;
  readonly book: Rulebook;
  /** Every change from the base, those of a lens it stands over included. */
  readonly report: LensReport;
  /** Where a rule that the lens brings was written, by address. */
  readonly spots: ReadonlyMap<string, Spot>;
}

/** The books under each lens that can be laid. What is wrong with a lens is pushed to `problems`. */
export function lensBooks(draft: Draft, problems: Problem[]): LensBook[] {
  const { lenses, broken } = draft.gathered;
  const names = namesOf(draft.book, broken);
  const byName = new Map(lenses.map((lens) => [lens.name, lens]));
  const laid = new Map<string, LensBook>();
  for (const lens of lenses) {
    problems.push(...checkName(lens), ...lens.value.lines.flatMap((line) => checkLine(line, names)));
  }
  for (const lens of inOrder(lenses, byName, broken, problems)) {
    const under = lens.value.over === undefined ? undefined : laid.get(lens.value.over);
    if (lens.value.over !== undefined && under === undefined) continue;
    const done = applyLens(under?.book ?? draft.book, lens.value);
    if (!done.ok) {
      problems.push(...done.error.filter((problem) => !speaksOfBroken(problem, broken)));
      continue;
    }
    const { book, report } = done.value;
    const changes = [...(under?.report.changes ?? []), ...report.changes];
    const spots = new Map([...(under?.spots ?? []), ...spotsOf(lens.value)]);
    laid.set(lens.name, {
      id: lens.name,
      title: lens.value.title,
      book,
      report: { ...report, changes },
      spots,
    });
  }
  return lenses.flatMap(({ name }) => laid.get(name) ?? []);
}

function checkName(lens: Entry<LensFile>): Problem[] {
  if (lens.name !== BASE) return [];
  return [errorAt(lens.spot, ['lens'], `${BASE} is the name of the book without a lens: choose another`)];
}

// A target whose own entry could not be read is not missing; that entry has been complained of.
function speaksOfBroken(problem: Problem, broken: Known): boolean {
  const address = /^the base has nothing at ([A-Z]+-\d+)/.exec(problem.what)?.[1];
  return address !== undefined && broken.has(address);
}

function checkLine({ value, spot }: Entry<LensLine>, names: Names): Problem[] {
  const problems = checkSources({ ...value, with: undefined, add: undefined } as LensLine, spot, names, true);
  if ('set' in value) {
    if (isSourced(value)) return problems;
    return [...problems, errorAt(spot, [], `the line on ${value.set} names no claims, facts or assume`)];
  }
  if ('off' in value) return problems;
  const [key, rule] = 'replace' in value ? (['with', value.with] as const) : (['add', value.add] as const);
  const at = { source: spot.source, path: [...spot.path, key] };
  if (rule.on === 'prefer' && key === 'with')
    return [...problems, ...checkSources(rule, at, names, isSourced(value))];
  return [...problems, ...checkRule(rule, at, names, isSourced(value))];
}

function spotsOf(lens: LensFile): [string, Spot][] {
  return lens.lines.flatMap(({ value, spot }): [string, Spot][] => {
    if ('set' in value) return [];
    if ('replace' in value) return [[value.replace, below(spot, 'with')]];
    return 'add' in value ? [[value.add.id, below(spot, 'add')]] : [];
  });
}

function below(spot: Spot, key: string): Spot {
  return { source: spot.source, path: [...spot.path, key] };
}

/** Lenses with those they stand over first. A loop, or a lens over one that is not there, is a problem. */
function inOrder(
  lenses: readonly Entry<LensFile>[],
  byName: ReadonlyMap<string, Entry<LensFile>>,
  broken: Known,
  problems: Problem[],
): Entry<LensFile>[] {
  const order: Entry<LensFile>[] = [];
  const told = new Set<string>();
  for (const lens of lenses) {
    const chain: Entry<LensFile>[] = [];
    let at: Entry<LensFile> | undefined = lens;
    while (at !== undefined && !order.includes(at) && !chain.includes(at)) {
      chain.unshift(at);
      const over: string | undefined = at.value.over;
      const next: Entry<LensFile> | undefined = over === undefined ? undefined : byName.get(over);
      if (over !== undefined && next === undefined && !broken.has(over) && !told.has(at.name)) {
        told.add(at.name);
        problems.push(
          errorAt(at.spot, ['over'], `there is no lens ${over}`, nearest(over, [...byName.keys()])),
        );
      }
      at = next;
    }
    if (at === undefined || order.includes(at)) order.push(...chain);
    else problems.push(...loop(at, chain, told));
  }
  return order;
}

function loop(start: Entry<LensFile>, chain: readonly Entry<LensFile>[], told: Set<string>): Problem[] {
  const ring = [...chain].reverse();
  const names = ring.slice(ring.indexOf(start)).map(({ name }) => name);
  if (names.some((name) => told.has(name))) return [];
  for (const name of names) told.add(name);
  const what = `these lenses stand over one another in a ring: ${[...names, start.name].join(' over ')}`;
  return [errorAt(start.spot, ['over'], what)];
}
