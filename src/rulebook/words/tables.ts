// Facts of a rulebook as tables by number: who is of which kind, which actions carry a tag, when bodies meet.
// Each is made once, so that generated code can share it.

import type { Board } from '../../world/board.ts';
import type { ActorKind } from '../../world/dimension.ts';
import type { Rulebook } from '../book.ts';

export interface Tables {
  /** A 1 for each actor of the kind, by actor number. */
  kind(kind: ActorKind): Uint8Array;
  /** A 1 for each action that carries the tag, by action number. */
  tag(tag: string): Uint8Array;
  /** A 1 for each of the named actions. */
  actions(names: readonly string[]): Uint8Array;
  /** For each body the turns it meets in, as bits: 1 for even, 2 for odd. */
  readonly calendar: Uint8Array;
  /** Every tag that any action carries. */
  readonly tags: readonly string[];
}

const MEETS = { never: 0, even: 1, odd: 2, every: 3 } as const;

export function tablesOf(book: Rulebook, board: Board): Tables {
  const made = new Map<string, Uint8Array>();
  const once = (key: string, names: readonly string[], holds: (name: string) => boolean) => {
    const found = made.get(key);
    if (found !== undefined) return found;
    const table = Uint8Array.from(names, (name) => (holds(name) ? 1 : 0));
    made.set(key, table);
    return table;
  };
  const kinds = new Map(board.spec.actors.map(({ id, kind }) => [id, kind]));
  const actions = new Map(book.actions.map((action) => [action.name, action]));
  const bodies = new Map(book.bodies.map((body) => [body.id, body]));
  const { actor, action, body } = board.members;
  return {
    kind: (kind) => once(`kind ${kind}`, actor, (id) => kinds.get(id) === kind),
    tag: (tag) => once(`tag ${tag}`, action, (name) => actions.get(name)?.tags.includes(tag) === true),
    actions: (names) =>
      once(`actions ${[...names].sort().join(' ')}`, action, (name) => names.includes(name)),
    calendar: Uint8Array.from(body, (id) => MEETS[bodies.get(id)?.summits ?? 'never']),
    tags: [...new Set(book.actions.flatMap(({ tags }) => tags))],
  };
}
