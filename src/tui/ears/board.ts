// The board, its gauges and what stands on it, as sentences: who leads where, by how much, and what moved.

import type { Table } from '../../engine/index.ts';
import { readOrZero } from '../../world/world.ts';
import { carriedBy } from '../model/board.ts';
import { activitiesOf, foundedBodies, namesWith } from '../model/bodies.ts';
import { gaugesOf, momentsOf } from '../model/gauges.ts';
import { OVERALL, type Reading, readingOf } from '../model/influence.ts';
import { actorName, words } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { pastOf } from '../model/series.ts';
import { say } from '../texts.ts';

/** ", up 2"; nothing where nothing moved. */
function shiftWords(shift: number): string {
  if (shift === 0) return '';
  return `, ${say(shift > 0 ? 'ears.up' : 'ears.down', { by: Math.abs(shift) })}`;
}

/** "Nordland leads with 43 percent, up 2; Suderland 31; Westland 26, down 2": the strongest first. */
function standingWords(table: Table, { parts, shifts, first, leader }: Reading): string {
  const named = (power: number) => ({
    power: actorName(table, power),
    influence: parts[power] ?? 0,
    shift: shiftWords(shifts[power] ?? 0),
  });
  const ahead = leader >= 0 ? leader : first;
  const head =
    leader >= 0
      ? say('ears.standing', named(leader))
      : first >= 0
        ? say('ears.first', named(first))
        : say('ears.level');
  const others = parts
    .map((part, power) => ({ part, power }))
    .filter(({ power }) => power !== ahead)
    .sort((a, b) => b.part - a.part)
    .map(({ power }) => say('ears.other', named(power)));
  return [head, ...others].join('; ');
}

/** One state in a sentence, in one domain or over all of them. Pre: `state` is a place among the states. */
export function stateSentence(seen: Seen, state: number, domain = OVERALL): string {
  const { table, world } = seen.game;
  const actor = table.board.powers + state;
  return say('ears.state', {
    name: actorName(table, actor),
    standing: standingWords(table, readingOf(seen, pastOf(seen), state, domain)),
    room: table.derived.room(world, actor),
    autonomy: table.derived.autonomy(world, actor),
  });
}

/** All there is to know about a state: one sentence a domain, then its ties, then what it carries. */
export function stateSentences(seen: Seen, state: number): readonly string[] {
  const { table, world } = seen.game;
  const { board } = table;
  const past = pastOf(seen);
  const actor = board.powers + state;
  const domains = board.members.domain.map((id, domain) => {
    const standing = standingWords(table, readingOf(seen, past, state, domain));
    return say('ears.domain', { domain: words(id), standing });
  });
  const ties = board.members.domain.map((id, domain) => {
    const each = board.members.power.map(
      (_, power) => `${actorName(table, power)} ${readOrZero(board, world, 'tie', actor, power, domain)}`,
    );
    return `${words(id)} ${each.join(', ')}`;
  });
  const carried = carriedBy(seen, state);
  return [
    say('ears.stateOf', { name: actorName(table, actor) }),
    stateSentence(seen, state),
    ...domains,
    say('ears.ties', { list: ties.join('; ') }),
    carried.length === 0 ? say('ears.carriesNone') : say('ears.carries', { list: carried.join(', ') }),
  ];
}

/** The gauges of the region in one sentence, and what passes; nothing where all rests. */
export function gaugeSentences(seen: Seen): readonly string[] {
  const gauges = gaugesOf(seen).map(({ name, text, shift }) =>
    say('ears.gauge', { name, value: text, shift: shiftWords(shift) }),
  );
  const all = [...gauges, ...momentsOf(seen)];
  return all.length === 0 ? [] : [say('ears.gauges', { list: all.join('; ') })];
}

const MEMBER = 3;
const OBSERVER = 1;

/** A body in a sentence. Pre: `place` is one among those that are founded. */
export function bodySentence(seen: Seen, place: number): string {
  const { table, world } = seen.game;
  const index = foundedBodies(seen)[place] ?? -1;
  const body = table.book.bodies[index];
  if (body === undefined) return '';
  const vitality = readOrZero(table.board, world, 'vitality', index);
  const observers = namesWith(seen, index, OBSERVER);
  const active = activitiesOf(seen, index);
  const members = [
    say('bodies.members', { names: namesWith(seen, index, MEMBER) || '-' }),
    ...(observers === '' ? [] : [say('bodies.observers', { names: observers })]),
  ];
  return say('ears.body', {
    short: body.short,
    name: body.name,
    rule: say(`decision.${body.decision}`),
    vitality,
    shift: shiftWords(vitality - readOrZero(table.board, pastOf(seen), 'vitality', index)),
    members: members.join('; '),
    active: active.length === 0 ? say('bodies.idle') : say('bodies.activity', { list: active.join(', ') }),
  });
}
