// From the texts of a box's rule files to checked rulebooks: the base, and the base under each lens. Reads no disk;
// says everything that is wrong at once, each with its file, line and column.
import { nearest } from '../../kit/nearest.ts';
import { andThen, err, ok, type Result } from '../../kit/result.ts';
import { BASE, type Rulebook } from '../book.ts';
import { bindingProblems } from '../checks/binding.ts';
import { claimsIn, crosscheck, unusedClaims } from '../checks/crosscheck.ts';
import { addressed } from '../checks/names.ts';
import { checkSize } from '../checks/size.ts';
import { unreachable } from '../checks/unreachable.ts';
import type { LensReport } from '../lens/lens.ts';
import { type LensBook, lensBooks } from '../lens/lenses.ts';
import { type Problem, sortProblems } from '../problem.ts';
import type { RegionMap } from '../region.ts';
import { assemble, type Draft } from './assemble.ts';
import { type BookText, type Gathered, gather } from './gather.ts';
import { regionOf } from './region.ts';
import type { Spot } from './spot.ts';

export interface Box {
  readonly base: Rulebook;
  /** The base under each lens of the box, in the order of their files. */
  readonly lenses: readonly LensBook[];
  /** What screens draw; it is no part of any book. */
  readonly map: RegionMap | undefined;
  readonly warnings: readonly Problem[];
  /** Where each addressed entry of the base stands. */
  readonly spots: ReadonlyMap<string, Spot>;
}

export interface LoadedBook {
  readonly book: Rulebook;
  readonly base: Rulebook;
  readonly lensReport: LensReport;
  readonly map: RegionMap | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * A box of rules, checked: its rule files (and lens files, those in a folder `lenses`) as text or bytes.
 * Errors: every problem of every file and lens, sorted by place. Never throws, whatever the files hold.
 */
export function loadBox(files: readonly BookText[]): Result<Box, Problem[]> {
  const gathered = gather(files);
  const problems = [...gathered.problems];
  const ground: Problem[] = [];
  const draft = assemble(gathered, ground);
  ground.push(...checkSize(draft));
  problems.push(...ground, ...crosscheck(draft));
  const map = regionOf(
    gathered,
    draft.book.actors.map(({ id }) => id),
    problems,
  );
  const lenses = lensBooks(draft, problems);
  const spots = new Map(addressed(gathered).map(({ address, spot }) => [address, spot]));
  if (isSound(draft.gathered, ground)) problems.push(...bindAll(draft, lenses, spots));
  problems.push(...unusedClaims(gathered.claims, claimsIn(gathered)));
  const sorted = sortProblems(problems);
  const errors = sorted.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  const idle = unreachable(draft.book, (address) => spots.get(address));
  return ok({ base: draft.book, lenses, map, warnings: sortProblems([...sorted, ...idle]), spots });
}

// Rules are bound only against a ground that is whole: on any other, every use of what it lacks would be an echo.
function isSound(gathered: Gathered, ground: readonly Problem[]): boolean {
  const parts = ['board', 'actors', 'bodies', 'actions'];
  return ground.length === 0 && parts.every((section) => !gathered.lame.has(section));
}

function bindAll(draft: Draft, lenses: readonly LensBook[], spots: ReadonlyMap<string, Spot>): Problem[] {
  const { broken } = draft.gathered;
  const base = bindingProblems(draft.book, { broken, spotOf: (address) => spots.get(address) });
  const under = lenses.map((lens) =>
    bindingProblems(lens.book, { broken, spotOf: (address) => lens.spots.get(address) }),
  );
  return [...base, ...under.flat()];
}

/**
 * One book of a box: under the lens named, or the base. Errors: those of the whole box; a lens it does not have.
 */
export function loadBook(
  files: readonly BookText[],
  options: { readonly lens?: string | undefined } = {},
): Result<LoadedBook, Problem[]> {
  return andThen(loadBox(files), (box) => bookUnder(box, options.lens ?? BASE));
}

/** The book of a box under a lens, by name; `base` is the book without one. Errors: a lens it does not have. */
function bookUnder(box: Box, lens: string): Result<LoadedBook, Problem[]> {
  const { base, lenses, map, warnings } = box;
  if (lens === BASE) {
    const lensReport = { lens: BASE, title: 'without a lens', text: '', changes: [] };
    return ok({ book: base, base, lensReport, map, warnings });
  }
  const found = lenses.find(({ id }) => id === lens);
  if (found !== undefined) return ok({ book: found.book, base, lensReport: found.report, map, warnings });
  const known = [BASE, ...lenses.map(({ id }) => id)];
  const hint = nearest(lens, known);
  const what = `there is no lens ${lens}; this box has ${known.join(', ')}`;
  const problem: Problem = { file: 'lens', line: 1, column: 1, what, severity: 'error' };
  return err([hint === undefined ? problem : { ...problem, hint }]);
}
