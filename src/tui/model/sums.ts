// Consent and odds as a player sees them: each sum with every modifier, its address, its value and its title.
// Reckoned from what the seat knows, so that looking never tells what is hidden.

import { propose } from '../../engine/consent.ts';
import {
  explainAddress,
  type NamedModifier,
  type Table,
  type Weighing,
  weigh,
  weighOdds,
} from '../../engine/index.ts';
import { type Frame, R } from '../../world/register.ts';
import { type Line, line, paragraph, span, type Tone } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart } from '../width.ts';
import { actorName, signed } from './names.ts';
import type { Seen } from './seen.ts';

export interface ConsentSum {
  readonly actor: number;
  readonly weighing: Weighing;
}

/** Everybody a text would need the yes of, and what each thinks of it. */
export function consentSums({ game }: Seen, frame: Frame): readonly ConsentSum[] {
  const action = game.table.book.actions[frame[R.action] ?? 0];
  if (action === undefined || action.consent === 'none') return [];
  return propose(game, 0, frame).asked.map((actor) => ({ actor, weighing: weigh(game, frame, actor) }));
}

export function oddsOf({ game }: Seen, frame: Frame): Weighing | undefined {
  const action = game.table.book.actions[frame[R.action] ?? 0];
  // A word is in force as soon as it is given: there is nothing to carry out.
  if (action === undefined || action.lasts === 'none' || action.talk === true) return undefined;
  return weighOdds(game, frame);
}

export function sumTone(sum: number): Tone {
  return sum <= 0 ? 'bad' : sum < 50 ? 'warn' : 'good';
}

/** One line for a sum, then at most so many lines of modifiers, the weightiest first. */
export function consentLines(table: Table, { actor, weighing }: ConsentSum, width: number, most: number) {
  const name = actorName(table, actor);
  const { sum } = weighing;
  const text = say(sum <= 0 ? 'sum.redline' : 'sum.consent', { name, sum });
  return [line(span(text, sumTone(sum))), ...modifierLines(table, weighing, width, most)];
}

function modifierLines(table: Table, weighing: Weighing, width: number, most: number): readonly Line[] {
  const { modifiers, base } = weighing;
  const sorted = [...modifiers].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const rows = sorted.map((modifier) => modifierLine(table, modifier, width));
  const based = base === 0 ? rows : [line(span(`  ${say('sum.base', { base })}`, 'quiet')), ...rows];
  if (based.length <= most) return based;
  const count = based.length - most + 1;
  return [...based.slice(0, Math.max(0, most - 1)), line(span(`  ${say('sum.more', { count })}`, 'quiet'))];
}

function modifierLine(table: Table, { address, value }: NamedModifier, width: number): Line {
  const title = explainAddress(table, address)?.title ?? '';
  const head = `  ${padStart(signed(value), 4)} ${padEnd(address, 8)}`;
  return line(span(head, value > 0 ? 'good' : 'bad'), span(` ${cut(title, width - head.length - 1)}`));
}

/** The odds of carrying out, with the modifiers behind them. */
export function oddsLines(seen: Seen, frame: Frame, width: number, most: number): readonly Line[] {
  const odds = oddsOf(seen, frame);
  if (odds === undefined) return [line(span(say('form.noOdds'), 'quiet'))];
  return [
    line(span(say('form.odds', { sum: odds.sum }), sumTone(odds.sum))),
    ...modifierLines(seen.game.table, odds, width, most),
  ];
}

/** Addresses behind a text's sums, for the why screen: the weightiest first, each once. */
export function addressesBehind(seen: Seen, frame: Frame): readonly string[] {
  const all = [...consentSums(seen, frame).map(({ weighing }) => weighing), oddsOf(seen, frame)];
  const modifiers = all.flatMap((weighing) => weighing?.modifiers ?? []);
  return [...new Set(paragraphOrder(modifiers))];
}

function paragraphOrder(modifiers: readonly NamedModifier[]): readonly string[] {
  return [...modifiers].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).map(({ address }) => address);
}

/** A block of text for a document: each sum with all its modifiers. */
export function allConsentLines(seen: Seen, frame: Frame, width: number, most = 99): readonly Line[] {
  const sums = consentSums(seen, frame);
  if (sums.length === 0) return paragraph(say('form.nobody'), width, 'quiet');
  return sums.flatMap((sum) => consentLines(seen.game.table, sum, width, most));
}
