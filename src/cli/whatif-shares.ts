// Where the spread of a study's outcomes comes from, beneath what its levers changed.
import { isAlone, type ShareTable, shareDoubt, shareMeanings } from '../report/study/share-words.ts';
import { readGames } from '../study/findings/games.ts';
import { type Shares, sharesOf } from '../study/findings/shares.ts';
import type { Ensemble } from '../study/run/ensemble.ts';
import { folded } from './width.ts';

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

export function shareLines(
  { plan, tally }: Ensemble,
  shares: readonly Shares[],
  width: number,
): readonly string[] {
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
  const rows = told.map(({ title, sources: { luck, levers, uncertainties, interaction } }) => {
    const parts = [luck, levers, ...(isAlone(table) ? [] : [uncertainties]), interaction];
    return { title, parts: parts.map((part) => `${(100 * part).toFixed(1)} %`) };
  });
  return [
    `Where the spread of each outcome over all ${tally.games} games comes from, in shares of its variance:`,
    ...shareRows([{ title: 'outcome', parts: heads }, ...rows], width),
    ...[...shareMeanings(table), shareDoubt(table)].flatMap((text) => folded(text, Math.min(width, WIDTH))),
    '',
  ];
}

/** A row to an outcome, or two where one would be wider than `width`. */
function shareRows(
  rows: readonly { readonly title: string; readonly parts: readonly string[] }[],
  width: number,
): readonly string[] {
  const isNarrow = rows.some(({ parts }) => TITLE + COLUMN * parts.length > width);
  const room = isNarrow ? width + 1 : TITLE;
  return rows.flatMap(({ title, parts }) => {
    const shown = title.length > room - 1 ? `${title.slice(0, room - 2)}…` : title;
    const values = parts.map((part) => part.padStart(COLUMN)).join('');
    return isNarrow ? [shown, values] : [`${shown.padEnd(TITLE)}${values}`];
  });
}
