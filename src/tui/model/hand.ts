// The facilitator's form: what lies in it, its rows, and the move it comes to. Lists of cards and gauges before it are
// in `hand-lists.ts`.

import {
  type Argument,
  type HandChange,
  type HandMove,
  LEAST_STEP,
  MOST_STEP,
  oddsAt,
  stepOfReasons,
  type Table,
} from '../../engine/index.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import { say, type TextKey } from '../texts.ts';
import { actorName, signed } from './names.ts';

export const HAND_FORMS = ['card', 'news', 'override', 'ruling'] as const;

export type HandForm = (typeof HAND_FORMS)[number];

export type Gauge = Pick<HandChange, 'track' | 'at'>;

const TEXT_ROWS = [
  'text',
  'for1',
  'for2',
  'for3',
  'against1',
  'against2',
  'against3',
  'to',
  'by',
  'success',
  'failure',
  'reason',
  'author',
] as const;

type TextRow = (typeof TEXT_ROWS)[number];
type TurnRow = 'seat' | 'step';
export type Row = TextRow | TurnRow;

export interface HandDraft {
  readonly form: HandForm;
  readonly card: string | undefined;
  readonly gauge: Gauge | undefined;
  readonly texts: { readonly [row in TextRow]?: string };
  /** Place among those who may argue. */
  readonly seat: number;
  /** Undefined: as the number of reasons has it. */
  readonly step: number | undefined;
}

export function newDraft(form: HandForm, author: string, of: Partial<HandDraft> = {}): HandDraft {
  return { form, card: undefined, gauge: undefined, texts: { author }, seat: 0, step: undefined, ...of };
}

/** Rows of the form, in order. */
export function rowsOf({ form, gauge }: HandDraft): readonly Row[] {
  const has = gauge !== undefined;
  const signs = ['reason', 'author'] as const;
  switch (form) {
    case 'card':
      return signs;
    case 'news':
      return ['text', ...(has ? ['by' as const] : []), ...signs];
    case 'override':
      return ['to', ...signs];
    case 'ruling':
      return [
        'seat',
        'text',
        'for1',
        'for2',
        'for3',
        'against1',
        'against2',
        'against3',
        'step',
        ...(has ? (['success', 'failure'] as const) : []),
        ...signs,
      ];
  }
}

export function isTextRow(row: Row): row is TextRow {
  return row !== 'seat' && row !== 'step';
}

export function rowLabel(row: Row): string {
  return say(`hand.row.${row}` satisfies TextKey);
}

/** Actors, by number, who may argue. */
function seatsOf(table: Table): readonly number[] {
  return [...table.seats, ...table.automated];
}

/** What a row that is turned shows now. */
export function turnValue(table: Table, draft: HandDraft, row: TurnRow): string {
  if (row === 'seat') return actorName(table, seatsOf(table)[draft.seat]);
  const step = draft.step ?? stepOfReasons(reasonsIn(draft));
  const text = draft.step === undefined ? 'hand.step.table' : 'hand.step.own';
  return say(text, { step: signed(step), odds: oddsAt(step) });
}

/** The draft with such a row turned to the next or the former option. */
export function turned(table: Table, draft: HandDraft, row: TurnRow, by: 1 | -1): HandDraft {
  if (row === 'seat') {
    const { length } = seatsOf(table);
    return { ...draft, seat: (draft.seat + by + length) % length };
  }
  const step = (draft.step ?? stepOfReasons(reasonsIn(draft))) + by;
  return { ...draft, step: Math.min(Math.max(step, LEAST_STEP), MOST_STEP) };
}

export function written(draft: HandDraft, row: TextRow, text: string): HandDraft {
  return { ...draft, texts: { ...draft.texts, [row]: text } };
}

function reasonsIn({ texts }: HandDraft): Pick<Argument, 'pros' | 'cons'> {
  const said = (rows: readonly TextRow[]) =>
    rows.map((row) => (texts[row] ?? '').trim()).filter((text) => text !== '');
  return { pros: said(['for1', 'for2', 'for3']), cons: said(['against1', 'against2', 'against3']) };
}

/** The move a draft comes to, unjudged; or which row is not understood. */
export function moveOfDraft(table: Table, draft: HandDraft): Result<HandMove, string> {
  const text = (row: TextRow) => (draft.texts[row] ?? '').trim();
  const signs = { author: text('author'), reason: text('reason') };
  switch (draft.form) {
    case 'card':
      return ok({ kind: 'inject', ...signs, card: draft.card ?? '', changes: [] });
    case 'news': {
      const changes = changesOf(draft, 'by', text('by'));
      return changes.ok
        ? ok({ kind: 'inject', ...signs, text: text('text'), changes: changes.value })
        : changes;
    }
    case 'override': {
      const changes = changesOf(draft, 'to', stepNumber(table, draft, text('to')));
      return changes.ok ? ok({ kind: 'override', ...signs, changes: changes.value }) : changes;
    }
    case 'ruling': {
      const success = changesOf(draft, 'success', text('success') || '0');
      const failure = changesOf(draft, 'failure', text('failure') || '0');
      if (!success.ok) return success;
      if (!failure.ok) return failure;
      return ok({
        kind: 'ruling',
        ...signs,
        actor: table.board.members.actor[seatsOf(table)[draft.seat] ?? -1] ?? '',
        text: text('text'),
        ...reasonsIn(draft),
        ...(draft.step === undefined ? {} : { step: draft.step }),
        success: success.value.filter(({ by }) => by !== 0),
        failure: failure.value.filter(({ by }) => by !== 0),
      });
    }
  }
}

/** A step of a gauge with named steps may be given by its name. */
function stepNumber(table: Table, { gauge }: HandDraft, text: string): string {
  const names = table.book.board.tracks[gauge?.track ?? '']?.values ?? [];
  return names.includes(text) ? String(names.indexOf(text)) : text;
}

function changesOf({ gauge }: HandDraft, row: TextRow, text: string): Result<readonly HandChange[], string> {
  if (gauge === undefined) return ok([]);
  if (!/^[+-]?\d{1,6}$/.test(text)) return err(say('hand.number', { row: rowLabel(row) }));
  const number = Number(text);
  return ok([row === 'to' ? { ...gauge, to: number } : { ...gauge, by: number }]);
}
