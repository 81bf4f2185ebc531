// Checks a whole box at once, or the scenarios that lie in one folder: everything that is wrong, in one list.
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import { type Box, loadBox } from '../rulebook/gather/load.ts';
import { formatProblem, type Problem, sortProblems } from '../rulebook/problem.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { unscheduledCards } from '../scenario/unscheduled.ts';
import { readBoxFiles } from './box-files.ts';
import { hopelessAims, type Playing, playNotes } from './check-play.ts';
import { formatComplaint, type Lines } from './complaint.ts';

/** What was checked, in a few words, and what is worth knowing about it. */
export interface Checked {
  readonly what: string;
  readonly warnings: Lines;
}

export type Answer = { readonly code: 1 | 2; readonly lines: Lines };

/** A scenario that is in order, and the file it stands in. */
export interface Loaded extends BookText {
  readonly scenario: Scenario;
}

/** Pre: `path` is a folder. */
export async function checkFolder(path: string, playing: Playing): Promise<Result<Checked, Answer>> {
  if (isFolder(join(path, 'rules'))) return checkBox(path, path, 'rules', true, playing);
  const above = dirname(resolve(path));
  if (basename(resolve(path)) === 'scenarios' && isFolder(join(above, 'rules'))) {
    return checkBox(above, dirname(path), 'rules', true, playing);
  }
  return checkBox(above, dirname(path), basename(resolve(path)), false, playing);
}

async function checkBox(
  folder: string,
  shown: string,
  rules: string,
  scenarios: boolean,
  playing: Playing,
): Promise<Result<Checked, Answer>> {
  const read = readBoxFiles(folder, shown, rules);
  if (!read.ok) return err({ code: 2, lines: read.error });
  if (read.value.rules.length === 0) {
    const help = 'a box is a folder with rules/*.yaml and scenarios/*.yaml';
    return err({
      code: 2,
      lines: [formatComplaint({ where: shown, what: 'there are no rule files here', help })],
    });
  }
  const box = loadBox(read.value.rules);
  if (!box.ok) return err({ code: 1, lines: told(box.error) });
  const texts = scenarios ? read.value.scenarios : [];
  const { loaded, problems } = loadAll(texts, box.value);
  const { base, lenses, warnings } = box.value;
  const found = [
    ...warnings,
    ...problems,
    ...(loaded.length > 0 && problems.length === 0
      ? unscheduledCards(
          box.value,
          loaded.map(({ scenario }) => scenario),
        )
      : []),
    ...hopelessAims(base, loaded, texts),
  ];
  if (problems.length > 0) return err({ code: 1, lines: told(found) });
  const notes = await playNotes(box.value, loaded, texts, playing);
  const what = `${base.rules.length} rules, ${base.actions.length} actions, ${lenses.length} lenses, ${loaded.length} scenarios, in order`;
  return ok({ what, warnings: told([...found, ...notes]) });
}

/** All that are in order, and all that is wrong with the others. */
function loadAll(
  texts: readonly BookText[],
  { base }: Box,
): { readonly loaded: readonly Loaded[]; readonly problems: readonly Problem[] } {
  const loaded: Loaded[] = [];
  const problems: Problem[] = [];
  for (const { file, text } of texts) {
    const scenario = loadScenario(file, text, base, texts);
    if (scenario.ok) loaded.push({ file, text, scenario: scenario.value });
    else problems.push(...scenario.error);
  }
  return { loaded, problems };
}

/** Errors last, where a person looks first. */
function told(problems: readonly Problem[]): Lines {
  const sorted = sortProblems(problems);
  const of = (severity: Problem['severity']) => sorted.filter((problem) => problem.severity === severity);
  return [...of('note'), ...of('warning'), ...of('error')].map(formatProblem);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
