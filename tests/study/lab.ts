// Studies of the invented region, from a text to a plan, for tests of the laboratory.
import { readStudy, studyProblems } from '../../src/study/check.ts';
import type { Ground } from '../../src/study/plan/ground.ts';
import { type Plan, planStudy } from '../../src/study/plan/manifest.ts';
import { type Ensemble, runEnsemble } from '../../src/study/run/ensemble.ts';
import { playHere, type Runner } from '../../src/study/run/runner.ts';
import { folderOf, openFolder } from '../../src/study/store/folder.ts';
import type { Study } from '../../src/study/study.ts';
import { must } from '../record/sample.ts';
import { LAGOON, readBox } from '../support/boxes.ts';

export const GROUND: Ground = {
  books: new Map([
    ['base', readBox(LAGOON).book],
    ['low-water', readBox(LAGOON, 'low-water').book],
  ]),
  scenario: readBox(LAGOON).scenario,
};

export const HEAD = `study: tides
title: Tides
text: What the water changes
scenario: lagoon
`;

export const SEEDS = 'seeds: { from: 1, count: 40 }\n';

export const OUTCOMES = `outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
  - { name: pacts, title: Pacts agreed, accepted: [pact] }
`;

/** What is wrong with a study, as `line:column what (hint)`; [] if nothing is. */
export function complaintsOf(text: string, ground = GROUND): string[] {
  const read = readStudy('study.yaml', text);
  const problems = read.ok ? studyProblems(read.value.study, read.value.source, ground) : read.error;
  return problems.map(({ line, what, hint }) => `${line}: ${what}${hint === undefined ? '' : ` (${hint})`}`);
}

export function studyOf(text: string): Study {
  const complaints = complaintsOf(text);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return must(readStudy('study.yaml', text)).study;
}

export function planOf(text: string): Plan {
  return planStudy(studyOf(text), GROUND, '0.0.0');
}

/** Runs a plan below a folder to its end; without an audit, where nobody asks for one. */
export async function runIn(
  out: string,
  plan: Plan,
  runner: Runner = playHere,
  order?: (shards: readonly number[]) => readonly number[],
  audit = false,
): Promise<Ensemble> {
  const folder = folderOf(out, plan);
  must(openFolder(folder, plan));
  const { signal } = new AbortController();
  return runEnsemble(plan, folder, { runner, signal, audit, ...(order && { order }) });
}
