// An invented region for tests of the rule language: two powers, three states, two bodies, every kind of track.

import { boardSpecOf } from '../../src/rulebook/bind/board-of.ts';
import {
  type ActionEntry,
  type ActorEntry,
  type BodyEntry,
  type Rulebook,
  SETTING_NAMES,
  type TrackEntry,
} from '../../src/rulebook/book.ts';
import { type Board, layBoard, SLOT_SIZE } from '../../src/world/board.ts';
import type { ActorKind, Dimension, Sight } from '../../src/world/dimension.ts';
import { emptyFrame, FRAME_SIZE, type Frame, R, REGISTERS } from '../../src/world/register.ts';
import { newWorld, type World } from '../../src/world/world.ts';

function actor(id: string, kind: ActorKind): ActorEntry {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, name, short: id.slice(0, 2).toUpperCase(), kind, sheet: {} };
}

function body(id: string, summits: BodyEntry['summits']): BodyEntry {
  return { id, name: `The ${id}`, short: id.toUpperCase(), decision: 'consensus', summits, sheet: {} };
}

function track(over: readonly Dimension[], min: number, max: number, seen: Sight = 'all'): TrackEntry {
  return { title: `Level ${over.join('-')}`, over, min, max, start: Math.max(min, 0), seen };
}

const STEPS = ['none', 'observer', 'suspended', 'member'];

export const TRACKS: { readonly [name: string]: TrackEntry } = {
  tie: { ...track(['state', 'power', 'domain'], 0, 100), title: 'Tie' },
  trust: { ...track(['actor', 'actor'], -20, 20, 'pair'), title: 'Trust' },
  treasury: { ...track(['actor'], 0, 30, 'own'), title: 'Treasury' },
  unrest: { ...track(['state'], 0, 100), title: 'Unrest' },
  reach: track(['power'], -5, 5),
  membership: { title: 'Standing', over: ['body', 'actor'], values: STEPS, seen: 'all' },
  activity: track(['body', 'area'], 0, 9),
  drought: { ...track([], 0, 7, 'none'), title: 'Drought' },
  pressed: track(['action'], 0, 3),
  working: { title: 'Working', over: ['body', 'sub'], values: ['absent', 'named', 'working'], seen: 'all' },
  alarm: track(['state', 'threat'], 0, 12),
};

function action(
  id: string,
  name: string,
  tags: readonly string[],
  members: ActionEntry['members'],
): ActionEntry {
  const presets = [{ name: 'plain', set: { choices: {} } }];
  return {
    id,
    name,
    title: `To ${name}`,
    theme: 'fruit',
    by: ['power', 'state'],
    tags,
    members,
    clauses: ['consult', 'share'],
    secret: [0, 1],
    extra: [0, 1],
    choices: {},
    defaults: { choices: {} },
    presets,
    consent: 'partner',
    cost: { treasury: 0, capital: 0 },
    lasts: 'standing',
  };
}

const EVERY_PARAM: ActionEntry['members'] = {
  partner: ['alder', 'birch'],
  place: ['cedar'],
  body: ['grove', 'hedge'],
  other: ['grove', 'hedge'],
  sub: ['press'],
  domain: ['fruit', 'wood'],
  area: ['frost'],
  threat: ['wasps'],
};

/** The book without rules; `seen` overrides the sight of every track. */
export function orchard(changes: Partial<Rulebook> = {}, seen?: Sight): Rulebook {
  const tracks = Object.entries(TRACKS).map(([name, entry]) => [
    name,
    { ...entry, seen: seen ?? entry.seen },
  ]);
  const settings = SETTING_NAMES.map((name, i) => {
    const id = `SY-${String(i + 1).padStart(3, '0')}`;
    return [name, { id, title: name, value: 1, assume: 'a test' }];
  });
  return {
    lens: 'base',
    board: {
      domains: ['fruit', 'wood', 'water'],
      areas: ['frost', 'blight'],
      threats: ['wasps', 'mice'],
      subs: ['press', 'mill', 'store'],
      clauses: { consult: 0, share: 2, defend: 5 },
      choices: { level: ['clerks', 'ministers', 'heads'], scale: ['small', 'large'] },
      slots: 6,
      tracks: Object.fromEntries(tracks),
    },
    actors: [
      actor('alder', 'power'),
      actor('birch', 'power'),
      actor('cedar', 'state'),
      actor('dogwood', 'state'),
      actor('elm', 'state'),
      actor('fir', 'outsider'),
      actor('gorse', 'secretariat'),
      actor('hazel', 'outsider'),
    ],
    bodies: [body('grove', 'odd'), body('hedge', 'even'), body('copse', 'never')],
    actions: [
      action('AC-001', 'graft', ['joint', 'green'], EVERY_PARAM),
      action('AC-002', 'prune', ['green'], { place: ['cedar', 'elm'] }),
      action('AC-003', 'fell', ['harsh'], {}),
    ],
    rules: [],
    cards: [],
    policies: [],
    settings: Object.fromEntries(settings),
    claims: {},
    facts: {},
    papers: {},
    ...changes,
  };
}

export function boardOf(book: Rulebook): Board {
  return layBoard(boardSpecOf(book));
}

/** A small generator of its own: these numbers need be nothing but spread out and the same every time. */
function spread(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) % below;
  };
}

/** A world with every cell somewhere within its bounds and agreements of all statuses. */
export function worldFrom(board: Board, seed: number): World {
  const draw = spread(seed);
  const world = newWorld(board);
  for (const { base, size, min, max } of board.tracks.values()) {
    for (let cell = base; cell < base + size; cell++) world[cell] = min + draw(max - min + 1);
  }
  for (let slot = 0; slot < board.slots; slot++) {
    const base = board.slotBase + slot * SLOT_SIZE;
    const status = draw(5);
    if (status === 0) continue;
    const kept = frameFrom(seed + slot * 7919 + 1).subarray(R.action);
    const image = [status, draw(9), draw(9), draw(9), ...kept];
    for (const [i, value] of image.entries()) world[base + i] = value;
    world[base + 4] = draw(board.members.action.length);
  }
  return world;
}

/** A frame with registers filled, empty and out of every range. */
export function frameFrom(seed: number): Frame {
  const draw = spread(seed);
  const frame = emptyFrame();
  const empty = draw(3);
  for (let register = 0; register < FRAME_SIZE; register++) {
    frame[register] = empty === 0 || draw(4) > 0 ? draw(register >= REGISTERS.length ? 3 : 9) : -1;
  }
  if (draw(8) === 0) frame[draw(FRAME_SIZE)] = -7;
  frame[R.clauses] = draw(8);
  frame[R.secret] = draw(2);
  frame[R.extra] = draw(3);
  frame[R.action] = draw(4) === 0 ? -1 : draw(3);
  return frame;
}
