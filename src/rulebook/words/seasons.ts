// Words about the calendar: summits are held in odd turns, and each body keeps its own calendar.

import { z } from 'zod';
import type { BoundRef } from './bound.ts';
import { emitMember, guardOf, memberOf } from './cell.ts';
import { name } from './pieces.ts';
import { SEES_NOTHING, word } from './word.ts';

/** By the last bit of the turn's number. */
const HALVES = ['it is the half-year of field work', 'it is the half-year of summits'];

export const half = word<{ readonly half: 'summit' | 'field' }, number>({
  schema: () => z.strictObject({ half: z.enum(['summit', 'field']) }),
  example: { half: 'summit' },
  resolve: (node) => (node.half === 'summit' ? 1 : 0),
  prose: (odd) => HALVES[odd] ?? '',
  denial: (odd) => HALVES[1 - odd] ?? '',
  sees: () => SEES_NOTHING,
  interpret: (odd, ctx) => ((ctx.moment.turn & 1) === odd ? 1 : 0),
  emit: (odd, e) => `((${e.moment('turn')}&1)===${odd})`,
});

interface Meeting {
  readonly ref: BoundRef;
  /** For each body, the turns it meets in: 1 for even, 2 for odd, 3 for both. */
  readonly table: Uint8Array;
}

export const meets = word<{ readonly meets: string }, Meeting>({
  schema: () => z.strictObject({ meets: name }),
  example: { meets: 'body' },
  resolve: (node, b) => ({ ref: b.at('meets').ref(node.meets, 'body'), table: b.calendar }),
  prose: ({ ref }) => `${ref.text} meets this turn`,
  denial: ({ ref }) => `${ref.text} does not meet this turn`,
  sees: () => SEES_NOTHING,
  interpret: ({ ref, table }, ctx) => ((table[memberOf(ref, ctx)] ?? 0) >> (ctx.moment.turn & 1)) & 1,
  emit: ({ ref, table }, e) => {
    const value = emitMember(ref, e);
    const guard = guardOf(value, 0, table.length);
    if (guard === undefined) return 'false';
    const bits = `${e.table(table)}[${value.text}]>>(${e.moment('turn')}&1)`;
    return `(${guard === '' ? '' : `${guard}&&`}(${bits}&1)===1)`;
  },
});
