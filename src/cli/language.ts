// Which language the screens speak: --language, else HEARTLAND_LANGUAGE, else what the viewer chose in the settings,
// else what the system is set to.
import type { Command } from 'commander';
import { ok, type Result } from '../kit/result.ts';
import type { Catalogue } from '../tui/texts.ts';
import type { Desk } from './command.ts';
import { type Lines, unknownWord } from './complaint.ts';

export interface LanguageOptions {
  readonly language?: string | undefined;
}

/** Declares --language. Hands the command back for more. */
export function declareLanguage(command: Command): Command {
  return command.option('--language <name>', 'language of the screens: en, ru, or the file of a catalogue');
}

export interface Spoken {
  /** The words for what a viewer chose in the settings: `auto`, or the short name of a language. */
  readonly catalogue: (chosen: string) => Catalogue;
  /** Languages there are, by short name and by what they call themselves. */
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  /** Worth knowing before the screen opens. */
  readonly note: string | undefined;
}

/**
 * What is spoken where the viewer's settings say `settled` at the start. A language that is asked for by name holds
 * until the viewer chooses another one in the settings, and never comes back by itself after that.
 */
export async function spokenOn(
  { env }: Pick<Desk, 'env'>,
  { language }: LanguageOptions,
  settled: string,
): Promise<Result<Spoken, Lines>> {
  const { CATALOGUES, catalogueOf, languageFrom, LANGUAGES } = await import('../tui/language.ts');
  const fromEnv = env.HEARTLAND_LANGUAGE ?? '';
  const wanted = language ?? (fromEnv === '' ? undefined : fromEnv);
  const byName = (chosen: string) => catalogueOf(chosen === 'auto' ? languageFrom(env) : chosen);
  const languages = LANGUAGES.map((id) => ({ id, name: CATALOGUES[id]['language.name'] }));
  if (wanted === undefined) return ok({ catalogue: byName, languages, note: undefined });
  const known = LANGUAGES.find((name) => name === wanted);
  if (known !== undefined) {
    const catalogue = untilChosen(catalogueOf(known), settled, byName);
    return ok({ catalogue, languages, note: undefined });
  }
  if (!isFile(wanted)) {
    const where = language === undefined ? 'HEARTLAND_LANGUAGE' : '--language';
    return unknownWord(where, 'language', wanted, LANGUAGES);
  }
  // Files are read by those who have one.
  const { missingNote, readCatalogue } = await import('./catalogue-file.ts');
  const own = readCatalogue(wanted);
  if (!own.ok) return own;
  const { words, tag } = own.value;
  const named = (chosen: string) => (chosen === tag ? words : byName(chosen));
  const catalogue = untilChosen(words, settled, named);
  const others = languages.filter(({ id }) => id !== tag);
  return ok({
    catalogue,
    languages: [...others, { id: tag, name: words['language.name'] }],
    note: missingNote(wanted, own.value),
  });
}

function untilChosen(words: Catalogue, settled: string, byName: Spoken['catalogue']): Spoken['catalogue'] {
  let holds = true;
  return (chosen) => {
    holds &&= chosen === settled;
    return holds ? words : byName(chosen);
  };
}

/** What is spoken by those at a desk: settled with their first screen. */
const settledAt = new WeakMap<Pick<Desk, 'env'>, Map<string, Spoken>>();

/** The same, settled once for all screens of a process: what a viewer chose at one holds at the next. */
export async function spokenAt(
  desk: Pick<Desk, 'env'>,
  options: LanguageOptions,
  settled: string,
): Promise<Result<Spoken, Lines>> {
  const before = settledAt.get(desk) ?? new Map<string, Spoken>();
  settledAt.set(desk, before);
  const wanted = options.language ?? '';
  const known = before.get(wanted);
  if (known !== undefined) return ok(known);
  const spoken = await spokenOn(desk, options, settled);
  // Said once is enough.
  if (spoken.ok) before.set(wanted, { ...spoken.value, note: undefined });
  return spoken;
}

/** A path rather than a name: it has a dot or a slash in it. */
function isFile(wanted: string): boolean {
  return /[./\\]/.test(wanted);
}
