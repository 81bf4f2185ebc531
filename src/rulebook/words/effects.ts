// Words that change the world. By hand they go through `apply`; in code `apply` is written out with the bounds of
// the track as numbers. Outside a dimension nothing happens; a change of nothing leaves no row.

import { z } from 'zod';
import { softGain } from '../../world/effect.ts';
import type { Quantity } from './ast.ts';
import type { BoundCell } from './bound.ts';
import { cellNow, emitCell } from './cell.ts';
import { change, emitChange } from './change.ts';
import { name, refs } from './pieces.ts';
import { CELL_SPAN, emitQuotient, spanOf } from './span.ts';
import { bare } from './titles.ts';
import { SEES_NOTHING, type Term, word } from './word.ts';

interface Shift {
  readonly cell: BoundCell;
  readonly by: Term;
  readonly soft: boolean;
}

export const shift = word<
  {
    readonly shift: string;
    readonly of: readonly string[];
    readonly by: Quantity;
    readonly soft?: boolean | undefined;
  },
  Shift
>({
  schema: (s) => z.strictObject({ shift: name, of: refs, by: s.quantity, soft: z.boolean().optional() }),
  example: { shift: 'tie', of: ['place', 'sponsor', 'security'], by: 5, soft: true },
  resolve: (node, b) => ({
    cell: b.cell(node.shift, node.of, 'shift', 'of'),
    by: b.at('by').quantity(node.by),
    soft: node.soft === true,
  }),
  prose: ({ cell, by, soft }) => {
    const text = by.prose();
    const change = text.startsWith('−') ? `falls by ${bare(text.slice(1))}` : `rises by ${bare(text)}`;
    return `${cell.text} ${change}${soft ? ' (soft)' : ''}`;
  },
  sees: () => SEES_NOTHING,
  interpret: ({ cell, by, soft }, ctx) => {
    const index = cellNow(cell, ctx);
    if (index < 0) return 0;
    const raw = by.run(ctx);
    change(ctx, { kind: 'shift', cell: index, by: soft ? softGain(raw, ctx.world[index] ?? 0) : raw });
    return 0;
  },
  emit: ({ cell, by, soft }, e) => {
    const code = emitCell(cell, e);
    if (code === undefined) return '';
    const [at, before, raw] = [e.fresh('c'), e.fresh('b'), e.fresh('v')];
    e.line(code.guard === '' ? '{' : `if(${code.guard}){`);
    const amount = by.emit(e);
    e.line(`const ${at}=${code.index},${before}=W[${at}];let ${raw}=${amount};`);
    if (soft) {
      const gain = emitQuotient(`${raw}*(100-${before})`, spanOf(by.span, CELL_SPAN, softSpan), 100);
      e.line(`if(${raw}>0){${raw}=${gain};if(${raw}<1)${raw}=1;}`);
    }
    e.line(`${emitChange(at, before, `${before}+${raw}`, cell.track, e)}}`);
    return '';
  },
});

const softSpan = (raw: number, at: number) => raw * (100 - at);

interface Setting {
  readonly cell: BoundCell;
  readonly to: Term;
}

export const set = word<
  { readonly set: string; readonly of: readonly string[]; readonly to: Quantity | string },
  Setting
>({
  schema: (s) => z.strictObject({ set: name, of: refs, to: z.union([name, s.quantity]) }),
  example: { set: 'membership', of: ['body', 'partner'], to: 'observer' },
  resolve: (node, b) => {
    const cell = b.cell(node.set, node.of, 'set', 'of');
    return { cell, to: b.at('to').valueOf(node.to, cell.track) };
  },
  prose: ({ cell, to }) => `${cell.text} becomes ${to.prose()}`,
  sees: () => SEES_NOTHING,
  interpret: ({ cell, to }, ctx) => {
    const index = cellNow(cell, ctx);
    if (index >= 0) change(ctx, { kind: 'set', cell: index, to: to.run(ctx) });
    return 0;
  },
  emit: ({ cell, to }, e) => {
    const code = emitCell(cell, e);
    if (code === undefined) return '';
    const [at, before] = [e.fresh('c'), e.fresh('b')];
    e.line(code.guard === '' ? '{' : `if(${code.guard}){`);
    const value = to.emit(e);
    e.line(`const ${at}=${code.index},${before}=W[${at}];${emitChange(at, before, value, cell.track, e)}}`);
    return '';
  },
});

interface Move {
  readonly from: BoundCell;
  readonly to: BoundCell;
  readonly by: Term;
}

export const move = word<
  {
    readonly move: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly by: Quantity;
  },
  Move
>({
  schema: (s) => z.strictObject({ move: name, from: refs, to: refs, by: s.quantity }),
  example: { move: 'treasury', from: ['sponsor'], to: ['partner'], by: 2 },
  resolve: (node, b) => ({
    from: b.cell(node.move, node.from, 'move', 'from'),
    to: b.cell(node.move, node.to, 'move', 'to'),
    by: b.at('by').quantity(node.by),
  }),
  prose: ({ from, to, by }) =>
    `${by.prose()} goes from ${from.text} to ${to.text}, as far as there is and fits`,
  sees: () => SEES_NOTHING,
  interpret: ({ from, to, by }, ctx) => {
    const [giver, taker] = [cellNow(from, ctx), cellNow(to, ctx)];
    if (giver < 0 || taker < 0 || giver === taker) return 0;
    const has = (ctx.world[giver] ?? 0) - from.track.min;
    const fits = to.track.max - (ctx.world[taker] ?? 0);
    const moved = Math.min(by.run(ctx), Math.min(has, fits));
    if (moved <= 0) return 0;
    change(ctx, { kind: 'shift', cell: giver, by: -moved });
    change(ctx, { kind: 'shift', cell: taker, by: moved });
    return 0;
  },
  emit: ({ from, to, by }, e) => {
    const [giver, taker] = [emitCell(from, e), emitCell(to, e)];
    if (giver === undefined || taker === undefined) return '';
    const [g, t, b, d, n] = [e.fresh('c'), e.fresh('c'), e.fresh('b'), e.fresh('b'), e.fresh('v')];
    const guard = [giver.guard, taker.guard].filter((test) => test !== '').join('&&');
    e.line(guard === '' ? '{' : `if(${guard}){`);
    const amount = by.emit(e);
    e.line(`const ${g}=${giver.index},${t}=${taker.index},${b}=W[${g}],${d}=W[${t}],`);
    e.line(`${n}=Math.min(${amount},Math.min(${b}-(${from.track.min}),${to.track.max}-${d}));`);
    const given = emitChange(g, b, `${b}-${n}`, from.track, e);
    const taken = emitChange(t, d, `${d}+${n}`, to.track, e);
    e.line(`if(${g}!==${t}&&${n}>0){${given}${taken}}}`);
    return '';
  },
});
