// Where the spread of a study's outcomes comes from, beneath what its levers changed.
import { isAlone, type ShareTable, shareDoubt, shareMeanings } from '../report/study/share-words.ts';
import { readGames } from '../study/findings/games.ts';
import { type Shares, sharesOf } from '../study/findings/shares.ts';
import type { Ensemble } from '../study/run/ensemble.ts';

/** More games than these are not read a second time: `whatif report` does that. */
const MOST_GAMES = 200_000;

/** Shares of every outcome; [] where the design gives none, or the games are too many to read again. */
export async function sharesFound({ plan, folder, tally }: Ensemble): Promise<readonly Shares[]> {
  if (tally.games > MOST_GAMES) return [];
  const { games } = await readGames(plan, folder);
  return sharesOf(plan, games);
}

const TITLE = 44;
const COLUMN = 15;
const WIDTH = 100;

export function shareLines({ plan, tally }: Ensemble, shares: readonly Shares[]): readonly string[] {
  const told = shares.flatMap(({ sources, ...row }) => (sources === undefined ? [] : [{ ...row, sources }]));
  const [first] = told;
  if (first === undefined) return [];
  const { variants, lenses, points } = plan.layout;
  const table: ShareTable = {
    variants: variants.length,
    lenses: lenses.length,
    points: points.length,
    seeds: first.seeds,
  };
  const heads = ['luck', 'levers', ...(isAlone(table) ? [] : ['uncertainties']), 'together'];
  return [
    `Where the spread of each outcome over all ${tally.games} games comes from, in shares of its variance:`,
    `${'outcome'.padEnd(TITLE)}${heads.map((head) => head.padStart(COLUMN)).join('')}`,
    ...told.map(({ title, sources: { luck, levers, uncertainties, interaction } }) => {
      const shown = title.length > TITLE - 1 ? `${title.slice(0, TITLE - 2)}…` : title;
      const parts = [luck, levers, ...(isAlone(table) ? [] : [uncertainties]), interaction];
      return `${shown.padEnd(TITLE)}${parts.map((part) => `${(100 * part).toFixed(1)} %`.padStart(COLUMN)).join('')}`;
    }),
    ...[...shareMeanings(table), shareDoubt(table)].flatMap(wrapped),
    '',
  ];
}

function wrapped(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
