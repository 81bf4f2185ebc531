// Which branch of a union a person meant: the one whose word they wrote. zod only says that none fits.
import type { z } from 'zod';
import { nearest } from '../../kit/nearest.ts';
import { found, word, words } from '../text/quote.ts';
import { expectedOf, unwrap } from './expected.ts';

type Schema = z.core.$ZodType;
type Issues = readonly (readonly z.core.$ZodIssue[])[];

/** Without a key: the map is empty. */
export type UnknownWord = {
  readonly key?: string;
  readonly near?: string | undefined;
  readonly what: string;
};

export type Choice = { readonly pick: number } | { readonly options: readonly string[] } | UnknownWord;

/** Pre: `errors[i]` are the issues of `branches[i]` with `input`. A branch of a map is named by its first key. */
export function chooseBranch(branches: readonly Schema[], errors: Issues, input: unknown): Choice {
  const fitting = branches.map((_, i) => i).filter((i) => fits(branches[i], input));
  const best = (some: readonly number[]) => ({ pick: leastWrong(some, errors) });
  if (!isMap(input)) {
    const options = fitting.flatMap((i) => [...(branches[i]?._zod.values ?? [])].map(String));
    if (fitting.length > 0 && fitting.every((i) => branches[i]?._zod.values !== undefined))
      return { options };
    if (fitting.length > 0) return best(fitting);
    const expected = [...new Set(branches.map(expectedOf))].join(' or ');
    return { what: `expected ${expected}, found ${found(input)}` };
  }
  if (fitting.length === 1) return best(fitting);
  const branchWords = (i: number) => (branches[i] === undefined ? [] : wordsOf(branches[i]));
  const known = new Map(fitting.flatMap(branchWords));
  const meant = meantWord(input, known);
  if (meant !== undefined)
    return best(fitting.filter((i) => branchWords(i).some(([name]) => name === meant)));
  if (known.size > 0) return unknownWord(input, known);
  if (fitting.length > 0) return best(fitting);
  return { what: `expected ${[...new Set(branches.map(expectedOf))].join(' or ')}, found ${found(input)}` };
}

/** The words of a union of maps, each with the keys its map may have. */
export type Words = ReadonlyMap<string, readonly string[]>;

/**
 * The word a map was written for: of several the one that knows all its keys, else the first.
 * undefined if there is none, or if another key is a slip for a word that fits the rest better.
 */
export function meantWord(input: Readonly<Record<string, unknown>>, known: Words): string | undefined {
  const keys = Object.keys(input);
  const present = keys.filter((key) => known.has(key));
  const whole = present.find((name) => keys.every((key) => known.get(name)?.includes(key)));
  return whole ?? (slipOf(keys, known) === undefined ? present[0] : undefined);
}

// A key that is nearly a word, where that word takes every other key.
function slipOf(keys: readonly string[], known: Words): string | undefined {
  const names = [...known.keys()];
  return keys.find((key) => {
    const near = known.has(key) ? undefined : nearest(key, names);
    const taken = near === undefined ? undefined : known.get(near);
    return (
      taken !== undefined && keys.every((other) => other === key || (other !== near && taken.includes(other)))
    );
  });
}

/** The one thing to say about a map without a meant word: the slip of the hand if there is one. */
export function unknownWord(input: Readonly<Record<string, unknown>>, known: Words): UnknownWord {
  const keys = Object.keys(input);
  const names = [...known.keys()];
  const key = slipOf(keys, known) ?? keys.find((one) => nearest(one, names) !== undefined) ?? keys[0];
  if (key === undefined)
    return { what: `expected a map with one of the words ${words(names)}, found an empty map` };
  const near = nearest(key, names);
  const others = near === undefined ? `; the words are ${words(names)}` : '';
  return { key, near, what: `${word(key)} is not a word here${others}` };
}

/** The words and keys of a branch: a map is named by its first key, or by the words of a union inside. */
function wordsOf(schema: Schema): [string, readonly string[]][] {
  const def = unwrap(schema)._zod.def;
  if (def.type === 'union') return (def as z.core.$ZodUnionDef).options.flatMap(wordsOf);
  const keys = keysOf(schema);
  return keys[0] === undefined ? [] : [[keys[0], keys]];
}

/** The keys a map's schema names; none for any other schema. */
export function keysOf(schema: Schema): readonly string[] {
  const def = unwrap(schema)._zod.def;
  return def.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : [];
}

export function isMap(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function fits(schema: Schema | undefined, input: unknown): boolean {
  if (schema === undefined) return false;
  const { def, values } = unwrap(schema)._zod;
  if (def.type === 'union') return (def as z.core.$ZodUnionDef).options.some((option) => fits(option, input));
  if (values !== undefined) return [...values].some((value) => typeof value === typeof input);
  if (Array.isArray(input)) return def.type === 'array' || def.type === 'tuple';
  if (isMap(input)) return def.type === 'object' || def.type === 'record';
  return input === null ? def.type === 'null' : def.type === typeof input;
}

function leastWrong(some: readonly number[], errors: Issues): number {
  const count = (i: number) => errors[i]?.length ?? 0;
  return some.reduce((least, i) => (count(i) < count(least) ? i : least));
}
