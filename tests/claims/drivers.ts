// What each claim drives: every entry of the box that names it, told apart by whether a player can meet it.

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ROOT } from '../architecture/house.ts';

/** One place that names a claim. */
interface Named {
  readonly claim: string;
  /** File and path in it. */
  readonly where: string;
  /** Whether it changes what happens in a game; what only tells or explains does not. */
  readonly plays: boolean;
  /** The entry that names it. */
  readonly entry: unknown;
}

export interface ClaimText {
  readonly text: string;
  readonly since: number;
  readonly context?: string;
}

export interface Claims {
  readonly claims: { readonly [id: string]: ClaimText };
  readonly named: readonly Named[];
}

/** Everything the box's files say of claims. */
export function readClaims(): Claims {
  const claims: Record<string, ClaimText> = {};
  const named: Named[] = [];
  for (const file of [...yamlBelow('rules'), ...yamlBelow('scenarios')]) {
    const content: unknown = parse(readFileSync(`${ROOT}/${file}`, 'utf8'));
    if (!isMap(content)) continue;
    for (const [section, value] of Object.entries(content)) {
      if (section === 'claims' && isMap(value)) Object.assign(claims, value);
      else
        collect(value, [section], (claim, path, entry) =>
          named.push({ claim, where: at(file, path), plays: plays(file, path), entry }),
        );
    }
  }
  return { claims, named };
}

/** Claims that nothing in play rests on, and that do not say why they are told all the same. */
export function undriven({ claims, named }: Claims): string[] {
  const played = new Set(named.filter((name) => name.plays).map(({ claim }) => claim));
  const told = new Set(named.map(({ claim }) => claim));
  return Object.entries(claims).flatMap(([id, { context }]) =>
    played.has(id) || (context !== undefined && told.has(id)) ? [] : [id],
  );
}

/** Claims that are marked as told only, although something in play rests on them. */
export function needlesslyContext({ claims, named }: Claims): string[] {
  const played = new Set(named.filter((name) => name.plays).map(({ claim }) => claim));
  return Object.entries(claims).flatMap(([id, { context }]) =>
    context !== undefined && played.has(id) ? [id] : [],
  );
}

/** Names of claims that nobody has restated. */
export function unknown({ claims, named }: Claims): string[] {
  return named
    .filter(({ claim }) => claims[claim] === undefined)
    .map(({ claim, where }) => `${where}: ${claim}`);
}

// The board declares tracks, and heads of policies and scenarios say what the whole is about: they tell, and only
// what stands under them plays.
function plays(file: string, path: readonly string[]): boolean {
  const [section] = path;
  if (section === 'board') return false;
  if (section === 'policies') return path.includes('wants');
  if (file.startsWith('scenarios/'))
    return path.length > 0 && !path.includes('brief') && !file.includes('studies');
  return true;
}

type Say = (claim: string, path: readonly string[], entry: unknown) => void;

function collect(value: unknown, path: readonly string[], say: Say): void {
  if (Array.isArray(value)) {
    value.forEach((inside: unknown, i) => {
      collect(inside, [...path, nameOf(inside) ?? String(i)], say);
    });
  } else if (isMap(value)) {
    for (const [key, inside] of Object.entries(value)) {
      if (key === 'claims' && Array.isArray(inside))
        for (const claim of inside) say(String(claim), path, value);
      else collect(inside, [...path, key], say);
    }
  }
}

function nameOf(value: unknown): string | undefined {
  return isMap(value) && typeof value.id === 'string' ? value.id : undefined;
}

function at(file: string, path: readonly string[]): string {
  return `${file} ${path.join(' ')}`;
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function yamlBelow(folder: string): string[] {
  return readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => `${folder}/${path}`);
}
