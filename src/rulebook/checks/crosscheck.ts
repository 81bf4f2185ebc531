// Holds the entries of a box against one another: every name known, every number sourced and within bounds, every
// rule shaped for its moment. What stands inside conditions and effects is checked by binding them.
import { nearest } from '../../kit/nearest.ts';
import { type RuleEntry, SETTING_NAMES, type Sourced } from '../book.ts';
import type { Draft } from '../gather/assemble.ts';
import type { Gathered } from '../gather/gather.ts';
import { type Entry, errorAt, type Spot, unknownAt, warningAt } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import { checkHook, checkParts } from './hooks.ts';
import { checkKnown, checkOnce, type Names, namesOf, spotOfWant } from './names.ts';
import { checkSheet, checkTrack } from './sheets.ts';
import { checkSources, holdsNumber, isSourced } from './sources.ts';
import { checkTalk } from './talk.ts';

const NEEDED = ['board', 'actors', 'actions', 'rules', 'settings'] as const;

/** Every problem of a box that can be seen without binding its rules; warnings are among them. */
export function crosscheck(draft: Draft): Problem[] {
  const { gathered, book } = draft;
  const names = namesOf(book, gathered.broken);
  return [
    ...checkSections(gathered),
    ...checkOnce(gathered),
    ...checkBoard(draft, names),
    ...checkSlots(draft),
    ...checkTalk(draft),
    ...checkMembers(draft, names),
    ...gathered.actions.flatMap(({ value, spot }) => checkSources(value, spot, names)),
    ...gathered.rules.flatMap(({ value, spot }) => checkRule(value, spot, names)),
    ...gathered.cards.flatMap(({ value, spot }) => [
      ...checkParts(value, spot),
      ...checkSources(value, spot, names),
    ]),
    ...checkPolicies(gathered, names),
    ...checkSettings(gathered, names),
    ...checkClaims(gathered, names),
    ...[...gathered.map, ...gathered.outlines].flatMap(({ value, spot }) => checkSources(value, spot, names)),
  ];
}

/** A rule of the base or of a lens: its shape, the actions and tags it names, its sources. */
export function checkRule(rule: RuleEntry, spot: Spot, names: Names, covered = false): Problem[] {
  return [
    ...checkHook(rule, spot),
    ...checkReach(rule, spot, names),
    ...checkSources(rule, spot, names, covered),
  ];
}

function checkReach(rule: Pick<RuleEntry, 'actions' | 'tags'>, spot: Spot, names: Names): Problem[] {
  const { broken } = names;
  return [
    ...checkKnown(rule.actions, 'action', names.actions, { spot, path: ['actions'], broken }),
    ...checkKnown(rule.tags, 'tag', names.tags, { spot, path: ['tags'], broken }),
  ];
}

// A file that could not be read may hold the section; then its word is known.
function checkSections(gathered: Gathered): Problem[] {
  const { sections, broken } = gathered;
  const missing = NEEDED.filter((name) => !sections.has(name) && !broken.has(name));
  if (missing.length === 0) return [];
  const what = `no file of this box has ${missing.length === 1 ? 'the section' : 'the sections'} ${missing.join(', ')}`;
  return [{ file: gathered.first, line: 1, column: 1, what, severity: 'error' }];
}

function checkBoard(draft: Draft, names: Names): Problem[] {
  const { gathered, ground } = draft;
  const tracks = Object.entries(ground.board.tracks).flatMap(([name, track]) => {
    const spot = ground.tracks.get(name);
    if (spot === undefined) return [];
    return [...checkTrack(name, track, spot), ...checkSources(track, spot, names)];
  });
  const own = gathered.board.flatMap(({ value, spot }) => {
    const { tracks: _tracks, ...rest } = value;
    const covered = isSourced(ground.board) || !holdsNumber(rest);
    return checkSources(
      { claims: rest.claims, facts: rest.facts, assume: rest.assume, ...numbersOf(rest) },
      spot,
      names,
      covered,
    );
  });
  return [...tracks, ...own];
}

// The table of agreements may have no room at all only where nothing is ever agreed on.
function checkSlots({ gathered, ground }: Draft): Problem[] {
  const lasting = gathered.actions.find(({ value }) => value.lasts !== 'none')?.value.name;
  if (lasting === undefined || ground.board.slots > 0) return [];
  const what = `the board has no slots, and ${lasting} is an agreement that needs one`;
  return gathered.board
    .filter(({ value }) => value.slots !== undefined)
    .map(({ spot }) => errorAt(spot, ['slots'], what));
}

