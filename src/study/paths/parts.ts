// Rules of two books side by side: what an address stands for in each, and whether it says the same.
import { canonicalJson } from '../../kit/canonical-json.ts';
import { type Rulebook, SETTING_NAMES } from '../../rulebook/book.ts';

/**
 * Whether an address (CN-001a, AC-004, SY-013, EV-001a) says the same in two books. Where it comes from and what it is
 * called do not count; a book that lacks it says something else.
 */
export function saysTheSame(a: Rulebook, b: Rulebook, address: string): boolean {
  return a === b || textAt(a, address) === textAt(b, address);
}

type Part = Readonly<Record<string, unknown>>;

function textAt(book: Rulebook, address: string): string {
  const id = address.replace(/[a-z]$/, '');
  const letter = address.slice(id.length);
  const entry = entryAt(book, id);
  if (entry === undefined) return '';
  const { give, then, claims: _c, facts: _f, assume: _a, title: _t, say: _s, text: _x, ...rest } = entry;
  const side = (give ?? then) as Part | undefined;
  const part = letter === '' ? side : side?.[letter];
  // Through text: what has no JSON says nothing.
  return canonicalJson(JSON.parse(JSON.stringify({ ...rest, part: part ?? null })));
}

function entryAt(book: Rulebook, id: string): Part | undefined {
  const lists: readonly (readonly { readonly id: string }[])[] = [
    book.rules,
    book.policies.flatMap(({ wants }) => wants),
    Object.values(book.settings),
    book.cards,
    book.actions,
  ];
  for (const list of lists) {
    const found = list.find((entry) => entry.id === id);
    if (found !== undefined) return { ...found };
  }
  return undefined;
}

/** Settings whose numbers differ, by address. */
export function settingsApart(a: Rulebook, b: Rulebook, names: readonly string[]) {
  return SETTING_NAMES.filter((name) => names.includes(name)).flatMap((name) => {
    const [first, second] = [a.settings[name], b.settings[name]];
    return first.value === second.value ? [] : [{ address: first.id, a: first.value, b: second.value }];
  });
}
