// From an action as a person writes it to the form the engine reads: kinds become lists of ids in board order,
// what is left out is filled in, and there is always at least one preset.
import { nearest } from '../../kit/nearest.ts';
import { type ActionEntry, MEMBER_PARAMS, type MemberParam, type ParamValues } from '../book.ts';
import type { Problem } from '../problem.ts';
import type { ActionFile, ValuesFile } from '../schema/action.ts';
import type { Known } from './gather.ts';
import type { Ground } from './join.ts';
import { type Entry, errorAt, type Path, type Spot, unknownAt } from './spot.ts';

interface Desk {
  readonly ground: Ground;
  readonly broken: Known;
  readonly spot: Spot;
  readonly problems: Problem[];
  /** Words complained of: each once an action, however often it is used. */
  readonly told: Set<string>;
}

/** The dimension each member parameter draws from, and the word that means all of it. */
const PARAM_DIMENSION = {
  partner: 'actor',
  place: 'actor',
  body: 'body',
  other: 'body',
  sub: 'sub',
  domain: 'domain',
  area: 'area',
  threat: 'threat',
} as const satisfies { readonly [param in MemberParam]: keyof Ground['members'] };

const VALUE_PARAMS = ['clauses', 'secret', 'extra'] as const;

/** The action in full. Post: every id in it is on the ground; what was not is a problem and left out. */
export function normaliseAction(
  entry: Entry<ActionFile>,
  ground: Ground,
  broken: Known,
  problems: Problem[],
): ActionEntry {
  const desk: Desk = { ground, broken, spot: entry.spot, problems, told: new Set() };
  const file = entry.value;
  const params: Readonly<Record<string, unknown>> = file.params ?? {};
  const choices = readChoices(desk, params);
  const members: Partial<Record<MemberParam, readonly string[]>> = {};
  for (const param of MEMBER_PARAMS) {
    const value = file.params?.[param];
    if (value !== undefined) members[param] = expand(desk, param, value);
  }
  const clauses = inOrder(Object.keys(ground.board.clauses), file.params?.clauses ?? [], (id, index) =>
    unknown(desk, ['params', 'clauses', index], 'clause', id, Object.keys(ground.board.clauses)),
  );
  const secret = file.params?.secret ?? [0];
  const extra = file.params?.extra ?? [0];
  const shape = { clauses, secret, extra, choices };
  const given = readValues(desk, file.defaults, ['defaults'], shape);
  const defaults: ParamValues = {
    clauses: given.clauses ?? [],
    secret: given.secret ?? secret[0] ?? 0,
    extra: given.extra ?? extra[0] ?? 0,
    choices: { ...softest(choices), ...given.choices },
  };
  const presets = (file.presets ?? []).map((preset, index) => ({
    name: preset.name,
    set: readValues(desk, preset.set, ['presets', index, 'set'], shape),
  }));
  checkPresetNames(desk, presets);
  const { params: _params, ...rest } = file;
  return {
    ...rest,
    tags: file.tags ?? [],
    members,
    ...shape,
    defaults,
    presets: presets.length > 0 ? presets : [{ name: 'plain', set: { choices: {} } }],
    cost: { treasury: file.cost?.treasury ?? 0, capital: file.cost?.capital ?? 0 },
  };
}

function expand(desk: Desk, param: MemberParam, value: string | readonly string[]): readonly string[] {
  const all = desk.ground.members[PARAM_DIMENSION[param]];
  const words = groups(desk.ground, param);
  const wanted = new Set<string>();
  const given = typeof value === 'string' ? [value] : value;
  for (const [index, word] of given.entries()) {
    const group = words[word];
    const path = typeof value === 'string' ? ['params', param] : ['params', param, index];
    if (group !== undefined) for (const id of group) wanted.add(id);
    else if (all.includes(word)) wanted.add(word);
    else unknown(desk, path, PARAM_DIMENSION[param], word, [...all, ...Object.keys(words)]);
  }
  return all.filter((id) => wanted.has(id));
}

function groups(ground: Ground, param: MemberParam): Readonly<Record<string, readonly string[]>> {
  const dimension = PARAM_DIMENSION[param];
  if (dimension !== 'actor')
    return { any: ground.members[dimension], [dimension]: ground.members[dimension] };
  const ofKind = (kind: string) => ground.actors.filter((actor) => actor.kind === kind).map(({ id }) => id);
  return {
    any: ground.members.actor,
    actor: ground.members.actor,
    power: ground.members.power,
    state: ground.members.state,
    outsider: ofKind('outsider'),
    secretariat: ofKind('secretariat'),
  };
}

