// Patterns: what games of a scenario have to show, each with the test that holds them to it. A person writes them beside
// the scenarios; the description of the model lists them.

import { z } from 'zod';
import { err, ok, type Result } from '../kit/result.ts';
import { type Problem, sortProblems } from '../rulebook/problem.ts';
import { idSchema, textSchema } from '../rulebook/schema/ids.ts';
import { checkShape } from '../rulebook/shape/shape.ts';
import { readYaml } from '../rulebook/text/source.ts';
import { newFaults, say } from './plan/fault.ts';

const patternSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    text: textSchema.describe('What has to hold, and how it is counted.'),
    test: textSchema.describe('The file of the test, or the command, that holds games to it.'),
  })
  .describe('Something that games have to show.');

export const patternsSchema = z
  .strictObject({
    patterns: idSchema.describe('How this list is called.'),
    scenarios: z.array(idSchema).min(1).describe('The scenarios whose games have to show them.'),
    entries: z.array(patternSchema).min(1),
  })
  .describe('What games of scenarios are held against.');

export type Patterns = z.infer<typeof patternsSchema>;
export type Pattern = Patterns['entries'][number];

/** Errors: every problem of the file, at its place. */
export function readPatterns(file: string, text: string | Uint8Array): Result<Patterns, Problem[]> {
  const source = readYaml(file, text);
  if (source.problems.length > 0) return err([...source.problems]);
  const shaped = checkShape(patternsSchema, source);
  if (!shaped.ok) return shaped;
  const faults = newFaults(source);
  const ids = shaped.value.entries.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) say(faults, ['entries', index, 'id'], `there is another \`${id}\` above`);
  });
  const problems = sortProblems(faults.problems);
  return problems.length > 0 ? err(problems) : ok(shaped.value);
}
