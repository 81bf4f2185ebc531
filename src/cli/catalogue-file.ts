// A catalogue of one's own as a file: read, held against the English texts, and written out to start from.
import { z } from 'zod';
import { err, ok, type Result } from '../kit/result.ts';
import { formatProblem, type Problem, sortProblems } from '../rulebook/problem.ts';
import { checkShape } from '../rulebook/shape/shape.ts';
import { readYaml } from '../rulebook/text/source.ts';
import { makeCatalogue, TEXT_KEYS } from '../tui/catalogue.ts';
import type { Catalogue, TextKey } from '../tui/texts.ts';
import { readFileOr } from './box-files.ts';
import type { Lines } from './complaint.ts';

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const catalogueSchema = z.strictObject({
  catalogue: z.string().regex(TAG, 'the short name of a language, such as kk or pt-BR'),
  name: z.string().min(1),
  texts: z.record(z.string(), z.string()),
});

export interface ReadCatalogue {
  readonly words: Catalogue;
  readonly tag: string;
  /** How many texts there are, and which of them stay in English. */
  readonly all: number;
  readonly missing: readonly TextKey[];
}

/** Errors: every problem of the file, at its place, as finished lines. */
export function readCatalogue(path: string): Result<ReadCatalogue, Lines> {
  const text = readFileOr(path);
  return text.ok ? catalogueIn(path, text.value) : text;
}

/** As `readCatalogue`, with the bytes of the file at hand. */
export function catalogueIn(path: string, text: string | Uint8Array): Result<ReadCatalogue, Lines> {
  const source = readYaml(path, text);
  const shaped = checkShape(catalogueSchema, source);
  if (!shaped.ok) return err(shaped.error.map(formatProblem));
  const { catalogue: tag, name, texts } = shaped.value;
  const { words, missing, faults } = makeCatalogue({ tag, name, texts });
  const problems = faults.map(({ key, of, what, hint }): Problem => {
    const place = source.at(['texts', key], of === 'key' ? 'key' : 'value');
    return { file: path, ...place, what, ...(hint === undefined ? {} : { hint }), severity: 'error' };
  });
  if (problems.length > 0) return err(sortProblems(problems).map(formatProblem));
  return ok({ words, tag, all: TEXT_KEYS.length, missing });
}

/** What is worth knowing about a catalogue that is in order: how much of it stays in English. */
export function missingNote(path: string, { all, missing }: ReadCatalogue): string | undefined {
  const [first] = missing;
  if (first === undefined) return undefined;
  const [are, stay] = missing.length === 1 ? ['is', 'stays'] : ['are', 'stay'];
  return `${path}: note: ${missing.length} of ${all} texts ${are} not in it and ${stay} in English, the first of them ${first}`;
}

const HEAD = [
  '# Every text of the screens. Translate what stands behind the colons; the names before them stay as they are.',
  '# {braces} are blanks that are filled in: keep their names. Plurals: docs/languages.md.',
] as const;

/** A catalogue as the text of a file that can be read again. Topics are parted by empty lines. */
export function catalogueText(words: Catalogue): string {
  const rows: string[] = [];
  let topic = '';
  for (const key of TEXT_KEYS) {
    const next = key.split('.')[0] ?? '';
    if (next !== topic && topic !== '') rows.push('');
    topic = next;
    rows.push(`  ${key}: ${quoted(words[key])}`);
  }
  return [
    ...HEAD,
    `catalogue: ${words['language.tag']}`,
    `name: ${quoted(words['language.name'])}`,
    'texts:',
    ...rows,
  ].join('\n');
}

/** A single-quoted YAML text: nothing in it has a meaning but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
