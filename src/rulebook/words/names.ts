// What a name in a rule stands for: a register that is filled there, or a member of the dimension asked for.

import { nearest } from '../../kit/nearest.ts';
import type { Track } from '../../world/board.ts';
import type { Dimension } from '../../world/dimension.ts';
import { NOBODY, REGISTERS, type Register } from '../../world/register.ts';
import type { Ref, SetNode } from './ast.ts';
import type { BoundCell, BoundRef, BoundSet, BoundStanding } from './bound.ts';
import { calledByDefault, familyOf } from './registers.ts';
import { cellText, dimensionName, opened, titleOf } from './titles.ts';
import type { Binder, Key } from './word.ts';

const NOBODY_REF: BoundRef = { register: undefined, member: NOBODY, text: 'nobody' };

export function bindRef(b: Binder, name: Ref, dimension: Dimension): BoundRef {
  const { board, filled, actorIds, book } = b.scope;
  const wanted = dimensionName(dimension);
  if (isRegister(name)) {
    const holds = filled.get(name);
    const ref = registerRef(b, name);
    if (holds !== undefined && familyOf(holds) !== familyOf(dimension)) {
      b.problem(`${name} holds a ${dimensionName(holds)} here, a ${wanted} is needed`);
    }
    return ref;
  }
  const index = board.members[dimension].indexOf(name);
  if (index < 0) {
    const there = board.members[familyOf(dimension)].includes(name);
    const registers = [...filled.keys()].filter(
      (register) => familyOf(filled.get(register) ?? 'action') === familyOf(dimension),
    );
    const hint = there ? undefined : nearest(name, [...board.members[dimension], ...registers]);
    b.problem(there ? `${name} is not a ${wanted}` : `there is no ${wanted} ${name}`, hint);
    return NOBODY_REF;
  }
  if (!actorIds && familyOf(dimension) === 'actor') {
    b.problem(`${name} is named here: say what an actor is (kind, member, a track), not who it is`);
  }
  const member = dimension === 'state' ? index + board.powers : index;
  return { register: undefined, member, text: titleOf(book, dimension, name) };
}

function isRegister(name: string): name is Register {
  return (REGISTERS as readonly string[]).includes(name);
}

export function registerRef(b: Binder, register: Register): BoundRef {
  const { filled, called } = b.scope;
  if (!filled.has(register)) {
    const others = [...filled.keys()];
    const known = others.length === 0 ? 'no register is' : `${others.join(', ')} are`;
    b.problem(`${register} is never filled here; ${known}`);
  }
  return { register, member: NOBODY, text: called.get(register) ?? calledByDefault(register) };
}

export function bindPair(b: Binder, names: readonly [Ref, Ref]): readonly [BoundRef, BoundRef] {
  const { filled } = b.scope;
  const register = names.find((name) => isRegister(name) && filled.has(name));
  const holds = register !== undefined && isRegister(register) ? filled.get(register) : undefined;
  if (holds === undefined) {
    b.problem('one of the two must be a register that is filled here');
    return [NOBODY_REF, NOBODY_REF];
  }
  return [b.at(0).ref(names[0], familyOf(holds)), b.at(1).ref(names[1], familyOf(holds))];
}

export function bindCell(b: Binder, name: string, of: readonly Ref[], key: Key, ofKey: Key): BoundCell {
  const { book } = b.scope;
  const track = findTrack(b.at(key), name);
  const entry = book.board.tracks[name];
  const title = entry?.title ?? opened(name);
  if (track === undefined) return { track: NO_TRACK, refs: [], text: title };
  if (of.length !== track.over.length) {
    const needs = track.over.length === 0 ? 'nothing' : track.over.map(dimensionName).join(', ');
    b.at(ofKey).problem(
      `${name} runs over ${needs}: ${track.over.length} names are needed, found ${of.length}`,
    );
  }
  const refs = track.over.map((dimension, i) => {
    const ref = of[i];
    return ref === undefined ? NOBODY_REF : b.at(ofKey, i).ref(ref, dimension);
  });
  const text = cellText(
    entry?.says ?? title,
    track.over,
    refs.map((ref) => ref.text),
  );
  return { track, refs, text };
}

function findTrack(b: Binder, name: string): Track | undefined {
  const { tracks } = b.scope.board;
  b.find(name, [...tracks.keys()], 'track');
  return tracks.get(name);
}

/** Stands in where a track is not there; never run. */
const NO_TRACK: Track = {
  name: '',
  over: [],
  min: 0,
  max: 0,
  start: 0,
  seen: 'all',
  index: -1,
  base: 0,
  lengths: [],
  strides: [],
  offsets: [],
  size: 0,
};

export function findTies(b: Binder): Track {
  const track = b.scope.board.tracks.get('tie');
  if (track?.over.join(' ') === 'state power domain') return track;
  b.problem('this follows from the ties, and the board has no track tie over state, power, domain');
  return NO_TRACK;
}

export function bindStanding(b: Binder, names: readonly [Ref, Ref], value: string): BoundStanding {
  return standingOf(b, b.at(0).ref(names[0], 'actor'), b.at(1).ref(names[1], 'body'), value);
}

function standingOf(b: Binder, actor: BoundRef, body: BoundRef, value: string): BoundStanding {
  const track = b.scope.board.tracks.get('membership');
  const place = track?.values?.indexOf(value) ?? -1;
  if (track?.over.join(' ') !== 'body actor' || place < 0) {
    b.problem(`the board has no track membership over body, actor with a value ${value}`);
    return { cell: { track: NO_TRACK, refs: [], text: '' }, value: 0 };
  }
  return { cell: { track, refs: [body, actor], text: 'membership' }, value: track.min + place };
}

export function bindSet(b: Binder, node: SetNode): BoundSet {
  const { board } = b.scope;
  if (typeof node === 'object') return bindMembers(b, node);
  const { powers, states, actors } = board;
  const whole = (dimension: Dimension): BoundSet => ({
    dimension,
    lo: 0,
    hi: board.members[dimension].length,
    text: node,
    one: dimensionName(dimension),
  });
  switch (node) {
    case 'actors':
      return whole('actor');
    case 'powers':
      return { dimension: 'power', lo: 0, hi: powers, text: node, one: 'power' };
    case 'states':
      return { dimension: 'state', lo: powers, hi: powers + states, text: node, one: 'state' };
    case 'outsiders': {
      const table = b.actorsOfKind('outsider');
      const [lo, hi] = [powers + states, actors];
      return { dimension: 'actor', lo, hi, only: { table }, text: node, one: 'outsider' };
    }
    case 'bodies':
      return whole('body');
    case 'domains':
      return whole('domain');
    case 'areas':
      return { ...whole('area'), text: 'task areas' };
    case 'threats':
      return whole('threat');
    case 'subs':
      return { ...whole('sub'), text: 'substructures' };
  }
}

function bindMembers(b: Binder, node: Exclude<SetNode, string>): BoundSet {
  const [key, name, value] =
    'members' in node
      ? (['members', node.members, 'member'] as const)
      : (['observers', node.observers, 'observer'] as const);
  const body = b.at(key).ref(name, 'body');
  const each: BoundRef = { register: 'each', member: NOBODY, text: 'that actor' };
  const only = standingOf(b, each, body, value);
  const texts = { text: `${key} of ${body.text}`, one: `${value} of ${body.text}` };
  return { dimension: 'actor', lo: 0, hi: b.scope.board.actors, only, ...texts };
}
