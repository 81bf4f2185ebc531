// The map of a box: the outlines of what lies on the board, flattened onto a plane. It is drawn and nothing else: no
// rule reads it, it travels in no record, and a box may have none.

export interface RegionMap {
  /** The plane is so many units wide and high; x runs east, y runs south. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly waters: readonly MapWater[];
}

export interface MapShape {
  /** The actor whose land it is, by id; undefined for land of nobody on the board. */
  readonly actor: string | undefined;
  /** What is written on land of nobody on the board: in full where there is room, or in a few letters. Both may be ''. */
  readonly name: string;
  readonly letters: string;
  /** Closed rings, x and y by turns; a ring within a ring is a hole. Points may lie outside the plane. */
  readonly rings: readonly (readonly number[])[];
}

/** A name for a sea or a lake, where it is written. */
export interface MapWater {
  readonly letters: string;
  readonly x: number;
  readonly y: number;
}
