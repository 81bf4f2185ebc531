// What a schema asks for, as a noun: "an integer between 0 and 100", "a list of 1 to 3 entries".
import type { z } from 'zod';
import { words } from '../text/quote.ts';

/** Both ends belong to it; an absent end is open. */
type Bounds = { readonly low?: number | undefined; readonly high?: number | undefined };

const NOUNS: Readonly<Record<string, string>> = {
  object: 'a map',
  record: 'a map',
  array: 'a list',
  tuple: 'a list',
  string: 'a text',
  template_literal: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'an integer',
  null: 'nothing',
  undefined: 'nothing',
  never: 'nothing',
  any: 'anything',
  unknown: 'anything',
};

const WRAPPERS: readonly string[] = [
  'optional',
  'nullable',
  'default',
  'prefault',
  'nonoptional',
  'readonly',
  'catch',
];
const DEEPEST_WRAP = 16;

/** The schema inside lazies, optionals, defaults and pipes: the one that judges the shape. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  for (let i = 0; i < DEEPEST_WRAP; i++) {
    const def = inner._zod.def;
    if (def.type === 'lazy') inner = (def as z.core.$ZodLazyDef).getter();
    else if (def.type === 'pipe') inner = (def as z.core.$ZodPipeDef).in;
    else if (WRAPPERS.includes(def.type)) inner = (def as z.core.$ZodOptionalDef).innerType;
    else return inner;
  }
  return inner;
}

/** What follows "expected". */
export function expectedOf(schema: z.core.$ZodType): string {
  const inner = unwrap(schema);
  const { def, values } = inner._zod;
  if (def.type === 'union') {
    return [...new Set((def as z.core.$ZodUnionDef).options.map(expectedOf))].join(' or ');
  }
  if (values !== undefined && values.size > 0) {
    const options = [...values].map(String);
    return options.length === 1 ? words(options) : `one of ${words(options)}`;
  }
  const checks = checksOf(inner);
  const integer = checks.some((check) => check.check === 'number_format' && check.format !== 'float64');
  return rangeOf(integer ? 'int' : def.type, boundsOf(checks));
}

/** The noun for zod's name of a type, with its bounds. */
export function rangeOf(type: string, bounds: Bounds): string {
  const noun = NOUNS[type] ?? type;
  const { low, high } = bounds;
  if (type === 'string') return sized(`${noun} of`, low, high, 'character', 'characters', noun);
  if (type === 'array') return sized(`${noun} of`, low, high, 'entry', 'entries', noun);
  if (low !== undefined && high !== undefined) return `${noun} between ${low} and ${high}`;
  if (low !== undefined) return `${noun} of at least ${low}`;
  return high === undefined ? noun : `${noun} of at most ${high}`;
}

type Check = z.core.$ZodCheckDef & {
  readonly format?: unknown;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly length?: unknown;
};

// A format (z.int()) is a schema and a check in one.
function checksOf(schema: z.core.$ZodType): Check[] {
  const { def } = schema._zod;
  const own = 'check' in def ? [def as unknown as Check] : [];
  return [...own, ...(def.checks ?? []).map((check) => check._zod.def as Check)];
}

function boundsOf(checks: readonly Check[]): Bounds {
  const low = checks.flatMap((check) => [...ends(check, 'greater_than', 'min_length', 1)]);
  const high = checks.flatMap((check) => [...ends(check, 'less_than', 'max_length', -1)]);
  return {
    low: low.length === 0 ? undefined : Math.max(...low),
    high: high.length === 0 ? undefined : Math.min(...high),
  };
}

// Data is integer only: above 0 is 1 or more.
function ends(check: Check, compare: string, size: string, step: 1 | -1): number[] {
  const exact = check.check === 'length_equals' ? check.length : undefined;
  const sizes = check.check === size ? (step === 1 ? check.minimum : check.maximum) : undefined;
  const value = check.check === compare ? check.value : undefined;
  const shift = check.inclusive === false ? step : 0;
  const given = [exact, sizes, typeof value === 'number' ? value + shift : undefined];
  return given.filter(
    (end) => typeof end === 'number' && Math.abs(end) < Number.MAX_SAFE_INTEGER,
  ) as number[];
}

function sized(
  start: string,
  low: number | undefined,
  high: number | undefined,
  one: string,
  many: string,
  bare: string,
): string {
  const unit = (count: number) => (count === 1 ? one : many);
  if (low !== undefined && low === high) return `${start} ${low} ${unit(low)}`;
  if (low !== undefined && high !== undefined) return `${start} ${low} to ${high} ${unit(high)}`;
  if (low !== undefined) return `${start} at least ${low} ${unit(low)}`;
  return high === undefined ? bare : `${start} at most ${high} ${unit(high)}`;
}
