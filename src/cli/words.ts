// Words given and packages signed over a whole game, and which of them were kept, by which rule.
import { explain, type Game } from '../engine/index.ts';
import { nameOf, ruleTitle } from '../report/phrases.ts';
import { type EndedWord, endedWords, isPromise, isTrade, saidPhrase } from '../report/words.ts';

/** Nothing where the rulebook has no talk, or nobody said a word. Pre: the game keeps a ledger. */
export function wordLines(game: Game): readonly string[] {
  const { table } = game;
  const told = explain(game);
  const count = (occasion: string, such: typeof isPromise) =>
    told.filter(
      (happening) =>
        happening.occasion === occasion &&
        such(table.book.actions.find(({ name }) => name === happening.action)),
    ).length;
  const offered = count('order', isTrade);
  const given = count('act', isPromise);
  if (offered + given === 0) return [];
  const ended = told.flatMap((happening) =>
    endedWords(table, happening).map((word) => ({ ...word, turn: happening.turn })),
  );
  const promises = ended.filter(({ promise }) => promise);
  const of = (verdict: EndedWord['verdict']) => promises.filter((word) => word.verdict === verdict).length;
  return [
    `packages: ${offered} offered, ${count('signed', isTrade)} signed`,
    `promises: ${given} given, ${of('kept')} kept, ${of('broken')} broken, ${of('over')} run out untried`,
    ...promises
      .filter(({ verdict }) => verdict !== 'over')
      .map((word) => `turn ${word.turn}: ${endedPhrase(game, word)}`),
  ];
}

/** "kept: Nordland: Promise a vote: Suderland [XX-012 A vote that was given]". */
export function endedPhrase({ table }: Pick<Game, 'table'>, word: EndedWord): string {
  const { verdict, sponsor, order, rule } = word;
  const by = rule === '' ? '' : ` [${rule}] ${ruleTitle(table, rule) ?? ''}`;
  return `${verdict}: ${nameOf(table, sponsor)}: ${saidPhrase(table, order, sponsor)}${by}`;
}
