// The command palette: everything that can be done or gone to from where one stands, found by a few letters.

import { bindingsIn, type Command, commandFor, keyHelp, keyLabel, keyName } from '../keys.ts';
import { EMPTY, type Line, line, type Span, scrolled, span, windowRows } from '../line.ts';
import { rowClicked } from '../mouse.ts';
import { moved, stepOf } from '../play/ui.ts';
import type { Here, Offer } from '../screen.ts';
import { say } from '../texts.ts';
import { typeInto } from '../typing.ts';
import { cut, padEnd, widthOf } from '../width.ts';
import { type Found, find } from './fuzzy.ts';
import type { Overlay } from './overlay.ts';

/** Too plain to be looked for by name. */
const PLAIN: readonly string[] = ['up', 'down', 'pageUp', 'pageDown', 'palette', 'help', 'settings', 'back'];

export interface PaletteOptions {
  readonly here: Here;
  /** Presses keys on the screen below. */
  readonly press: (...keys: readonly string[]) => void;
  /** What is offered on every screen. */
  readonly always: readonly Offer[];
}

export function openPalette({ here, press, always }: PaletteOptions): Overlay {
  const at = { typed: '', cursor: 0 };
  let read: { readonly offer: Offer; scroll: number } | undefined;
  const idle = here.idle ?? new Set();
  const keys = bindingsIn(here.place).flatMap(({ command, keys: [key = ''] }): readonly Offer[] =>
    PLAIN.includes(command) || idle.has(command)
      ? []
      : [{ text: keyHelp(command), also: alsoOf(command), note: keyName(key), act: () => press(key) }],
  );
  const all = [...keys, ...(here.offers?.() ?? []), ...always];
  // What can be done comes before what can be read.
  const done = all.filter(({ told }) => told === undefined);
  const told = all.filter(({ told }) => told !== undefined);
  const offered = () => [
    ...turnOffer(here, at.typed, press),
    ...matching(done, at.typed),
    ...matching(told, at.typed),
  ];
  return {
    title: () => read?.offer.text ?? say('palette.title'),
    place: () => 'palette',
    typing: () => read === undefined,
    content: (width, rows) =>
      read === undefined
        ? contentOf(offered(), at, width, rows)
        : scrolled(read.offer.told?.(width) ?? [], rows, read.scroll),
    press(pressedKey) {
      if (read !== undefined) {
        const command = commandFor('palette', pressedKey);
        if (command === 'back' || command === 'open') read = undefined;
        else if (command !== undefined) read.scroll = Math.max(0, read.scroll + stepOf(command));
        return 'stay';
      }
      const row = rowClicked(pressedKey);
      const again = row === at.cursor;
      if (row !== undefined) at.cursor = moved(0, row, offered().length);
      if (row !== undefined && !again) return 'stay';
      const key = row === undefined ? pressedKey : 'enter';
      if (typeInto(at, key)) return 'stay';
      const command = commandFor('palette', key);
      if (command === 'back') return 'close';
      if (command === 'open') {
        const wanted = offered()[at.cursor];
        if (wanted === undefined) return 'stay';
        if (wanted.offer.told !== undefined) {
          read = { offer: wanted.offer, scroll: 0 };
          return 'stay';
        }
        wanted.offer.act();
        return 'close';
      }
      if (command !== undefined) at.cursor = moved(at.cursor, stepOf(command), offered().length);
      return 'stay';
    },
  };
}

/** The short name of a key finds it too; the way out by its plain word, in whatever language. */
function alsoOf(command: Command): string {
  return command === 'quit' ? `${keyLabel(command)} quit` : keyLabel(command);
}

interface Row {
  readonly offer: Offer;
  readonly ranges: Found['ranges'];
}

function matching(all: readonly Offer[], typed: string): readonly Row[] {
  return find(
    all.map(({ text, also }) => (also === undefined ? text : `${text} ${also}`)),
    typed,
  ).flatMap(({ at, ranges }) => {
    const offer = all[at];
    return offer === undefined ? [] : [{ offer, ranges }];
  });
}

/** A number alone is a turn, where turns can be gone to. */
function turnOffer(here: Here, typed: string, press: PaletteOptions['press']): readonly Row[] {
  const turn = typed.trim();
  const [key] = bindingsIn(here.place).find(({ command }) => command === 'goto')?.keys ?? [];
  if (key === undefined || !/^\d{1,4}$/.test(turn)) return [];
  const text = say('palette.turn', { turn });
  return [{ offer: { text, note: keyName(key), act: () => press(key, ...turn, 'enter') }, ranges: [] }];
}

function contentOf(
  rows: readonly Row[],
  { typed, cursor }: { readonly typed: string; readonly cursor: number },
  width: number,
  height: number,
): readonly Line[] {
  const list = rows.length === 0 ? [line(span(say('palette.none'), 'quiet'))] : [];
  return [
    line(span(': ', 'accent'), `${typed}_`),
    EMPTY,
    ...list,
    ...windowRows(rows.length, height - 2, cursor, (index) => {
      const row = rows[index];
      return row === undefined ? EMPTY : rowLine(row, width, index, index === cursor);
    }),
  ];
}

const NOTE = 18;

function rowLine({ offer, ranges }: Row, width: number, index: number, chosen: boolean): Line {
  const key = `row ${index}`;
  const note = cut(offer.note, NOTE);
  const room = Math.max(8, width - 2 - NOTE);
  const text = cut(offer.text, room);
  const fill = ' '.repeat(Math.max(1, width - 2 - widthOf(text) - widthOf(note)));
  if (chosen) return [{ ...span(`> ${padEnd(`${text}${fill}${note}`, width - 2)}`, 'chosen'), key }];
  return [span('  '), ...marked(text, ranges), span(fill), span(note, 'quiet')].map((part) => ({
    ...part,
    key,
  }));
}

/** The letters that were meant stand out. */
function marked(text: string, ranges: Found['ranges']): readonly Span[] {
  const parts: Span[] = [];
  let done = 0;
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const [from = 0, to = 0] = [ranges[at], ranges[at + 1]];
    if (from >= text.length) break;
    parts.push(span(text.slice(done, from)), span(text.slice(from, to), 'title'));
    done = to;
  }
  return [...parts, span(text.slice(done))].filter((part) => part.text !== '');
}
