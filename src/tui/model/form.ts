// The draft of an order as a form: its ready texts, each choice, each clause, secrecy, extra money. Every field
// knows its options; turning one gives a new frame and leaves the old alone.

import { check, explainAddress, orderOf, type Ruling } from '../../engine/index.ts';
import { choiceNames, choiceRegister, clauseNames, fill, optionsOf } from '../../engine/skeleton.ts';
import { isAsked, isPromise, isTrade } from '../../report/words.ts';
import { FIRST_KEPT, FRAME_SIZE, type Frame, R } from '../../world/register.ts';
import { EMPTY, type Line, line, listRow, paragraph, scrolled, span, windowOf } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd } from '../width.ts';
import { costText } from './actions.ts';
import { membersOf, termName, words } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';
import { allConsentLines, oddsLines, sumsAtAGlance } from './sums.ts';
import { lastTurn } from './talk.ts';
import { rulesAbout } from './why.ts';

export interface Field {
  readonly label: string;
  readonly value: string;
  /** The frame with this field turned to the next (1) or the former (-1) option; the same frame at an end. */
  readonly turn: (frame: Frame, by: 1 | -1) => Frame;
  /** Space switches it. */
  readonly toggles: boolean;
  /** A term of a package: whether it is given or asked, and whether it is in. */
  readonly side?: 'give' | 'ask';
  readonly on?: boolean;
}

export function fieldsOf({ game }: Seen, frame: Frame): readonly Field[] {
  const { book } = game.table;
  const action = book.actions[frame[R.action] ?? 0];
  if (action === undefined) return [];
  const fields: Field[] = [];
  if (action.presets.length > 1) fields.push(presetField(game.table.book, frame));
  choiceNames(book).forEach((name, index) => {
    const allowed = action.choices[name];
    if (allowed === undefined || allowed.length < 2) return;
    const options = allowed.map((option) => optionsOf(book, name).indexOf(option));
    const option = optionsOf(book, name)[frame[choiceRegister(index)] ?? -1] ?? '';
    fields.push(cycle(words(name), words(option), choiceRegister(index), options));
  });
  clauseNames(book).forEach((name, bit) => {
    if (!action.clauses.includes(name)) return;
    const on = ((frame[R.clauses] ?? 0) & (1 << bit)) !== 0;
    const field = {
      label: `${say('form.clause')} ${words(name)}`,
      value: yesNo(on),
      turn: (old: Frame) => with_(old, R.clauses, (old[R.clauses] ?? 0) ^ (1 << bit)),
      toggles: true,
    };
    if (!isTrade(action)) fields.push(field);
    else {
      const side = isAsked(game.table, name) ? 'ask' : 'give';
      fields.push({ ...field, label: termName(game.table, frame, name), side, on });
    }
  });
  if (action.secret.length > 1) {
    fields.push({
      ...cycle(say('form.secret'), yesNo(frame[R.secret] === 1), R.secret, action.secret),
      toggles: true,
    });
  }
  if (action.extra.length > 1) {
    fields.push(cycle(say('form.extra'), String(frame[R.extra] ?? 0), R.extra, action.extra));
  }
  return fields;
}

function yesNo(on: boolean): string {
  return say(on ? 'form.yes' : 'form.no');
}

function with_(frame: Frame, register: number, value: number): Frame {
  const copy = Int32Array.from(frame);
  copy[register] = value;
  return copy;
}

function cycle(label: string, value: string, register: number, options: readonly number[]): Field {
  return {
    label,
    value,
    toggles: false,
    turn: (frame, by) => {
      const at = options.indexOf(frame[register] ?? -1);
      const next = options[(at + by + options.length) % options.length];
      return next === undefined ? frame : with_(frame, register, next);
    },
  };
}

/** The ready texts of an action; a text that is none of them shows as one's own words. */
function presetField(book: Seen['game']['table']['book'], frame: Frame): Field {
  const action = book.actions[frame[R.action] ?? 0];
  const presets = action?.presets ?? [];
  const filled = (old: Frame, index: number) => {
    const copy = Int32Array.from(old);
    const preset = presets[index];
    if (action === undefined || preset === undefined) return copy;
    fill(book, action, copy, action.defaults);
    fill(book, action, copy, preset.set);
    return copy;
  };
  const at = presets.findIndex((_, index) => sameText(filled(frame, index), frame));
  return {
    label: say('form.preset'),
    value: at < 0 ? say('form.own') : words(presets[at]?.name ?? ''),
    toggles: false,
    turn: (old, by) => filled(old, (Math.max(at, 0) + by + presets.length) % presets.length),
  };
}

function sameText(a: Frame, b: Frame): boolean {
  for (let register = FIRST_KEPT; register < FRAME_SIZE; register++) {
    if (register !== R.skeleton && a[register] !== b[register]) return false;
  }
  return true;
}

/** The ruling on a draft as far as the seat can know. */
export function rulingOn(seen: Seen, frame: Frame, queued: readonly Frame[]): Ruling {
  return check(seen.game, eyesOf(seen), orderOf(seen.game.table, frame), queued);
}

export function rulingLines(ruling: Ruling, width: number): readonly Line[] {
  if (ruling.ok) return [line(span(say('form.allowed'), 'good'))];
  return paragraph(say('form.refusal', { address: ruling.address, text: ruling.text }), width, 'bad');
}

export interface FormOptions {
  readonly width: number;
  readonly height: number;
  readonly cursor: number;
  /** How far the lower part, the sums, is scrolled. */
  readonly scroll: number;
  readonly queued: readonly Frame[];
}

/** The form: fields, price, ruling; then where everybody asked stands, and every modifier behind it. */
export function formLines(seen: Seen, frame: Frame, options: FormOptions): readonly Line[] {
  const { width, height, cursor, scroll, queued } = options;
  const { table } = seen.game;
  const action = table.book.actions[frame[R.action] ?? 0];
  const fields = fieldsOf(seen, frame).map((field, index) =>
    listRow(line(padEnd(field.label, 24), ` ‹ ${field.value} ›`), index === cursor, index),
  );
  const above = [
    line(span(say('form.title', { action: action?.title ?? '' }), 'title')),
    line(span(membersOf(table, frame).join(', '), 'accent')),
    ...windowOf(fields, Math.max(3, Math.trunc(height / 2)), cursor),
    line(costText(seen, frame)),
    ...(isPromise(action)
      ? paragraph(say('word.owed', { until: lastTurn(seen, frame) }), width, 'quiet')
      : []),
    ...rulingLines(rulingOn(seen, frame, queued), width),
    ...sumsAtAGlance(seen, frame, width),
    EMPTY,
  ];
  const below = isPromise(action)
    ? ruleLines(seen, rulesAbout(table, action), width)
    : [...oddsLines(seen, frame, width, 99), ...allConsentLines(seen, frame, width)];
  return [...above, ...scrolled(below, height - above.length, scroll)];
}

/** What a word for later is worth: the rules that speak of it, by number and title. */
function ruleLines({ game }: Seen, addresses: readonly string[], width: number): readonly Line[] {
  const rows = addresses.map((address) => {
    const title = explainAddress(game.table, address)?.title ?? '';
    return line(span(`  ${padEnd(address, 8)}`, 'accent'), ` ${cut(title, width - 11)}`);
  });
  return rows.length === 0 ? [] : [line(span(say('word.rules'), 'title')), ...rows];
}
