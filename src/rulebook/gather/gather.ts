// Reads the files of a box into entries, section by section. Each entry is judged by itself, so that one slip
// hides no other; an entry that cannot be read is left out, but its name stays known.
import type * as z from 'zod';
import { nearest } from '../../kit/nearest.ts';
import type { Problem } from '../problem.ts';
import { type ActionFile, actionSchema } from '../schema/action.ts';
import { type BoardFile, boardSchema } from '../schema/board.ts';
import { SECTION_NAMES } from '../schema/book-file.ts';
import { LENS_LINES, LENS_WORDS, type LensLine, lensHeadSchema } from '../schema/lens.ts';
import { type MapFile, mapSchema, type OutlinesFile, outlinesSchema } from '../schema/map.ts';
import { type ActorFile, actorSchema, type BodyFile, bodySchema } from '../schema/members.ts';
import {
  type CardFile,
  cardSchema,
  type PolicyFile,
  policySchema,
  type RuleFile,
  ruleSchema,
} from '../schema/rule.ts';
import {
  claimSchema,
  factSchema,
  omissionSchema,
  type PaperFile,
  paperSchema,
  settingSchema,
} from '../schema/sources.ts';
import { checkShape } from '../shape/shape.ts';
import { readYaml, type Source } from '../text/source.ts';
import { rememberNames, rememberWords } from './broken.ts';
import { isLens, lensWord, nameOf } from './called.ts';
import { type Entry, errorAt, isMap, type Path, valueAt } from './spot.ts';

export interface BookText {
  readonly file: string;
  readonly text: string | Uint8Array;
}

/** Names that are known of, whatever they name. */
export type Known = Pick<ReadonlySet<string>, 'has'>;

export interface LensFile {
  readonly lens: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly over?: string | undefined;
  readonly lines: readonly Entry<LensLine>[];
}

export interface Gathered {
  readonly board: readonly Entry<BoardFile>[];
  readonly actors: readonly Entry<ActorFile>[];
  readonly bodies: readonly Entry<BodyFile>[];
  readonly actions: readonly Entry<ActionFile>[];
  readonly rules: readonly Entry<RuleFile>[];
  readonly cards: readonly Entry<CardFile>[];
  readonly policies: readonly Entry<PolicyFile>[];
  readonly settings: readonly Entry<z.infer<typeof settingSchema>>[];
  readonly claims: readonly Entry<z.infer<typeof claimSchema>>[];
  readonly facts: readonly Entry<z.infer<typeof factSchema>>[];
  readonly papers: readonly Entry<PaperFile>[];
  readonly omissions: readonly Entry<z.infer<typeof omissionSchema>>[];
  readonly map: readonly Entry<MapFile>[];
  readonly outlines: readonly Entry<OutlinesFile>[];
  readonly lenses: readonly Entry<LensFile>[];
  /** Ids, names and addresses of entries that could not be read, and all words of files that could not. */
  readonly broken: Known;
  /** Sections in which some entry could not be read. */
  readonly lame: ReadonlySet<string>;
  /** Files that could not be read at all. */
  readonly unread: readonly string[];
  /** Sections that some file has, be they readable or not. */
  readonly sections: ReadonlySet<string>;
  /** The first file, for what concerns no file in particular. */
  readonly first: string;
  readonly problems: readonly Problem[];
}

/** The entries of all files in path order. Post: never throws; what is wrong is in `problems`, all of it. */
export function gather(files: readonly BookText[]): Gathered {
  const gatherer = newGatherer();
  const inOrder = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  gatherer.first = inOrder[0]?.file ?? gatherer.first;
  for (const { file, text } of inOrder) {
    const source = readYaml(file, text);
    gatherer.problems.push(...source.problems);
    // A file that cannot be read at all has said so; it may have named anything it has a word for.
    if (source.value === undefined) {
      gatherer.unread.push(file);
      rememberWords(text, gatherer.broken);
    } else if (isLens(file)) readLens(source, gatherer);
    else readSections(source, gatherer);
  }
  return gatherer;
}

function newGatherer() {
  return {
    board: [] as Entry<BoardFile>[],
    actors: [] as Entry<ActorFile>[],
    bodies: [] as Entry<BodyFile>[],
    actions: [] as Entry<ActionFile>[],
    rules: [] as Entry<RuleFile>[],
    cards: [] as Entry<CardFile>[],
    policies: [] as Entry<PolicyFile>[],
    settings: [] as Entry<z.infer<typeof settingSchema>>[],
    claims: [] as Entry<z.infer<typeof claimSchema>>[],
    facts: [] as Entry<z.infer<typeof factSchema>>[],
    papers: [] as Entry<PaperFile>[],
    omissions: [] as Entry<z.infer<typeof omissionSchema>>[],
    map: [] as Entry<MapFile>[],
    outlines: [] as Entry<OutlinesFile>[],
    lenses: [] as Entry<LensFile>[],
    broken: new Set<string>(),
    lame: new Set<string>(),
    unread: [] as string[],
    sections: new Set<string>(),
    first: 'rules',
    problems: [] as Problem[],
  };
}

