// An atlas of divergences as lines of text.
import type { Table } from '../engine/index.ts';
import type { Voices } from '../report/divergence.ts';
import { nameOf, ruleTitle } from '../report/phrases.ts';
import { dateLabel } from '../scenario/date.ts';
import type { Atlas, Place } from '../study/paths/atlas.ts';

const MOST_PLACES = 20;

/** How many pairs part, and the places where they do first, the most frequent first. */
export function atlasLines({ a, b }: Voices, { pairs, parted, places }: Atlas): readonly string[] {
  const shown = places.slice(0, MOST_PLACES);
  const left = places.length - shown.length;
  return [
    `${parted} of ${pairs} pairs part${parted === 0 ? '' : '; where they do first'}`,
    ...shown.map((place) => placeLine(a, b, place, pairs)),
    ...(left > 0 ? [`and ${left} other places`] : []),
  ];
}

function placeLine(table: Table, other: Table, place: Place, pairs: number): string {
  const { turn, phase, kind, action, moved, seed } = place;
  const who = place.actor === '' ? 'the news' : nameOf(table, place.actor);
  const title = table.book.actions.find(({ name }) => name === action)?.title ?? '';
  const what = title === '' ? kind : `${kind}: ${title}`;
  const [first] = moved;
  const rule =
    first === undefined ? undefined : (ruleTitle(table, first.address) ?? ruleTitle(other, first.address));
  const why =
    first === undefined
      ? ''
      : `; ${first.address}${rule === undefined ? '' : ` (${rule.replace(/\.$/, '')})`}`;
  const share = `${Math.round((place.pairs * 100) / pairs)} %`.padStart(5);
  return `${share}  turn ${turn} (${dateLabel(table.scenario, turn)}), ${phase}, ${who}, ${what}${why}; as in seed ${seed}`;
}