function numbersOf(rest: { readonly slots?: number | undefined; readonly clauses?: unknown }): Sourced {
  return { slots: rest.slots, clauses: rest.clauses } as Sourced;
}

function checkMembers(draft: Draft, names: Names): Problem[] {
  const { gathered, book } = draft;
  const secretariats = book.actors.filter(({ kind }) => kind === 'secretariat').map(({ id }) => id);
  const actors = gathered.actors.flatMap(({ value, spot }) => [
    ...checkSheet(value.sheet ?? {}, value.kind, book, names, spot),
    ...checkSources(value, spot, names),
  ]);
  const bodies = gathered.bodies.flatMap(({ value, spot }) => {
    const office = value.secretariat;
    const known = office === undefined || secretariats.includes(office) || names.broken.has(office);
    return [
      ...(known ? [] : [unknownAt(spot, ['secretariat'], 'secretariat', office, secretariats)]),
      ...(office === undefined && value.decision === 'secretariat'
        ? [errorAt(spot, ['decision'], `${value.id} decides by a secretariat and names none`)]
        : []),
      ...checkSheet(value.sheet ?? {}, 'body', book, names, spot),
      ...checkSources(value, spot, names),
    ];
  });
  return [...actors, ...bodies];
}

function checkPolicies(gathered: Gathered, names: Names): Problem[] {
  return gathered.policies.flatMap(({ value, spot }) => [
    ...checkSources(
      { claims: value.claims, facts: value.facts, assume: value.assume, holds: value.holds } as Sourced,
      spot,
      names,
    ),
    ...value.wants.flatMap((want, index) => {
      const at = spotOfWant(spot, index);
      return [
        ...checkParts(want, at),
        ...checkReach(want, at, names),
        ...checkSources(want, at, names, isSourced(value)),
      ];
    }),
  ]);
}

function checkSettings(gathered: Gathered, names: Names): Problem[] {
  const { settings } = gathered;
  const given = new Set(settings.map(({ name }) => name));
  const known: readonly string[] = SETTING_NAMES;
  const strange = settings
    .filter(({ name }) => !known.includes(name))
    .map((entry) => ({ ...entry, meant: nearest(entry.name, known) }));
  // A misspelt setting is one mistake: the right one is not also missing.
  const meant = new Set(strange.map((entry) => entry.meant));
  const missing = known.filter((name) => !given.has(name) && !gathered.broken.has(name) && !meant.has(name));
  const last = settings.at(-1);
  return [
    ...strange.map(({ name, spot, meant: hint }) => errorAt(spot, [], `there is no setting ${name}`, hint)),
    ...(missing.length > 0 && last !== undefined
      ? [
          errorAt(
            { source: last.spot.source, path: ['settings'] },
            [],
            `settings are missing: ${missing.join(', ')}`,
          ),
        ]
      : []),
    ...settings.flatMap(({ value, spot }) => checkSources(value, spot, names)),
  ];
}

function checkClaims(gathered: Gathered, names: Names): Problem[] {
  return gathered.claims.flatMap(({ value, spot }) =>
    value.at.flatMap((address, index) => {
      const paper = address.split(' ')[0] ?? '';
      if (names.papers.includes(paper) || names.broken.has(paper)) return [];
      return [unknownAt(spot, ['at', index], 'paper', paper, names.papers)];
    }),
  );
}

/** A warning for each claim that no entry rests on. `used` are the claims named anywhere in the box. */
export function unusedClaims(claims: readonly Entry<unknown>[], used: ReadonlySet<string>): Problem[] {
  return claims
    .filter(({ name }) => !used.has(name))
    .map(({ name, spot }) => warningAt(spot, [], `nothing rests on the claim ${name}`));
}

/** Every claim named by any entry of plain data, wherever it stands. */
export function claimsIn(value: unknown, used: Set<string> = new Set()): Set<string> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inside] of Object.entries(next)) {
      if (key === 'claims' && Array.isArray(inside)) for (const id of inside) used.add(String(id));
      else open.push(inside);
    }
  }
  return used;
}
