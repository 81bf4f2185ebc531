// What the facilitator chooses among before the form: kinds of move, cards of the book, gauges and their cells. Only
// what the eyes at this screen may see is offered: a list must not tell a secret.

import { cellsUnseenBy } from '../../engine/sight.ts';
import type { Track } from '../../world/board.ts';
import { describeCell } from '../../world/cell.ts';
import { say } from '../texts.ts';
import { type Gauge, HAND_FORMS, type HandDraft, type HandForm, newDraft } from './hand.ts';
import { cellName, title, valueName } from './names.ts';
import type { Seen } from './seen.ts';

export type HandStep =
  | { readonly list: 'form' }
  | { readonly list: 'card' }
  | { readonly list: 'track'; readonly form: HandForm }
  | { readonly list: 'cell'; readonly form: HandForm; readonly track: string };

export interface Choice {
  readonly text: string;
  /** A further list, or the form. */
  readonly next: HandStep | HandDraft;
}

export function choicesOf(seen: Seen, step: HandStep, author: string): readonly Choice[] {
  const { table } = seen.game;
  switch (step.list) {
    case 'form':
      return HAND_FORMS.map((form) => ({
        text: say(`hand.form.${form}`),
        next: form === 'card' ? { list: 'card' } : { list: 'track', form },
      }));
    case 'card':
      return table.book.cards.map((card) => ({
        text: `${card.id}  ${card.title}`,
        next: newDraft('card', author, { card: card.id }),
      }));
    case 'track':
      return [...noGauge(step.form, author), ...tracksOf(seen, step.form, author)];
    case 'cell':
      return cellsOf(seen, step.track).map(({ gauge, text }) => ({
        text,
        next: newDraft(step.form, author, { gauge }),
      }));
  }
}

/** News and rulings may move nothing at all. */
function noGauge(form: HandForm, author: string): readonly Choice[] {
  return form === 'override' ? [] : [{ text: say('hand.noGauge'), next: newDraft(form, author) }];
}

function tracksOf(seen: Seen, form: HandForm, author: string): readonly Choice[] {
  const { board, book } = seen.game.table;
  return [...board.tracks.keys()].flatMap((track): readonly Choice[] => {
    const cells = cellsOf(seen, track);
    const [first] = cells;
    if (first === undefined) return [];
    const text = book.board.tracks[track]?.title ?? title(track);
    const only = cells.length === 1;
    return [
      { text, next: only ? newDraft(form, author, { gauge: first.gauge }) : { list: 'cell', form, track } },
    ];
  });
}

function cellsOf(seen: Seen, name: string): readonly { readonly gauge: Gauge; readonly text: string }[] {
  const { table, world } = seen.game;
  const track = table.board.tracks.get(name);
  if (track === undefined) return [];
  const hidden = hiddenFrom(seen);
  return cellsIn(track)
    .filter((cell) => !hidden.has(cell))
    .map((cell) => {
      const named = describeCell(table.board, cell);
      const at = 'track' in named ? named.members : [];
      const value = valueName(table, named, world[cell] ?? 0);
      return { gauge: { track: name, at }, text: `${cellName(table, named)}: ${value}` };
    });
}

function cellsIn({ base, size }: Track): readonly number[] {
  return Array.from({ length: size }, (_, offset) => base + offset);
}

/** With nobody in particular at the screen, only what everybody may see is seen. */
function hiddenFrom({ viewer, game }: Seen): ReadonlySet<number> {
  const nobody = -2;
  return new Set(cellsUnseenBy(game.table.board, typeof viewer === 'number' ? viewer : nobody));
}
