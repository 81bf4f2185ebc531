// The draft of an order as fields: its ready texts, each choice, each clause, secrecy, extra money. Every field knows
// its options; turning one gives a new frame and leaves the old alone.

import { choiceNames, choiceRegister, clauseNames, fill, optionsOf } from '../../engine/skeleton.ts';
import { isAsked, isTrade } from '../../report/words.ts';
import { copyFrame, FIRST_KEPT, FRAME_SIZE, type Frame, R } from '../../world/register.ts';
import { say } from '../texts.ts';
import { termName, words } from './names.ts';
import type { Seen } from './seen.ts';

export interface Field {
  readonly kind: 'preset' | 'choice' | 'clause' | 'secret' | 'extra';
  readonly label: string;
  readonly value: string;
  /** All there is to choose from, in words; the value among them, unless the text is one's own. */
  readonly options: readonly string[];
  /** The frame with this field turned to the next (1) or the former (-1) option; round at an end. */
  readonly turn: (frame: Frame, by: 1 | -1) => Frame;
  /** Space switches it. */
  readonly toggles: boolean;
  /** Whether a clause or a term is in. */
  readonly on?: boolean;
  /** A term of a package: whether it is given or asked. */
  readonly side?: 'give' | 'ask';
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
    const values = allowed.map((option) => optionsOf(book, name).indexOf(option));
    fields.push(cycle('choice', words(name), frame, choiceRegister(index), values, allowed.map(words)));
  });
  clauseNames(book).forEach((name, bit) => {
    if (!action.clauses.includes(name)) return;
    const on = ((frame[R.clauses] ?? 0) & (1 << bit)) !== 0;
    const trade = isTrade(action);
    fields.push({
      kind: 'clause',
      label: trade ? termName(game.table, frame, name) : words(name),
      value: yesNo(on),
      options: [yesNo(false), yesNo(true)],
      turn: (old: Frame) => withValue(old, R.clauses, (old[R.clauses] ?? 0) ^ (1 << bit)),
      toggles: true,
      on,
      ...(trade ? { side: isAsked(game.table, name) ? 'ask' : 'give' } : {}),
    });
  });
  if (action.secret.length > 1) {
    const names = action.secret.map((value) => yesNo(value === 1));
    fields.push({
      ...cycle('secret', say('form.secret'), frame, R.secret, action.secret, names),
      toggles: true,
    });
  }
  if (action.extra.length > 1) {
    fields.push(cycle('extra', say('form.extra'), frame, R.extra, action.extra, action.extra.map(String)));
  }
  return fields;
}

function yesNo(on: boolean): string {
  return say(on ? 'form.yes' : 'form.no');
}

function withValue(frame: Frame, register: number, value: number): Frame {
  const copy = copyFrame(frame);
  copy[register] = value;
  return copy;
}

function cycle(
  kind: Field['kind'],
  label: string,
  now: Frame,
  register: number,
  values: readonly number[],
  names: readonly string[],
): Field {
  return {
    kind,
    label,
    value: names[values.indexOf(now[register] ?? -1)] ?? '',
    options: names,
    toggles: false,
    turn: (frame, by) => {
      const at = values.indexOf(frame[register] ?? -1);
      const next = values[(at + by + values.length) % values.length];
      return next === undefined ? frame : withValue(frame, register, next);
    },
  };
}

/** The ready texts of an action; a text that is none of them shows as one's own words. */
function presetField(book: Seen['game']['table']['book'], frame: Frame): Field {
  const action = book.actions[frame[R.action] ?? 0];
  const presets = action?.presets ?? [];
  const filled = (old: Frame, index: number) => {
    const copy = copyFrame(old);
    const preset = presets[index];
    if (action === undefined || preset === undefined) return copy;
    fill(book, action, copy, action.defaults);
    fill(book, action, copy, preset.set);
    return copy;
  };
  const at = presets.findIndex((_, index) => sameText(filled(frame, index), frame));
  return {
    kind: 'preset',
    label: say('form.preset'),
    value: at < 0 ? say('form.own') : words(presets[at]?.name ?? ''),
    options: presets.map(({ name }) => words(name)),
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
