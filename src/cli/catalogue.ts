// heartland words: the texts of the screens in a language, as a file to start a translation from.
import { type CliCommand, type Desk, refuse } from './command.ts';
import { type ExitCode, unknownWord } from './complaint.ts';

export const wordsCommand: CliCommand = {
  name: 'words',
  summary: 'print the texts of the screens, to translate them',
  declare(command, act, desk) {
    command
      .argument('[language]', 'en or ru', 'en')
      .action(act((language: string) => printWords(desk, language)));
  },
};

async function printWords(desk: Desk, language: string): Promise<ExitCode> {
  const { catalogueOf, LANGUAGES } = await import('../tui/language.ts');
  const known = LANGUAGES.find((name) => name === language);
  if (known === undefined) {
    return refuse(desk, unknownWord('heartland words', 'language', language, LANGUAGES).error);
  }
  const { catalogueText } = await import('./catalogue-file.ts');
  desk.out(catalogueText(catalogueOf(known)));
  return 0;
}
