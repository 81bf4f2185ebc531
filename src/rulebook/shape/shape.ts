// From checked YAML to typed data: a zod schema judges the value, and every objection is said in the words of the
// house, at the key or value it is about.
import type { z } from 'zod';
import { nearest } from '../../kit/nearest.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import { type Problem, sortProblems } from '../problem.ts';
import { found, word, words } from '../text/quote.ts';
import type { Path, Source } from '../text/source.ts';
import { extraOf, sentenceFor } from './sentence.ts';

type Issue = z.core.$ZodIssue;

/** A problem that has a path but no line yet. `missing` and `unknown` name the map's path and the key meant. */
type Draft = {
  readonly path: Path;
  readonly which: 'key' | 'value';
  readonly what: string;
  readonly hint?: string | undefined;
  readonly missing?: string;
  readonly unknown?: string;
};

/**
 * Judges the value at `path` of a source (the root, without it).
 * Post: ok only if the source has no errors there and the value fits; otherwise every problem the source has there
 * and every one of the shape, sorted, each once: a value the source has refused already is not blamed again.
 */
export function checkShape<T>(schema: z.ZodType<T>, source: Source, path: Path = []): Result<T, Problem[]> {
  const before = source.within(path);
  const errors = before.filter((problem) => problem.severity === 'error');
  if (source.value === undefined && errors.length > 0) return err(sortProblems(before));
  const parsed = schema.safeParse(valueAt(source.value, path), { error: sentenceFor });
  if (parsed.success && errors.length === 0) return ok(parsed.data);
  const drafts = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => draft(issue, path, source.value));
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const refused = new Set(errors.map(placeOf));
  const problems = withoutEchoes(drafts)
    .map((one) => locate(one, source))
    .filter((problem) => !refused.has(placeOf(problem)));
  return err(sortProblems([...before, ...problems]));
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

function locate(one: Draft, source: Source): Problem {
  const where = { file: source.file, ...source.at(one.path, one.which) };
  const hint = one.hint === undefined ? {} : { hint: one.hint };
  return { ...where, what: one.what, ...hint, severity: 'error' };
}

// A misspelt key is one mistake: the right key it stands for is not also reported missing.
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const address = (path: Path, key: string) => JSON.stringify([...path, key]);
  const meant = new Set<string>();
  for (const one of drafts) {
    if (one.unknown !== undefined && one.hint !== undefined) {
      meant.add(address(one.path.slice(0, -1), one.hint));
    }
  }
  return drafts.filter((one) => one.missing === undefined || !meant.has(address(one.path, one.missing)));
}

function draft(issue: Issue, base: Path, root: unknown): Draft[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(root, path);
  const last = path.at(-1);
  if (value === undefined && issue.code !== 'custom' && last !== undefined) {
    const what = typeof last === 'number' ? `item ${last + 1} is missing` : `missing key ${word(last)}`;
    return [{ path: path.slice(0, -1), which: 'key', what, missing: String(last) }];
  }
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, value);
  if (issue.code === 'invalid_key') return [invalidKey(issue, path)];
  const extra = extraOf(issue);
  if (issue.code === 'invalid_union') {
    const branch = extra.pick === undefined ? undefined : issue.errors[extra.pick];
    if (branch !== undefined) return branch.flatMap((inner) => draft(inner, path, root));
    if (extra.key !== undefined) {
      return [
        {
          path: [...path, extra.key],
          which: 'key',
          what: issue.message,
          hint: extra.near,
          unknown: extra.key,
        },
      ];
    }
  }
  return [{ path, which: 'value', what: issue.message, hint: extra.near }];
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path, value: unknown): Draft[] {
  const known = extraOf(issue).known ?? [];
  const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const open = known.filter((key) => !present.includes(key));
  return issue.keys.map((key) => {
    const hint = nearest(key, open) ?? nearest(key, known);
    const others = hint === undefined && open.length > 0 ? `; the other keys are ${words(open)}` : '';
    return {
      path: [...path, key],
      which: 'key',
      what: `${word(key)} is not a key here${others}`,
      hint,
      unknown: key,
    };
  });
}

function invalidKey(issue: z.core.$ZodIssueInvalidKey, path: Path): Draft {
  const key = String(path.at(-1) ?? '');
  const inner = issue.issues[0];
  if (inner?.code === 'invalid_value') {
    const hint = nearest(key, inner.values.map(String));
    const others = hint === undefined ? `; the keys are ${words(inner.values.map(String))}` : '';
    return { path, which: 'key', what: `${word(key)} is not a key here${others}`, hint, unknown: key };
  }
  const why = inner === undefined ? `found ${found(key)}` : inner.message;
  return { path, which: 'key', what: `${word(key)} cannot be a key here: ${why}` };
}
