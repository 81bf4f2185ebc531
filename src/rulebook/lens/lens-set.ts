// The `set` line of a lens: which numbers of a part it may change, and how that reads.

/** The numbers a line may set, by the key the part itself uses. */
export const SET_KEYS = ['add', 'by', 'to', 'most', 'over', 'below', 'step'] as const;

export type SetNumbers = { readonly [key in (typeof SET_KEYS)[number]]?: number | undefined };

/** The plain numbers of a part, by the key it has them under; those it reckons are left out. */
export function numbersOf(part: object): SetNumbers {
  const has: { readonly [key in (typeof SET_KEYS)[number]]?: unknown } = part;
  const numbers: { [key in (typeof SET_KEYS)[number]]?: number } = {};
  for (const key of SET_KEYS) {
    const value = has[key];
    if (typeof value === 'number') numbers[key] = value;
  }
  return numbers;
}

export type NewPart =
  | { readonly ok: true; readonly part: unknown; readonly prose: string }
  | { readonly ok: false; readonly what: string };

/**
 * The part with the line's numbers in place of its own. Errors: a line without numbers; a number the part does
 * not have as a plain number; a number that is what it was.
 */
export function newPart(address: string, part: object, line: SetNumbers): NewPart {
  const now = part as Readonly<Record<string, unknown>>;
  const wanted = SET_KEYS.filter((key) => line[key] !== undefined);
  if (wanted.length === 0) return no(`the line on ${address} sets no number: give ${SET_KEYS.join(', ')}`);
  const told: string[] = [];
  const after: Record<string, unknown> = { ...now };
  for (const key of wanted) {
    const before = now[key];
    if (typeof before !== 'number') return no(missing(address, key, now));
    if (before === line[key]) return no(`${address} already has ${key} ${before}: the line changes nothing`);
    after[key] = line[key];
    told.push(`${key} ${before} -> ${line[key]}`);
  }
  return { ok: true, part: after, prose: `${address}: ${told.join(', ')}` };
}

function missing(address: string, key: string, part: Readonly<Record<string, unknown>>): string {
  if (part[key] !== undefined)
    return `${key} of ${address} is reckoned, not a plain number: replace the rule`;
  const has = SET_KEYS.filter((other) => typeof part[other] === 'number');
  return `${address} has no number ${key}; it has ${has.length === 0 ? 'none' : has.join(', ')}`;
}

function no(what: string): NewPart {
  return { ok: false, what };
}
