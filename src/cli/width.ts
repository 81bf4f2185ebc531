// How wide the paper is that a command prints on, and how its lines are kept to it.
import type { Wires } from './wires.ts';

/** Narrower than this nothing is laid out: lines are broken where the terminal breaks them. */
const NARROWEST = 40;

/** Columns of the terminal, or what COLUMNS says; where neither is known lines may be of any length. */
export function widthOf({ columns, env }: Pick<Wires, 'columns' | 'env'>): number {
  const said = columns ?? Number(env.COLUMNS);
  return Number.isInteger(said) && said > 0 ? Math.max(said, NARROWEST) : Number.POSITIVE_INFINITY;
}

/** A line in pieces no wider than that, the later ones behind `hang`; a word that is wider stays whole. */
export function folded(line: string, width: number, hang = ''): readonly string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > width) {
    // What stands in front of the first word is no place to break at.
    const first = rest.length - rest.trimStart().length;
    const fits = rest.lastIndexOf(' ', width);
    const at = fits > first ? fits : rest.indexOf(' ', first);
    if (at < 0) break;
    pieces.push(rest.slice(0, at).trimEnd());
    rest = hang + rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}

/** A text already in lines as it is, or laid anew where one of them is too wide. */
export function paragraph(lines: readonly string[], width: number): readonly string[] {
  return lines.every((line) => line.length <= width) ? lines : folded(lines.join(' '), width);
}
