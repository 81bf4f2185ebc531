// A panel: a title and lines of exactly one width and height. With room it has a thin border that carries the title;
// without, the title stands on a rule of its own.

import { EMPTY, type Line, line, lineWidth, type Span, span, toWidth } from '../line.ts';
import { cut, widthOf } from '../width.ts';

export interface PanelFrame {
  readonly title: string;
  /** Said at the right end of the title's row, if it fits: a legend, a count. */
  readonly note?: Line | undefined;
  readonly width: number;
  readonly height: number;
  readonly bordered: boolean;
  /** Whether keys go here: its title stands out, in letters too. */
  readonly chosen?: boolean;
}

/** Columns and rows that a panel's frame takes from its content. */
export function chrome(bordered: boolean): { readonly columns: number; readonly rows: number } {
  return bordered ? { columns: 4, rows: 2 } : { columns: 0, rows: 1 };
}

/** Exactly `height` lines of exactly `width` columns. Content that is too long or too wide is cut. */
export function panel(frame: PanelFrame, content: readonly Line[]): readonly Line[] {
  const { width, height, bordered } = frame;
  if (height <= 0 || width <= 0) return [];
  const inner = Math.max(0, width - chrome(bordered).columns);
  const rows = Math.max(0, height - chrome(bordered).rows);
  const body = Array.from({ length: rows }, (_, row) => toWidth(content[row] ?? EMPTY, inner));
  if (!bordered) return [headRow(frame, width), ...body].slice(0, height);
  return [
    [span('╭─', 'quiet'), ...headRow(frame, width - 4), span('─╮', 'quiet')],
    ...body.map((row) => [span('│ ', 'quiet'), ...row, span(' │', 'quiet')]),
    line(span(`╰${'─'.repeat(Math.max(0, width - 2))}╯`, 'quiet')),
  ].slice(0, height);
}

/** The title, a rule as long as there is room, and the note. */
function headRow({ title, note = EMPTY, bordered, chosen = false }: PanelFrame, width: number): Line {
  if (title === '') return [span('─'.repeat(width), 'quiet')];
  const lead = bordered ? ' ' : '';
  const text = cut(title, width - 2 * lead.length);
  const name: Span[] = [span(lead), span(text, chosen ? 'accent' : 'title'), span(' ')];
  const used = lead.length + widthOf(text) + 1;
  const noted = lineWidth(note);
  // A note is only said whole.
  const fits = noted > 0 && used + noted + 2 + lead.length <= width;
  const rest = fits ? [span(' '), ...note, span(lead)] : [];
  const rule = Math.max(0, width - used - lineWidth(rest));
  return toWidth(
    [...name.filter(({ text: part }) => part !== ''), span('─'.repeat(rule), 'quiet'), ...rest],
    width,
  );
}
