// Agreements in a panel: as many rows as fit, the most alive first.

import { type Line, line, span, toWidth } from '../line.ts';
import { dealRow, dealsOf } from '../model/deals.ts';
import type { Seen } from '../model/seen.ts';
import { say } from '../texts.ts';

export function dealCount(seen: Seen): number {
  return dealsOf(seen).length;
}

export function dealRows(seen: Seen, width: number, height: number): readonly Line[] {
  const deals = dealsOf(seen);
  if (deals.length === 0) return [line(span(say('deals.none'), 'quiet'))];
  const shown = deals.length <= height ? deals.length : Math.max(0, height - 1);
  const rows = deals.slice(0, shown).map((deal) => toWidth(dealRow(seen, deal), width));
  const more = deals.length - shown;
  return more === 0 ? rows : [...rows, line(span(say('panel.more', { count: more }), 'quiet'))];
}
