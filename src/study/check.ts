// Checks a study against the rules and the scenario it asks about, before the first game: every name it uses is known,
// every outcome has one measure, nothing is impossible, and every cell differs from the base exactly as declared.

import { canonicalJson } from '../kit/canonical-json.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { type Problem, sortProblems } from '../rulebook/problem.ts';
import { checkShape } from '../rulebook/shape/shape.ts';
import { readYaml, type Source } from '../rulebook/text/source.ts';
import { cellAt, cellCount, cellName, type Layout, layoutOf } from './plan/cell.ts';
import { checkLever, checkPolicies, type LeverDesk } from './plan/check-levers.ts';
import { checkOutcomes } from './plan/check-outcomes.ts';
import { checkOverlaps } from './plan/check-overlaps.ts';
import { checkUncertainties } from './plan/check-uncertainties.ts';
import { changesNothing, declaredDifferences, foundDifferences, mismatch } from './plan/differences.ts';
import { known, newFaults, say } from './plan/fault.ts';
import { type Ground, lensesIn, readingsOf, seatedBy } from './plan/ground.ts';
import { resolveCell } from './plan/resolve.ts';
import { type Study, studySchema, type Variant, variantsOf } from './study.ts';

/** Reads a study from a text. Errors: every problem of its form, and choices it leaves open or makes twice. */
export function readStudy(
  file: string,
  text: string | Uint8Array,
): Result<{ study: Study; source: Source }, Problem[]> {
  const source = readYaml(file, text);
  if (source.problems.length > 0) return err([...source.problems]);
  const shaped = checkShape(studySchema, source);
  if (!shaped.ok) return shaped;
  const problems = choiceProblems(shaped.value, source);
  return problems.length > 0 ? err(problems) : ok({ study: shaped.value, source });
}

/** What the form alone cannot say: keys that exclude or need each other. */
function choiceProblems(study: Study, source: Source): Problem[] {
  const faults = newFaults(source);
  const { seeds, precision, variants, levers, lens, lenses } = study;
  if ((seeds === undefined) === (precision === undefined)) {
    say(faults, ['study'], 'a study has either seeds or a precision');
  }
  if (variants !== undefined && levers !== undefined) {
    say(faults, ['levers'], 'a study has either variants or levers: the first variant is the base');
  }
  if (lens !== undefined && lenses !== undefined) {
    say(faults, ['lenses'], 'a study has either one lens or several lenses');
  }
  const certain = study.uncertainties === undefined && study.assumptions === undefined;
  const single = variantsOf(study).length < 2 && certain && (lenses?.length ?? 1) < 2;
  if (single) {
    say(faults, ['study'], 'a study compares something: two variants, a lever, an uncertainty or two lenses');
  }
  lenses?.forEach((name, index) => {
    if (lenses.indexOf(name) === index) return;
    say(faults, ['lenses', index], `everything is read as ${name} already: twice would count it double`);
  });
  (levers ?? []).forEach((lever, index) => {
    const above = levers?.slice(0, index).map(({ name }) => name) ?? [];
    lever.with?.forEach((name, w) => {
      known(faults, ['levers', index, 'with', w], 'lever above', name, above);
    });
  });
  checkNames(faults, study);
  return sortProblems(faults.problems);
}

function checkNames(faults: ReturnType<typeof newFaults>, study: Study): void {
  const key = study.variants === undefined ? 'levers' : 'variants';
  const first = study.variants === undefined ? 1 : 0;
  const all = variantsOf(study);
  all.forEach(({ name }, index) => {
    if (all.findIndex((other) => other.name === name) < index) {
      say(faults, [key, index - first, 'name'], `\`${name}\` is the name of another`);
    }
  });
}

