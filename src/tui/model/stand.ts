// Where everybody asked stands on a text, and what the last change of it moved: sums as bars, the die it takes for the
// text to go through, and the odds that what is signed is carried out.

import { chanceOf } from '../../engine/chance.ts';
import { consentSum, oddsSum, propose } from '../../engine/consent.ts';
import { explainAddress, type NamedModifier, weigh } from '../../engine/index.ts';
import { copyFrame, type Frame, R } from '../../world/register.ts';
import { shiftSpan } from '../charts/shift.ts';
import { drawn, type Line, line, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { flowLines } from './flow.ts';
import { actorName, memberName, signed } from './names.ts';
import { oddsBar } from './odds-bar.ts';
import type { Seen } from './seen.ts';
import { sumTone } from './sums.ts';

interface Reading {
  readonly now: number;
  /** What the last change of the text moved; 0 where it moved nothing or there was none. */
  readonly by: number;
}

export interface Stand extends Reading {
  readonly actor: number;
}

export interface Standing {
  /** Everybody whose yes it takes, in the order of the board. */
  readonly stands: readonly Stand[];
  /** The die at which the text goes through; undefined where nobody is asked. */
  readonly chance: Reading | undefined;
  /** The odds of carrying it out; undefined where there is nothing to carry out. */
  readonly odds: Reading | undefined;
}

/** How a text stands, beside how it stood as it was worded before. Cheap: sums only, no reasons. */
export function standingOf(seen: Seen, frame: Frame, before?: Frame): Standing {
  const was = before ?? frame;
  const { game } = seen;
  const action = game.table.book.actions[frame[R.action] ?? 0];
  const reading = (read: (text: Frame) => number): Reading => {
    const now = read(frame);
    return { now, by: now - (was === frame ? now : read(was)) };
  };
  const asked = action === undefined || action.consent === 'none' ? [] : propose(game, 0, frame).asked;
  const carries = action !== undefined && action.lasts !== 'none' && action.talk !== true;
  return {
    stands: asked.map((actor) => ({
      actor,
      ...reading((text) => consentSum(game, copyFrame(text), actor)),
    })),
    chance: asked.length === 0 ? undefined : reading((text) => chanceOf(game, text) ?? 0),
    odds: carries ? reading((text) => oddsSum(game, text)) : undefined,
  };
}

/** What moved, as an arrow and a number; to ears in words. */
export function movedSpan(by: number, width = 0): Span {
  return by === 0 ? span(padEnd('', width)) : drawn(shiftSpan(by, width), movedWords(by));
}

function movedWords(by: number): string {
  return by === 0 ? '' : `, ${say(by > 0 ? 'ears.up' : 'ears.down', { by: Math.abs(by) })}`;
}

const BAR = 10;

function percent(value: number): number {
  return Math.max(0, Math.min(100, value));
}

/** In 100: signed and carried out, as far as it takes both. */
export function bothOf({ chance, odds }: Standing): number {
  return Math.round((percent(chance?.now ?? 100) * percent(odds?.now ?? 100)) / 100);
}

/** "signed 44 ▲3 · carried out 50 · both 22", with bars where there is room for them. */
export function chanceLine(standing: Standing, width: number): Line {
  const { chance, odds } = standing;
  if (chance === undefined && odds === undefined) return line(span(say('form.noOdds'), 'good'));
  const both =
    chance === undefined || odds === undefined
      ? []
      : [[span(`${say('stand.both')} `, 'quiet'), span(`${bothOf(standing)}`, 'title')]];
  const cells = (bars: boolean) => [
    ...(chance === undefined ? [] : [cellOf(say('stand.signed'), chance, bars)]),
    ...(odds === undefined ? [] : [cellOf(say('stand.done'), odds, bars)]),
    ...both,
  ];
  const [rich, more] = flowLines(cells(true), width);
  const shown = more === undefined && rich !== undefined ? rich : (flowLines(cells(false), width)[0] ?? []);
  return heardAs(shown, chanceWords(standing));
}

/** "It is signed on 55 of 100, up 3; it is carried out on 50 of 100; both on 28 of 100." */
function chanceWords(standing: Standing): string {
  const { chance, odds } = standing;
  const parts = [
    ...(chance === undefined
      ? []
      : [say('ears.signedOn', { chance: percent(chance.now), shift: movedWords(chance.by) })]),
    ...(odds === undefined
      ? []
      : [`${say('ears.doneOn', { odds: percent(odds.now) })}${movedWords(odds.by)}`]),
    ...(chance === undefined || odds === undefined ? [] : [say('ears.bothOn', { both: bothOf(standing) })]),
  ];
  return `${parts.join('; ')}.`;
}

/** What one who is asked says, for ears. */
export function yesWords(name: string, now: number): string {
  return now <= 0 ? say('ears.saysNo', { name }) : say('ears.saysYes', { name, chance: percent(now) });
}

/** The line with a sentence for ears instead of all that is drawn in it. */
export function heardAs(of: Line, said: string): Line {
  return of.map((part, at) => drawn(part, at === 0 ? said : ''));
}

function cellOf(name: string, { now, by }: Reading, bars: boolean): Line {
  return [
    span(`${name} `, 'quiet'),
    ...(bars ? [...oddsBar(now, BAR), span(' ')] : []),
    span(`${percent(now)}`, sumTone(now)),
    ...(by === 0 ? [] : [span(' '), movedSpan(by)]),
  ];
}

/** How those asked decide: each alone, all together, or by more than half. */
export function ruleOf({ game }: Seen, frame: Frame): string {
  const { table } = game;
  const consent = table.book.actions[frame[R.action] ?? 0]?.consent ?? 'none';
  if (consent === 'none') return say('form.nobody');
  if (consent === 'partner' || consent === 'place') return say('stand.one');
  const bodies = consent === 'link' ? [frame[R.body], frame[R.other]] : [frame[R.body]];
  const rules = bodies.flatMap((body = -1) => {
    const entry = table.book.bodies[body];
    return entry === undefined ? [] : [say(`stand.${entry.decision}`, { body: memberName(table, entry.id) })];
  });
  return rules.join(' ');
}

/** One row each: name, sum, what moved, a bar, and the weightiest reason as far as the row goes. */
export function standRows(seen: Seen, frame: Frame, standing: Standing, width: number): readonly Line[] {
  const { table } = seen.game;
  const { stands } = standing;
  const names = stands.map(({ actor }) => actorName(table, actor));
  const widest = Math.min(Math.max(0, ...names.map(widthOf)), Math.max(8, width - 24));
  const head = widest + 4 + 5 + BAR + 3;
  const room = width - head - 2;
  const reasons = room < LEAST_REASON ? [] : ownReasons(seen, frame, stands);
  return stands.map((stand, at) => {
    const name = padEnd(cut(names[at] ?? '', widest), widest);
    return line(
      drawn(span(name), yesWords(names[at] ?? '', stand.now)),
      drawn(span(padStart(`${stand.now}`, 4), sumTone(stand.now)), ''),
      ' ',
      movedSpan(stand.by, 5),
      ...(stand.now <= 0 ? redLine() : oddsBar(stand.now, BAR)),
      '  ',
      ...reasonSpans(seen, reasons[at], room),
    );
  });
}

const LEAST_REASON = 16;

function redLine(): readonly Span[] {
  // To ears it is part of the answer.
  return [drawn(span(padEnd(cut(say('stand.red'), BAR + 1), BAR + 1), 'bad'), '')];
}

/** The weightiest reason of each; of several, one that not all of them have alike, where there is one. */
function ownReasons(
  { game }: Seen,
  frame: Frame,
  stands: readonly Stand[],
): readonly (NamedModifier | undefined)[] {
  const all = stands.map(({ actor }) => weightiest(weigh(game, frame, actor).modifiers));
  const has = (list: readonly NamedModifier[], { address, value }: NamedModifier) =>
    list.some((other) => other.address === address && other.value === value);
  const common = (modifier: NamedModifier) => all.length > 1 && all.every((list) => has(list, modifier));
  return all.map((list) => list.find((modifier) => !common(modifier)) ?? list[0]);
}

function reasonSpans({ game }: Seen, top: NamedModifier | undefined, room: number): readonly Span[] {
  if (top === undefined) return [];
  const title = explainAddress(game.table, top.address)?.title ?? '';
  const head = `${padStart(signed(top.value), 3)} ${padEnd(top.address, 7)} `;
  return [
    span(head, top.value > 0 ? 'good' : 'bad'),
    span(cut(title, Math.max(0, room - widthOf(head))), 'quiet'),
  ];
}

function weightiest(modifiers: readonly NamedModifier[]): readonly NamedModifier[] {
  return modifiers.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** The same several to a line, for little room: "Nordland 44 ▲3 · Suderland -6 ▼2". */
export function standFlow({ game }: Seen, { stands }: Standing, width: number): readonly Line[] {
  const cells = stands.map(({ actor, now, by }) => [
    span(`${actorName(game.table, actor)} `),
    span(`${now}`, sumTone(now)),
    ...(by === 0 ? [] : [span(' '), movedSpan(by)]),
  ]);
  return flowLines(cells, width);
}
