// What is wrong with a value, as a sentence: expected this, found that. zod calls this for every issue that has no
// message of its own; what the reader of issues needs besides the sentence is put on the issue.
import type { z } from 'zod';
import { nearest } from '../../kit/nearest.ts';
import { found, words } from '../text/quote.ts';
import { chooseBranch } from './branch.ts';
import { expectedOf, rangeOf } from './expected.ts';

type RawIssue = z.core.$ZodRawIssue;

/** near: the word meant. known: keys allowed. pick: the union's branch meant. key: the key an unknown word stands at. */
export type Extra = {
  near?: string | undefined;
  known?: readonly string[];
  pick?: number;
  key?: string | undefined;
};

/** The extras of an issue; all absent on an issue that brought its own message. */
export function extraOf(issue: object): Extra {
  return 'extra' in issue && typeof issue.extra === 'object' && issue.extra !== null ? issue.extra : {};
}

/** Post: the sentence without its place; `extra` is set on the issue. */
export function sentenceFor(issue: RawIssue): string {
  const extra: Extra = {};
  Object.assign(issue, { extra });
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${ownerOf(issue, issue.expected)}, found ${found(issue.input)}`;
    case 'too_big':
    case 'too_small':
      return `expected ${ownerOf(issue, issue.origin)}, found ${measured(issue.input)}`;
    case 'not_multiple_of':
      return `expected a multiple of ${issue.divisor}, found ${found(issue.input)}`;
    case 'invalid_value':
      return choice(issue.values.map(String), issue.input, extra);
    case 'invalid_format':
      return `expected ${format(issue.format, issue.pattern)}, found ${found(issue.input)}`;
    case 'unrecognized_keys':
      extra.known = keysOf(issue.inst);
      return 'keys that do not belong here';
    case 'invalid_union':
      return union(issue, extra);
    case 'custom':
    case 'invalid_key':
    case 'invalid_element':
      return `not allowed here: ${found(issue.input)}`;
  }
}

/** "expected one of …, found …", with the nearest option as `extra.near`. */
function choice(options: readonly string[], input: unknown, extra: Extra): string {
  if (typeof input === 'string') extra.near = nearest(input, options);
  const expected = options.length === 1 ? words(options) : `one of ${words(options)}`;
  return `expected ${expected}, found ${found(input)}`;
}

function union(issue: Extract<RawIssue, { code: 'invalid_union' }>, extra: Extra): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : undefined;
  if (options !== undefined && 'discriminator' in issue && typeof issue.discriminator === 'string') {
    const map = issue.input as Readonly<Record<string, unknown>>;
    return choice(options.map(String), map[issue.discriminator], extra);
  }
  const schema = schemaOf(issue.inst);
  const branches = schema?.def.type === 'union' ? (schema.def as z.core.$ZodUnionDef).options : [];
  const errors = 'errors' in issue ? (issue.errors ?? []) : [];
  const chosen = chooseBranch(branches, errors, issue.input);
  if ('pick' in chosen) extra.pick = chosen.pick;
  if ('options' in chosen) return choice(chosen.options, issue.input, extra);
  if (!('what' in chosen)) return 'none of the forms allowed here';
  if (chosen.key !== undefined) extra.key = chosen.key;
  extra.near = chosen.near;
  return chosen.what;
}

type Internals = z.core.$ZodTypeInternals;

function schemaOf(inst: RawIssue['inst'] | undefined): Internals | undefined {
  return inst !== undefined && 'def' in inst._zod && 'bag' in inst._zod
    ? (inst._zod as Internals)
    : undefined;
}

// A check (min, max) has no noun: the schema it hangs on has.
function ownerOf(issue: RawIssue, otherwise: string): string {
  const owner = issue.schema ?? issue.inst;
  if (schemaOf(owner) !== undefined) return expectedOf(owner as z.core.$ZodType);
  return rangeOf(otherwise, {});
}

function measured(input: unknown): string {
  if (typeof input === 'string' && input.length > 20)
    return `${found(input)} with ${input.length} characters`;
  if (Array.isArray(input)) return `one with ${input.length}`;
  return found(input);
}

function format(name: string, pattern: string | undefined): string {
  if (name === 'regex') return `a text of the form ${pattern ?? '?'}`;
  return `a text in the form ${name.replaceAll('_', ' ')}${pattern === undefined ? '' : ` (${pattern})`}`;
}

function keysOf(inst: RawIssue['inst'] | undefined): readonly string[] {
  const def = schemaOf(inst)?.def;
  if (def?.type === 'object') return Object.keys((def as z.core.$ZodObjectDef).shape);
  if (def?.type !== 'record') return [];
  return [...((def as z.core.$ZodRecordDef).keyType._zod.values ?? [])].map(String);
}
