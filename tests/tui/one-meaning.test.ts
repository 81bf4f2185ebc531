// The same key means the same wherever it works. Where it does not, it stands here with why.

import { describe, expect, it } from 'vitest';
import { BINDINGS, type Bound } from '../../src/tui/keys.ts';

/** Keys that stand for several commands. Any other has one. */
const SEVERAL: { readonly [key: string]: { readonly commands: readonly string[]; readonly why: string } } = {
  enter: {
    commands: ['reveal', 'open', 'order', 'goOn', 'follow'],
    why: 'does what the screen is there for, to what is marked on it',
  },
  left: {
    commands: ['turnLess', 'less', 'themeBefore', 'stepBefore'],
    why: 'to the neighbour on the left: an option, a theme, a happening',
  },
  right: {
    commands: ['turnMore', 'more', 'themeAfter', 'stepAfter'],
    why: 'to the neighbour on the right',
  },
  space: {
    commands: ['toggle', 'run'],
    why: 'on or off: a clause, a seat, what runs by itself',
  },
  n: {
    commands: ['refuse', 'pointAfter'],
    why: 'no to a question; the next turning point as pagers have it, in a replay that asks nothing',
  },
  '[': { commands: ['partBefore', 'turnBefore'], why: 'back in time: what was told before, the turn before' },
  ']': { commands: ['partAfter', 'turnAfter'], why: 'on in time' },
};

function commandsOf(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const all: readonly Bound[] = BINDINGS;
  for (const { command, keys } of all) {
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), command]);
  }
  return found;
}

describe('a key', () => {
  it('has one meaning over all places, but for those that are told here', () => {
    const several = [...commandsOf()].filter(([, commands]) => commands.length > 1);
    const told = Object.entries(SEVERAL).map(([key, { commands }]) => [key, [...commands].sort()]);
    expect(several.map(([key, commands]) => [key, [...commands].sort()]).sort()).toEqual(told.sort());
  });

  it('never has two meanings in one place', () => {
    const all: readonly Bound[] = BINDINGS;
    const seen = new Set<string>();
    for (const { keys, where } of all) {
      for (const place of where) {
        for (const key of keys) {
          expect(seen.has(`${place} ${key}`), `${key} in ${place}`).toBe(false);
          seen.add(`${place} ${key}`);
        }
      }
    }
  });
});
