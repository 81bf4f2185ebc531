// Boxes for tests: the founding content and the invented ones, read from disk once and laid as tables.

import { readdirSync, readFileSync } from 'node:fs';
import { type Lane, layTable, type Table } from '../../src/engine/index.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import { type LoadedBook, loadBook } from '../../src/rulebook/gather/load.ts';
import { formatProblem } from '../../src/rulebook/problem.ts';
import type { RegionMap } from '../../src/rulebook/region.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { ROOT } from '../architecture/house.ts';

export interface BoxOptions {
  readonly lens?: string;
  readonly lane?: Lane;
}

export interface NamedScenario {
  /** Folder of the box from the project's root; '' for the founding box. */
  readonly box: string;
  readonly scenario: string;
}

export const DUSHANBE: NamedScenario = { box: '', scenario: 'dushanbe-2007' };
export const LAGOON: NamedScenario = { box: 'tests/boxes/lagoon', scenario: 'lagoon' };

const tables = new Map<string, Table>();
const maps = new Map<string, RegionMap | undefined>();

/** A table, laid once for each scenario, lens and lane. Throws with the problems of files that do not check. */
export function tableOf(named: NamedScenario, options: BoxOptions = {}): Table {
  const key = JSON.stringify([named, options]);
  let table = tables.get(key);
  if (table === undefined) {
    const { book, scenario } = readBox(named, options.lens);
    table = layTable(book, scenario, options.lane ?? 'compiled');
    tables.set(key, table);
  }
  return table;
}

export function readBox(named: NamedScenario, lens?: string): { book: Rulebook; scenario: Scenario } {
  const folder = folderOf(named);
  const { book } = loadRules(named, lens);
  const file = `scenarios/${named.scenario}.yaml`;
  const siblings = readdirSync(`${folder}/scenarios`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ file: `scenarios/${name}`, text: readFileSync(`${folder}/scenarios/${name}`) }));
  const scenario = loadScenario(file, readFileSync(`${folder}/${file}`), book, siblings);
  if (!scenario.ok) throw new Error(scenario.error.map(formatProblem).join('\n'));
  return { book, scenario: scenario.value };
}

/** The map of a scenario's box, the same one for all who ask. */
export function mapOf(named: NamedScenario): RegionMap | undefined {
  if (!maps.has(named.box)) maps.set(named.box, loadRules(named).map);
  return maps.get(named.box);
}

function loadRules(named: NamedScenario, lens?: string): LoadedBook {
  const folder = folderOf(named);
  const files = yamlBelow(`${folder}/rules`).map((path) => ({
    file: path.slice(folder.length + 1),
    text: readFileSync(path),
  }));
  const loaded = loadBook(files, lens === undefined ? {} : { lens });
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
  return loaded.value;
}

function folderOf({ box }: NamedScenario): string {
  return box === '' ? ROOT : `${ROOT}/${box}`;
}

function yamlBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => `${folder}/${path}`);
}
