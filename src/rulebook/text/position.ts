// From an offset in a text to the line and column a person looks at.

/** Both count from 1; a column counts UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number };

export type Lines = { at(offset: number): Position };

/** Lines end with LF; a CR before it belongs to the line it ends. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return {
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
