// The check that a board can be laid: it is one row of integers, and a track over many dimensions grows fast.
import type { Draft } from '../gather/assemble.ts';
import { errorAt } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';

/** Cells of all tracks together. */
const MOST_CELLS = 1_000_000;

/** Clauses of a text are the bits of one integer. */
const MOST_CLAUSES = 31;

export function checkSize(draft: Draft): Problem[] {
  const { ground, book, gathered } = draft;
  const problems: Problem[] = [];
  const lengthOf = (dimension: keyof typeof ground.members | 'action') =>
    dimension === 'action' ? book.actions.length : ground.members[dimension].length;
  let cells = 0;
  for (const [name, track] of Object.entries(ground.board.tracks)) {
    const size = track.over.reduce((product, dimension) => product * lengthOf(dimension), 1);
    cells += size;
    const spot = ground.tracks.get(name);
    if (cells <= MOST_CELLS || spot === undefined) continue;
    const what = `${name} needs ${size} cells; all tracks together may have ${MOST_CELLS}`;
    problems.push(errorAt(spot, ['over'], what));
    cells -= size;
  }
  const clauses = Object.keys(ground.board.clauses).length;
  const last = gathered.board.findLast(({ value }) => value.clauses !== undefined);
  if (clauses > MOST_CLAUSES && last !== undefined) {
    const what = `there is room for ${MOST_CLAUSES} clauses, and there are ${clauses}`;
    problems.push(errorAt(last.spot, ['clauses'], what));
  }
  return problems;
}