/** Every problem of a study's content, each at its place. Pre: the ground has a book for each lens the study names. */
export function studyProblems(study: Study, source: Source, ground: Ground): Problem[] {
  const faults = newFaults(source);
  const lens = readingsOf(study)[0] ?? '';
  const strict = study.variants === undefined;
  const nobody: LeverDesk = { faults, ground, lens, strict, seated: new Map() };
  const desk: LeverDesk = { ...nobody, seated: seatedBy(study) };
  const missing = lensesIn(study).filter((name) => !ground.books.has(name));
  for (const name of missing) say(faults, ['study'], `there is no lens \`${name}\` here`);
  if (missing.length > 0) return faults.problems;
  checkPolicies(nobody, study.policies ?? [], ['policies']);
  const key = study.variants === undefined ? 'levers' : 'variants';
  const variants = variantsOf(study);
  variants.forEach((variant, index) => {
    if (key === 'variants') checkLever(desk, variant, [key, index]);
    else if (index > 0) checkLever(desk, variant, [key, index - 1]);
    const place = [key, key === 'variants' ? index : index - 1];
    const [first] = variants;
    if (index > 0 && first !== undefined && pulls(variant) === pulls(first)) {
      say(faults, place, `variant \`${variant.name}\` does not differ from \`${first.name}\``);
    }
  });
  if (study.lenses !== undefined && variants.some((variant) => variant.lens !== undefined)) {
    say(faults, ['lenses'], 'with several lenses no variant can choose one of its own');
  }
  checkOutcomes(desk, study);
  checkUncertainties(desk, study);
  checkPrecision(faults, study);
  checkOverlaps(desk, study);
  if (faults.problems.length === 0) checkCells(desk, study);
  if (faults.problems.length === 0) checkIdle(desk, study);
  return sortProblems(faults.problems);
}

function pulls({ name: _n, title: _t, ...lever }: Variant): string {
  const given = Object.entries(lever).filter(([, list]) => list !== undefined && list.length > 0);
  return canonicalJson(JSON.parse(JSON.stringify(Object.fromEntries(given))));
}

function checkPrecision(faults: ReturnType<typeof newFaults>, study: Study): void {
  const { precision, outcomes } = study;
  if (precision === undefined) return;
  if (variantsOf(study).length < 2) {
    say(faults, ['precision'], 'a precision is that of a comparison: give a lever or a second variant');
  }
  const names = outcomes.map(({ name }) => name);
  known(faults, ['precision', 'outcome'], 'outcome', precision.outcome, names);
}

/** So many cells are told one by one; a mistake in a design is in all of them. */
const MOST_TOLD = 5;

function checkCells({ faults, ground }: LeverDesk, study: Study): void {
  const layout = layoutOf(study, ground);
  let told = 0;
  for (let number = 0; number < cellCount(layout) && told < MOST_TOLD; number++) {
    const what = cellFault(study, ground, layout, number);
    if (what === undefined) continue;
    told += 1;
    say(faults, ['study'], what);
  }
}

/** What is wrong with a cell as it comes out; undefined if it differs exactly as declared. */
function cellFault(study: Study, ground: Ground, layout: Layout, number: number): string | undefined {
  const cell = cellAt(layout, number);
  const name = `cell ${cellName(layout, cell)}`;
  const resolved = resolveCell(study, ground, layout, cell);
  if (!resolved.ok) return `${name} cannot be played: ${resolved.error.map(({ what }) => what).join('; ')}`;
  const declared = declaredDifferences(study, ground, layout, cell);
  const fault = mismatch(declared, foundDifferences(ground, layout, cell, resolved.value));
  return fault === undefined ? undefined : `${name} differs otherwise than declared (${fault})`;
}

/**
 * Levers that come out as the base does, whatever they say: the same games twice, and a difference of nought for a
 * finding. The first point stands for all, since no lever touches what an uncertainty turns. A variant may be as its base.
 */
function checkIdle({ faults, ground, strict }: LeverDesk, study: Study): void {
  if (!strict) return;
  const layout = layoutOf(study, ground);
  layout.variants.slice(1).forEach(({ name }, index) => {
    const lens = layout.lenses.findIndex((_, at) => changesNothing(study, ground, layout, at, index + 1));
    if (lens < 0) return;
    const under = layout.lenses.length > 1 ? ` under ${layout.lenses[lens]}` : '';
    say(
      faults,
      ['levers', index],
      `lever \`${name}\` changes nothing${under}: it plays the games of the base again`,
    );
  });
}
