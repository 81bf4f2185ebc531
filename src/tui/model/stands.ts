// Who stands where on a text: a bar for each who is asked, what is known of its answer, and what the rule of the room
// makes of all of them together.

import { LEAN } from '../../engine/answer.ts';
import { decidesIn } from '../../engine/consent.ts';
import type { Answer, Table } from '../../engine/index.ts';
import { type Frame, NOBODY, R } from '../../world/register.ts';
import { type Line, line, paragraph, type Span, span, type Tone } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { actorName } from './names.ts';
import { mute } from './odds-bar.ts';
import { eyesOf, type Seen } from './seen.ts';
import { type ConsentSum, consentSums, sumTone } from './sums.ts';

/** What is known of an answer that is still to come. */
export const STANDS = ['yes', 'no', 'unknown', 'own'] as const;

export interface Stand extends ConsentSum {
  readonly stand: (typeof STANDS)[number];
}

/** Everybody asked, in actor order. `own`: the answer the viewer has given, if it has. */
function standsOn(seen: Seen, frame: Frame, own?: Answer): readonly Stand[] {
  const { table } = seen.game;
  return consentSums(seen, frame).map((sum) => ({ ...sum, stand: standOf(table, sum, eyesOf(seen), own) }));
}

function standOf(table: Table, { actor, weighing }: ConsentSum, eyes: number, own: Answer | undefined) {
  if (actor === eyes) return own === 'accept' ? 'yes' : own === 'refuse' ? 'no' : 'own';
  if (weighing.sum <= 0) return 'no';
  const follows =
    table.book.actors[actor]?.kind === 'outsider' && weighing.sum >= table.settings['follow-at'];
  return follows || weighing.sum >= 100 ? 'yes' : 'unknown';
}

/**
 * Out of 100, how likely a text gets through if every ministry decides by the room's die, and who would be the first
 * to fall: with consensus the lowest sum, with majority the one whose no is one too many. The viewer is taken to say yes.
 */
export function chanceOf(
  seen: Seen,
  frame: Frame,
): { readonly chance: number; readonly lowest: number } | undefined {
  const { game } = seen;
  const { book } = game.table;
  const action = book.actions[frame[R.action] ?? NOBODY];
  const link = action?.consent === 'link';
  const inBody = link || action?.consent === 'body';
  const stands = standsOn(seen, frame).filter(({ actor }) => actor !== eyesOf(seen));
  const rooms = inBody ? [frame[R.body] ?? NOBODY, ...(link ? [frame[R.other] ?? NOBODY] : [])] : [NOBODY];
  let worst: { chance: number; lowest: number } | undefined;
  for (const room of rooms) {
    const voters = stands.filter(
      ({ actor }) => room === NOBODY || rooms.length === 1 || decidesIn(game, room, actor),
    );
    const sorted = [...voters].sort((a, b) => reach(a) - reach(b));
    const all = voters.length + (stands.length < consentSums(seen, frame).length ? 1 : 0);
    const borne = book.bodies[room]?.decision === 'majority' ? Math.trunc(all / 2) : 0;
    const decisive = sorted[borne];
    if (decisive === undefined) continue;
    const chance = reach(decisive);
    if (worst === undefined || chance < worst.chance) worst = { chance, lowest: decisive.actor };
  }
  return worst;
}

function reach({ stand, weighing }: Stand): number {
  return stand === 'yes' ? 100 : Math.min(100, Math.max(0, weighing.sum));
}

const BAR = 20;

/** A bar of a sum from 0 to 100 with a mark where a ministry begins to lean to yes. */
function sumBar(sum: number, width: number): readonly Span[] {
  const filled = Math.round((Math.min(100, Math.max(0, sum)) * width) / 100);
  const lean = Math.round((LEAN * width) / 100);
  const at = (from: number, to: number) =>
    `${'█'.repeat(Math.max(0, Math.min(filled, to) - from))}${'░'.repeat(Math.max(0, to - Math.max(filled, from)))}`;
  return mute([span(at(0, lean), sumTone(sum)), span('│', 'plain'), span(at(lean, width), sumTone(sum))]);
}

const STAND_TONES: { readonly [stand in Stand['stand']]: Tone } = {
  yes: 'good',
  no: 'bad',
  unknown: 'plain',
  own: 'accent',
};

function standText(stand: Stand): string {
  const { sum } = stand.weighing;
  if (stand.stand === 'unknown') return say('stand.unknown', { sum });
  if (stand.stand === 'no' && sum <= 0) return say('stand.redline');
  return say(`stand.${stand.stand}`);
}

/** One row each, then what it takes. */
export function standLines(
  seen: Seen,
  frame: Frame,
  own: Answer | undefined,
  width: number,
): readonly Line[] {
  const { table } = seen.game;
  const stands = standsOn(seen, frame, own);
  const names = Math.min(18, Math.max(0, ...stands.map(({ actor }) => widthOf(actorName(table, actor)))));
  const bar = width >= names + 50 ? BAR : 10;
  const rows = stands.map((stand) => {
    const { actor, weighing } = stand;
    return line(
      `  ${padEnd(cut(actorName(table, actor), names), names)} ${padStart(String(weighing.sum), 4)} `,
      ...sumBar(weighing.sum, bar),
      span(`  ${standText(stand)}`, STAND_TONES[stand.stand]),
    );
  });
  return [
    line(span(say('stand.title'), 'title')),
    ...rows,
    ...chanceLines(seen, frame, width),
    ...paragraph(say('stand.legend'), width, 'quiet', 2),
  ];
}

/** What it takes to get through, and how likely that is. */
function chanceLines(seen: Seen, frame: Frame, width: number): readonly Line[] {
  const { table } = seen.game;
  const found = chanceOf(seen, frame);
  const rule = ruleOf(table, frame);
  const chance =
    found === undefined
      ? ''
      : say(found.chance <= 0 ? 'stand.hopeless' : found.chance >= 100 ? 'stand.sure' : 'stand.chance', {
          chance: found.chance,
          name: actorName(table, found.lowest),
        });
  const text = [rule, chance].filter((part) => part !== '').join(' ');
  return text === '' ? [] : paragraph(text, width, 'quiet', 2);
}

/** How the room decides, in a sentence; '' where there is no room. */
function ruleOf({ book }: Table, frame: Frame): string {
  const body = book.bodies[frame[R.body] ?? NOBODY];
  const consent = book.actions[frame[R.action] ?? NOBODY]?.consent;
  if (body === undefined || (consent !== 'body' && consent !== 'link')) return '';
  return say(`stand.rule.${consent === 'link' ? 'link' : body.decision}`, { body: body.short });
}
