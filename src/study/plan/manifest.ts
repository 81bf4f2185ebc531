// The manifest: everything a study's games follow from, as one canonical text with one hash. A worker, on whatever
// machine, needs nothing else, and refuses where its own engine or tables are not those of the manifest.
import { canonicalJson } from '../../kit/canonical-json.ts';
import { hashInts } from '../../kit/hash.ts';
import { invariant } from '../../kit/never.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import { sha256 } from '../../record/chain.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Study, seedsOf } from '../study.ts';
import { cellAt, cellCount, cellName, type Layout, layoutOf } from './cell.ts';
import { foundDifferences } from './differences.ts';
import { engineHash } from './engine-hash.ts';
import { bookUnder, type Ground, lensesIn, positionOf } from './ground.ts';
import type { Measure } from './outcome.ts';
import { measureOf } from './outcome.ts';
import { resolveCell } from './resolve.ts';

const FORMAT = 1;

/** The generator games draw from, and how draws are keyed; another one gives other games. */
const LUCK = 'seedrandom alea 3.0.5, keyed by seed, turn, purpose and roller; position by slot';

export interface CellEntry {
  readonly name: string;
  readonly base: number;
  /** What is otherwise than in its reading, line by line. */
  readonly changes: readonly string[];
  /** Hash of the world it opens with. */
  readonly opening: string;
}

export interface Manifest {
  readonly format: number;
  readonly heartland: string;
  readonly engine: string;
  readonly node: number;
  readonly luck: string;
  readonly name: string;
  /**
   * The study, its rulebooks by reading and its scenario, each as the text of a JSON object: the order of keys means
   * something in them, which canonical JSON would lose. With the hashes a reader can tell which of them differs.
   */
  readonly study: string;
  readonly books: { readonly [lens: string]: string };
  readonly scenario: string;
  readonly hashes: { readonly [part: string]: string };
  readonly seeds: { readonly from: number; readonly count: number };
  /** Seeds of one shard; every shard plays all cells of its seeds. */
  readonly shardSeeds: number;
  readonly points: Layout['points'];
  readonly cells: readonly CellEntry[];
  readonly outcomes: readonly { readonly name: string; readonly measure: Measure['kind'] }[];
}

/** A manifest with its hash, and what is reckoned from it. */
export interface Plan {
  readonly manifest: Manifest;
  readonly text: string;
  readonly hash: string;
  readonly study: Study;
  readonly ground: Ground;
  readonly layout: Layout;
  readonly shards: number;
}

const GAMES_A_SHARD = 1000;
const FEWEST_SEEDS = 20;
const MOST_SEEDS = 250;

/** Seeds of a shard: by the number of cells alone, so that neither workers nor the number of seeds can change it. */
function shardSeedsFor(cells: number): number {
  return Math.max(FEWEST_SEEDS, Math.min(MOST_SEEDS, Math.floor(GAMES_A_SHARD / cells)));
}

/** Pre: the study was checked against its ground. */
export function planStudy(study: Study, ground: Ground, version: string): Plan {
  const layout = layoutOf(study, ground);
  const lenses = lensesIn(study);
  const books = Object.fromEntries(lenses.map((lens) => [lens, JSON.stringify(bookUnder(ground, lens))]));
  const texts = { study: JSON.stringify(study), books, scenario: JSON.stringify(ground.scenario) };
  const manifest: Manifest = {
    format: FORMAT,
    heartland: version,
    engine: engineHash(),
    node: nodeMajor(),
    luck: LUCK,
    name: study.study,
    ...texts,
    hashes: hashesOf(texts),
    seeds: seedsOf(study),
    shardSeeds: shardSeedsFor(cellCount(layout)),
    points: layout.points,
    cells: cellEntries(study, ground, layout),
    outcomes: study.outcomes.map((outcome) => ({
      name: outcome.name,
      measure: measureOf(outcome)?.kind ?? 'at_end',
    })),
  };
  return planFrom(canonicalJson(manifest));
}

function cellEntries(study: Study, ground: Ground, layout: Layout): CellEntry[] {
  return Array.from({ length: cellCount(layout) }, (_, number) => cellEntry(study, ground, layout, number));
}

/** What the manifest says of a cell. Pre: the cell can be resolved. */
export function cellEntry(study: Study, ground: Ground, layout: Layout, number: number): CellEntry {
  const cell = cellAt(layout, number);
  const resolved = resolveCell(study, ground, layout, cell);
  invariant(resolved.ok, 'a checked study has cells that can be played');
  const { book, scenario } = resolved.value;
  const opening = hashInts(
    scenario === ground.scenario
      ? positionOf(bookUnder(ground, resolved.value.lens), scenario).world
      : positionOf(book, scenario).world,
  );
  const changes = foundDifferences(ground, layout, cell, resolved.value);
  return { name: cellName(layout, cell), base: cell.base, changes, opening };
}

function hashesOf({ study, books, scenario }: Pick<Manifest, 'study' | 'books' | 'scenario'>) {
  const rules = Object.entries(books).map(([lens, book]) => [`rules under ${lens}`, sha256(book)] as const);
  return { study: sha256(study), scenario: sha256(scenario), ...Object.fromEntries(rules) };
}

function nodeMajor(): number {
  return Number.parseInt(process.versions.node, 10);
}

/** The plan of a manifest's text. Pre: written by planStudy. */
export function planFrom(text: string): Plan {
  const manifest = JSON.parse(text) as Manifest;
  const study = JSON.parse(manifest.study) as Study;
  const books = Object.entries(manifest.books).map(
    ([lens, book]) => [lens, JSON.parse(book) as Rulebook] as const,
  );
  const ground = { books: new Map(books), scenario: JSON.parse(manifest.scenario) as Scenario };
  const layout = layoutOf(study, ground);
  const shards = Math.ceil(manifest.seeds.count / manifest.shardSeeds);
  return { manifest, text, hash: sha256(text), study, ground, layout, shards };
}

/** The plan of a text that should be a manifest, and is as it was written. Errors: one line. */
export function planIn(text: string): Result<Plan, string> {
  const read = parsed(text);
  if (!read.ok) return read;
  const { manifest } = read.value;
  const differs = Object.entries(hashesOf(manifest)).find(([part, hash]) => manifest.hashes[part] !== hash);
  return differs === undefined ? read : err(`the ${differs[0]} of the manifest and its hash differ`);
}

function parsed(text: string): Result<Plan, string> {
  try {
    return ok(planFrom(text));
  } catch {
    return err('the manifest is damaged');
  }
}

/** A plan for a worker: only if the text is the one that was meant, and this engine the one that wrote it. */
export function openPlan(text: string, hash: string): Result<Plan, string> {
  if (sha256(text) !== hash) return err('the manifest is not the one the work was given out for');
  const own = { format: FORMAT, engine: engineHash(), node: nodeMajor(), luck: LUCK };
  const declared = declaredIn(text);
  if (declared === undefined) return err('the manifest is damaged');
  for (const [key, value] of Object.entries(own)) {
    const theirs = declared[key as keyof typeof own];
    if (theirs !== value) return err(`the manifest was made by another ${key} (${theirs}, here ${value})`);
  }
  return planIn(text);
}

function declaredIn(text: string): Partial<Manifest> | undefined {
  try {
    return JSON.parse(text) as Partial<Manifest>;
  } catch {
    return undefined;
  }
}
