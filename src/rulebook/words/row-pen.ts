// The part of the pen that writes rows of the journal, as code: what `note` does, with everything known beforehand.

import { ROW_KIND } from '../../world/journal.ts';
import { literal } from './literal.ts';

/** How a change is written: as two integers, the same where numbers may be below zero, or as five. */
export type ChangeForm = 'short' | 'signed' | 'long';

/** Code is written for lines that run once, unless it is `repeated`. `reserve` gives the name of that helper. */
export function newRowPen(
  { ledger, careful }: { readonly ledger: boolean; readonly careful: boolean },
  reserve: () => string,
) {
  let times = 1;
  let rows = 0;
  const row = (numbers: readonly string[]): string => {
    if (!ledger) return '';
    rows += times;
    const room = careful ? `J.used=n;${reserve()}(J);r=J.rows;` : '';
    const cells = numbers.map((number, i) => `r[n${i === 0 ? '' : `+${i}`}]=${number};`);
    return `${room}${cells.join('')}n+=${numbers.length};`;
  };
  return {
    modifier: (part: number, value: string, who: string): string =>
      row([literal(~ROW_KIND.modifier), literal(part), value, who]),
    // Nobody knows beforehand whether a cell will change, and asking costs more than writing a short row that tells
    // nothing.
    change: (part: number, cell: string, before: string, after: string, form: ChangeForm): string => {
      if (form === 'long') {
        const long = row([literal(~ROW_KIND.change), literal(part), cell, before, after]);
        return long === '' ? '' : `if(${before}!==${after}){${long}}`;
      }
      const half = form === 'short' ? after : `${after}&65535`;
      return row([`${literal(part << 16)}|${cell}`, `${before}<<16|${half}`]);
    },
    repeated: (count: number, write: () => void): void => {
      const before = times;
      times *= count;
      write();
      times = before;
    },
    /** Rows that what was written can add at most. */
    rows: () => rows,
  };
}
