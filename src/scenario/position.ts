// How the world stands at the start: memberships, and values of tracks as differences from the rulebook's own.
import type { TrackEntry } from '../rulebook/book.ts';
import { outOfRange } from '../rulebook/checks/sheets.ts';
import type { Path } from '../rulebook/gather/spot.ts';
import type { Dimension } from '../world/dimension.ts';
import { askSources, complain, type Desk, isKnown } from './desk.ts';
import { type Membership, type OpeningValue, STANDINGS } from './scenario.ts';
import type { OpeningNode, ScenarioFile } from './schema.ts';

export function readMembers(desk: Desk, file: ScenarioFile): readonly Membership[] {
  const found: Membership[] = [];
  const bodies = desk.book.bodies.map(({ id }) => id);
  const steps = desk.book.board.tracks.membership?.values ?? [];
  for (const [body, entry] of Object.entries(file.members ?? {})) {
    const path = ['members', body];
    askSources(desk, path, entry, true);
    if (!isKnown(desk, path, 'body', body, bodies)) continue;
    const placed = new Set<string>();
    for (const standing of STANDINGS) {
      for (const [index, actor] of (entry[standing] ?? []).entries()) {
        const at = [...path, standing, index];
        if (!isKnown(desk, at, 'actor', actor, desk.names.actors)) continue;
        if (placed.has(actor)) complain(desk, at, `${actor} has a standing in ${body} already`);
        else if (!steps.includes(standing)) {
          complain(desk, at, `the rulebook has no track membership with the step ${standing}`);
        } else found.push({ body, actor, standing });
        placed.add(actor);
      }
    }
  }
  return found;
}

export function readOpening(desk: Desk, file: ScenarioFile): readonly OpeningValue[] {
  const found: OpeningValue[] = [];
  for (const [name, given] of Object.entries(file.opening ?? {})) {
    const track = desk.book.board.tracks[name];
    const path = ['opening', name];
    const set = new Set<string>();
    if (track === undefined) {
      isKnown(desk, path, 'track', name, desk.names.tracks);
      continue;
    }
    for (const [index, entry] of [given].flat().entries()) {
      const at = Array.isArray(given) ? [...path, index] : path;
      askSources(desk, at, entry);
      readNode(desk, { name, track, set, found }, [...at, 'at'], [], entry.at);
    }
  }
  return found;
}

interface Opened {
  readonly name: string;
  readonly track: TrackEntry;
  /** What has been given, so that nothing is given twice. */
  readonly set: Set<string>;
  readonly found: OpeningValue[];
}

function readNode(desk: Desk, to: Opened, path: Path, at: readonly string[], node: OpeningNode): void {
  if (typeof node !== 'object') {
    readValue(desk, to, path, at, node);
    return;
  }
  const dimension = to.track.over[at.length];
  if (dimension === undefined) {
    const over = to.track.over.length === 0 ? 'nothing' : to.track.over.join(', then ');
    complain(desk, path, `${to.name} runs over ${over}: a value is expected here, not a map`);
    return;
  }
  const known = membersOf(desk, dimension);
  for (const [member, inner] of Object.entries(node)) {
    if (!isKnown(desk, [...path, member], dimension, member, known)) continue;
    readNode(desk, to, [...path, member], [...at, member], inner);
  }
}

function readValue(desk: Desk, to: Opened, path: Path, at: readonly string[], node: number | string): void {
  const { name, track, set, found } = to;
  const key = at.join(' ');
  if (set.has(key)) complain(desk, path, `${name} has a value ${at.length === 0 ? '' : `at ${key} `}already`);
  set.add(key);
  if (typeof node === 'string') {
    const values = track.values ?? [];
    if (values.length === 0) complain(desk, path, `${name} holds numbers, not names: ${node}`);
    else if (isKnown(desk, path, `step of ${name}`, node, values)) {
      found.push({ track: name, at, value: values.indexOf(node) });
    }
    return;
  }
  const outside = outOfRange(name, track, node);
  if (outside === undefined) found.push({ track: name, at, value: node });
  else complain(desk, path, outside);
}

function membersOf(desk: Desk, dimension: Dimension): readonly string[] {
  const { book } = desk;
  const ofKind = (kind: string) => book.actors.filter((actor) => actor.kind === kind).map(({ id }) => id);
  switch (dimension) {
    case 'actor':
      return desk.names.actors;
    case 'power':
    case 'state':
      return ofKind(dimension);
    case 'body':
      return book.bodies.map(({ id }) => id);
    case 'domain':
      return book.board.domains;
    case 'area':
      return book.board.areas;
    case 'threat':
      return book.board.threats;
    case 'sub':
      return book.board.subs;
    case 'action':
      return desk.names.actions;
  }
}
