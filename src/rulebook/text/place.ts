// Where every key and value of a file stands, kept apart from the plain value itself.

/** Offsets into the text; `end` is where the value ends. `key` is where a map's key begins; for an item of a list, and the root, its value. */
export type Place = {
  readonly key: number;
  readonly value: number;
  readonly end: number;
  readonly children: ReadonlyMap<string | number, Place>;
};

/** The place at the end of the path, or the nearest one on the way to it that exists. */
export function placeAt(root: Place, path: readonly (string | number)[]): Place {
  let place = root;
  for (const step of path) {
    const next = place.children.get(step);
    if (next === undefined) return place;
    place = next;
  }
  return place;
}