function readChoices(desk: Desk, params: Readonly<Record<string, unknown>>) {
  const choices: Record<string, readonly string[]> = {};
  const taken: readonly string[] = [...MEMBER_PARAMS, ...VALUE_PARAMS];
  const known = Object.keys(desk.ground.board.choices);
  for (const [name, value] of Object.entries(params)) {
    if (taken.includes(name) || !Array.isArray(value)) continue;
    const options = own(desk.ground.board.choices, name);
    if (options === undefined) {
      unknown(desk, ['params', name], 'parameter or choice', name, [...taken, ...known]);
      continue;
    }
    choices[name] = inOrder(options, value as readonly string[], (option, index) =>
      unknown(desk, ['params', name, index], `option of ${name}`, option, options),
    );
  }
  return inKeyOrder(choices, known);
}

// Skeletons and screens go through choices in the board's order, whatever order an action names them in.
function inKeyOrder<T>(map: Readonly<Record<string, T>>, order: readonly string[]): Record<string, T> {
  const entries = order.flatMap((name) => (map[name] === undefined ? [] : [[name, map[name]] as const]));
  return Object.fromEntries(entries);
}

function softest(choices: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).map(([name, options]) => [name, options[0] ?? '']));
}

interface Allowed {
  readonly clauses: readonly string[];
  readonly secret: readonly number[];
  readonly extra: readonly number[];
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

function readValues(desk: Desk, file: ValuesFile | undefined, path: Path, allowed: Allowed): ParamValues {
  const choices: Record<string, string> = {};
  if (file === undefined) return { choices };
  const names: readonly string[] = [...VALUE_PARAMS, ...Object.keys(allowed.choices)];
  for (const [name, value] of Object.entries(file)) {
    const options = own(allowed.choices, name);
    if ((VALUE_PARAMS as readonly string[]).includes(name)) continue;
    if (options === undefined) absent(desk, [...path, name], `choice ${name}`, name, names);
    else if (typeof value === 'string' && options.includes(value)) choices[name] = value;
    else absent(desk, [...path, name], `option ${value} of ${name}`, String(value), options);
  }
  const clauses = inOrder(allowed.clauses, file.clauses ?? [], (id, index) =>
    absent(desk, [...path, 'clauses', index], `clause ${id}`, id, allowed.clauses),
  );
  for (const name of ['secret', 'extra'] as const) {
    const value = file[name];
    if (value === undefined || allowed[name].includes(value)) continue;
    const what = `${name} can be ${allowed[name].join(' or ')} by the params, not ${value}`;
    desk.problems.push(errorAt(desk.spot, [...path, name], what));
  }
  return {
    ...(file.clauses === undefined ? {} : { clauses }),
    ...(file.secret === undefined ? {} : { secret: file.secret }),
    ...(file.extra === undefined ? {} : { extra: file.extra }),
    choices: inKeyOrder(choices, Object.keys(allowed.choices)),
  };
}

// A file may use any word as a key, also one that every object answers to.
function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function checkPresetNames(desk: Desk, presets: readonly { readonly name: string }[]): void {
  for (const [index, preset] of presets.entries()) {
    if (presets.findIndex((other) => other.name === preset.name) === index) continue;
    const what = `two presets are called ${preset.name}`;
    desk.problems.push(errorAt(desk.spot, ['presets', index, 'name'], what));
  }
}

function inOrder(
  order: readonly string[],
  wanted: readonly string[],
  complain: (id: string, index: number) => void,
): readonly string[] {
  for (const [index, id] of wanted.entries()) if (!order.includes(id)) complain(id, index);
  return order.filter((id) => wanted.includes(id));
}

function unknown(desk: Desk, path: Path, kind: string, name: string, known: readonly string[]): void {
  if (isNew(desk, name)) desk.problems.push(unknownAt(desk.spot, path, kind, name, known));
}

// It may well exist; what a default or preset may say is what the params allow.
function absent(desk: Desk, path: Path, what: string, name: string, allowed: readonly string[]): void {
  if (!isNew(desk, name)) return;
  desk.problems.push(errorAt(desk.spot, path, `the params allow no ${what}`, nearest(name, allowed)));
}

function isNew(desk: Desk, name: string): boolean {
  if (desk.broken.has(name) || desk.told.has(name)) return false;
  desk.told.add(name);
  return true;
}