type Gatherer = ReturnType<typeof newGatherer>;

function readSections(source: Source, into: Gatherer): void {
  const root = { source, path: [] };
  if (!isMap(source.value)) {
    into.problems.push(errorAt(root, [], `a rule file is a map of sections: ${SECTION_NAMES.join(', ')}`));
    return;
  }
  for (const name of Object.keys(source.value)) {
    into.sections.add(name);
    if ((SECTION_NAMES as readonly string[]).includes(name)) continue;
    const what = `there is no section ${name}; sections are ${SECTION_NAMES.join(', ')}`;
    into.problems.push(errorAt(root, [name], what, nearest(name, SECTION_NAMES)));
  }
  readOne(source, 'board', boardSchema, into.board, into);
  readOne(source, 'map', mapSchema, into.map, into);
  readOne(source, 'outlines', outlinesSchema, into.outlines, into);
  readList(source, 'actors', actorSchema, into.actors, into);
  readList(source, 'bodies', bodySchema, into.bodies, into);
  readList(source, 'actions', actionSchema, into.actions, into);
  readList(source, 'rules', ruleSchema, into.rules, into);
  readList(source, 'cards', cardSchema, into.cards, into);
  readList(source, 'policies', policySchema, into.policies, into);
  readMap(source, 'settings', settingSchema, into.settings, into);
  readMap(source, 'claims', claimSchema, into.claims, into);
  readMap(source, 'facts', factSchema, into.facts, into);
  readMap(source, 'papers', paperSchema, into.papers, into);
  readList(source, 'omissions', omissionSchema, into.omissions, into);
}

function readOne<T>(
  source: Source,
  section: string,
  schema: z.ZodType<T>,
  entries: Entry<T>[],
  into: Gatherer,
): void {
  if (valueAt(source.value, [section]) === undefined) return;
  readEntry(source, [section], section, schema, entries, into);
}

function readList<T>(
  source: Source,
  section: string,
  schema: z.ZodType<T>,
  entries: Entry<T>[],
  into: Gatherer,
): void {
  const list = sectionOf(source, section, Array.isArray, 'a list of entries', into);
  for (const [index, entry] of (list ?? []).entries()) {
    readEntry(source, [section, index], nameOf(entry, section), schema, entries, into);
  }
}

function readMap<T>(
  source: Source,
  section: string,
  schema: z.ZodType<T>,
  entries: Entry<T>[],
  into: Gatherer,
): void {
  const map = sectionOf(source, section, isMap, 'a map from a name to an entry', into);
  for (const name of Object.keys(map ?? {})) {
    readEntry(source, [section, name], name, schema, entries, into);
  }
}

/** What a file says under a section's name, if it says anything and in the right form. */
function sectionOf<T>(
  source: Source,
  section: string,
  isForm: (value: unknown) => value is T,
  form: string,
  into: Gatherer,
): T | undefined {
  const value: unknown = valueAt(source.value, [section]);
  if (value === undefined || isForm(value)) return value;
  into.problems.push(errorAt({ source, path: [section] }, [], `${section} is ${form}`));
  return undefined;
}

function readEntry<T>(
  source: Source,
  path: Path,
  name: string,
  schema: z.ZodType<T>,
  entries: Entry<T>[],
  into: Gatherer,
): void {
  const checked = checkShape(schema, source, path);
  if (!checked.ok) into.problems.push(...checked.error);
  // What is wrong elsewhere in the file does not take this entry along.
  const elsewhere = !checked.ok && checked.error.length <= source.problems.length;
  const fit = elsewhere ? checkShape(schema, { ...source, problems: [] }, path) : checked;
  if (fit.ok) {
    entries.push({ name, value: fit.value, spot: { source, path } });
    return;
  }
  into.broken.add(name);
  into.lame.add(String(path[0] ?? 'lens'));
  rememberNames(valueAt(source.value, path), into.broken);
}

function readLens(source: Source, into: Gatherer): void {
  const heads: Entry<z.infer<typeof lensHeadSchema>>[] = [];
  readEntry(source, [], '', lensHeadSchema, heads, into);
  const head = heads[0]?.value;
  if (head === undefined) return;
  const lines: Entry<LensLine>[] = [];
  for (const [index, line] of head.lines.entries()) {
    const word = lensWord(line);
    const path = ['lines', index];
    if (word === undefined) {
      const what = `a lens line begins with one of ${LENS_WORDS.join(', ')}`;
      const first = isMap(line) ? Object.keys(line)[0] : undefined;
      into.problems.push(errorAt({ source, path }, [], what, nearest(first ?? '', LENS_WORDS)));
      into.lame.add('lens');
    } else {
      readEntry(source, path, word, LENS_LINES[word] as z.ZodType<LensLine>, lines, into);
    }
  }
  const value = { ...head, lines };
  into.lenses.push({ name: value.lens, value, spot: { source, path: [] } });
}
