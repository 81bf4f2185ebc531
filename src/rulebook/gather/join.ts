// Joins the sections of several files into the ground a rulebook stands on: one board, one list of actors, one
// list of bodies. Who is on it is decided here, before anything else is read against it.
import { ACTOR_KINDS, type Dimension } from '../../world/dimension.ts';
import { MAX_CHOICES } from '../../world/register.ts';
import type { ActorEntry, BoardEntry, BodyEntry, TrackEntry } from '../book.ts';
import type { Problem } from '../problem.ts';
import type { BoardFile } from '../schema/board.ts';
import type { Gathered } from './gather.ts';
import { type Entry, errorAt, placeText, type Spot, unknownAt } from './spot.ts';

export interface Ground {
  readonly board: BoardEntry;
  readonly actors: readonly ActorEntry[];
  readonly bodies: readonly BodyEntry[];
  /** Where each track was written. */
  readonly tracks: ReadonlyMap<string, Spot>;
  readonly members: { readonly [d in Exclude<Dimension, 'action'>]: readonly string[] };
}

const LISTS = ['domains', 'areas', 'threats', 'subs'] as const;
const MAPS = ['names', 'clauses', 'choices', 'tracks'] as const;
const DEFAULT_SLOTS = 48;

/** The ground of a box. Problems found on the way are pushed to `problems`; the ground is whole all the same. */
export function joinGround(gathered: Gathered, problems: Problem[]): Ground {
  const tracks = new Map<string, Spot>();
  const board = joinBoard(gathered.board, tracks, problems);
  const actors = gathered.actors.map(({ value }) => ({ ...value, sheet: value.sheet ?? {} }));
  const bodies = gathered.bodies.map(({ value }) => ({ ...value, sheet: value.sheet ?? {} }));
  checkOrder(gathered.actors, problems);
  const kinds = ACTOR_KINDS.flatMap((kind) => actors.filter((actor) => actor.kind === kind));
  const ofKind = (kind: string) => kinds.filter((actor) => actor.kind === kind).map((actor) => actor.id);
  return {
    board,
    actors: kinds,
    bodies,
    tracks,
    members: {
      actor: kinds.map((actor) => actor.id),
      power: ofKind('power'),
      state: ofKind('state'),
      body: bodies.map((body) => body.id),
      domain: board.domains,
      area: board.areas,
      threat: board.threats,
      sub: board.subs,
    },
  };
}

function joinBoard(
  parts: readonly Entry<BoardFile>[],
  tracks: Map<string, Spot>,
  problems: Problem[],
): BoardEntry {
  const lists = {
    domains: [] as string[],
    areas: [] as string[],
    threats: [] as string[],
    subs: [] as string[],
  };
  const maps = {
    names: {} as Record<string, string>,
    clauses: {} as Record<string, number>,
    choices: {} as Record<string, readonly string[]>,
    tracks: {} as Record<string, TrackEntry>,
  };
  const seen = new Map<string, Spot>();
  let slots: number | undefined;
  const sources: { claims: string[]; facts: string[]; assume: string[] } = {
    claims: [],
    facts: [],
    assume: [],
  };
  for (const { value, spot } of parts) {
    for (const list of LISTS) {
      for (const [index, id] of (value[list] ?? []).entries()) {
        if (once(`${list} ${id}`, spot, [list, index], seen, problems)) lists[list].push(id);
      }
    }
    for (const map of MAPS) {
      for (const [name, entry] of Object.entries(value[map] ?? {})) {
        if (!once(`${map} ${name}`, spot, [map, name], seen, problems)) continue;
        (maps[map] as Record<string, unknown>)[name] = entry;
        if (map === 'tracks') tracks.set(name, { source: spot.source, path: [...spot.path, map, name] });
      }
    }
    if (value.slots !== undefined && once('slots', spot, ['slots'], seen, problems)) slots = value.slots;
    sources.claims.push(...(value.claims ?? []));
    sources.facts.push(...(value.facts ?? []));
    if (value.assume !== undefined) sources.assume.push(value.assume);
  }
  checkChoices(maps.choices, parts, problems);
  checkNames(lists, Object.keys(maps.clauses), parts, problems);
  const { names, ...rest } = maps;
  const called = Object.keys(names).length === 0 ? {} : { names };
  return { ...lists, ...called, ...rest, slots: slots ?? DEFAULT_SLOTS, ...sourcesOf(sources) };
}

function sourcesOf(sources: { claims: string[]; facts: string[]; assume: string[] }) {
  return {
    ...(sources.claims.length > 0 ? { claims: sources.claims } : {}),
    ...(sources.facts.length > 0 ? { facts: sources.facts } : {}),
    ...(sources.assume.length > 0 ? { assume: sources.assume.join('; ') } : {}),
  };
}

function once(
  name: string,
  spot: Spot,
  path: readonly (string | number)[],
  seen: Map<string, Spot>,
  problems: Problem[],
): boolean {
  const here = { source: spot.source, path: [...spot.path, ...path] };
  const before = seen.get(name);
  if (before === undefined) {
    seen.set(name, here);
    return true;
  }
  problems.push(errorAt(here, [], `the board already has ${name}, at ${placeText(before)}`));
  return false;
}

function checkChoices(
  choices: Readonly<Record<string, readonly string[]>>,
  parts: readonly Entry<BoardFile>[],
  problems: Problem[],
): void {
  const names = Object.keys(choices);
  const last = parts.findLast((part) => part.value.choices !== undefined);
  if (names.length > MAX_CHOICES && last !== undefined) {
    const what = `there is room for ${MAX_CHOICES} choices, and there are ${names.length}`;
    problems.push(errorAt(last.spot, ['choices'], what));
  }
}

/** A name is for something the board has. */
function checkNames(
  lists: { readonly [list in (typeof LISTS)[number]]: readonly string[] },
  clauses: readonly string[],
  parts: readonly Entry<BoardFile>[],
  problems: Problem[],
): void {
  const known = [...LISTS.flatMap((list) => lists[list]), ...clauses];
  for (const { value, spot } of parts) {
    for (const id of Object.keys(value.names ?? {})) {
      if (known.includes(id)) continue;
      const kind = 'domain, task area, threat, substructure or clause';
      problems.push(unknownAt(spot, ['names', id], kind, id, known));
    }
  }
}

// The order of the file is the order of play, so it is asked for rather than mended in silence.
function checkOrder(actors: Gathered['actors'], problems: Problem[]): void {
  let furthest = 0;
  for (const { value, spot } of actors) {
    const rank = ACTOR_KINDS.indexOf(value.kind);
    if (rank >= furthest) {
      furthest = rank;
      continue;
    }
    const what = `actors are listed powers first, then states, outsiders, secretariats: ${value.id} is a ${value.kind} after a ${ACTOR_KINDS[furthest] ?? ''}`;
    problems.push(errorAt(spot, ['id'], what));
  }
}
