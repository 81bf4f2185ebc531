// What lies on the table: domains, clauses, choices, tracks with their bounds, and who may see them.

import { trackSpecOf } from '../../rulebook/bind/board-of.ts';
import type { TrackEntry } from '../../rulebook/book.ts';
import { cellText, dimensionName, withArticle } from '../../rulebook/words/titles.ts';
import type { Sight } from '../../world/dimension.ts';
import { type Block, chapter, para, remark, section, table } from './document.ts';
import { capital, type Ground, opened, sourceLine, thingName } from './ground.ts';

const SEEN: { readonly [sight in Sight]: string } = {
  all: 'everybody',
  own: 'only its owner',
  pair: 'the two it is about',
  none: 'nobody',
};

export function components(ground: Ground): readonly Block[] {
  const { board } = ground.book;
  return [
    chapter('Components and tracks'),
    para(
      `There is room for ${board.slots} agreements at a time, cold and paper ones included. A table that is full takes nothing new.`,
    ),
    ...[{ notes: sourceLine(board) }].flatMap(({ notes }) => (notes.length === 0 ? [] : [remark(notes)])),
    section('What there is on the board'),
    table(
      ['Kind', 'Members*4'],
      (
        [
          ['Domains of a tie', board.domains],
          ['Task areas', board.areas],
          ['Threats', board.threats],
          ['Substructures', board.subs],
        ] as const
      ).flatMap(([kind, ids]) =>
        ids.length === 0 ? [] : [[kind, ids.map((id) => thingName(ground.book, id)).join(', ')]],
      ),
    ),
    section('Words of a text'),
    para('A text says certain things or does not (clauses), and is made in one of several ways (choices).'),
    table(
      ['Clause*3', '>Grade'],
      Object.entries(board.clauses).map(([name, grade]) => [
        capital(thingName(ground.book, name)),
        String(grade),
      ]),
    ),
    table(
      ['Choice', 'Options from soft to hard, counted from 0*3'],
      Object.entries(board.choices).map(([name, options]) => [
        capital(opened(name)),
        options.map((option, place) => `${opened(option)} ${place}`).join(', '),
      ]),
    ),
    section('Tracks'),
    para(
      'A track is a row of steps with a marker. One marker is kept for every combination of what the track runs over: a tie has one for each state, power and domain. Sheets and the scenario’s list call a track by the name in the first column; rules put in who and what is meant, as the second shows. Why a track has these bounds is told among the assumptions, or under the claims it rests on.',
    ),
    table(
      ['Track*3', 'One for each, and how rules say it*5', 'Steps*3', '>Start', 'Seen by*2'],
      Object.entries(board.tracks).map(([name, track]) => ({
        cells: trackRow(name, track),
        anchor: `track-${name}`,
      })),
    ),
  ];
}

/** The cells of a track’s row: title, words, steps, start, who sees it. */
export function trackRow(name: string, track: TrackEntry) {
  const { min, max, start } = trackSpecOf(name, track);
  const steps = track.values?.map(opened).join(', ') ?? `${min} to ${max}`;
  return [
    track.title,
    track.over.length === 0 ? 'the whole table' : spokenOf(track),
    steps,
    track.values === undefined ? String(start) : opened(track.values[start] ?? ''),
    SEEN[track.seen],
  ];
}

/** "Trust of an actor in another": the words of the rules, with what the track runs over in the places of names. */
function spokenOf({ title, says, over }: TrackEntry): string {
  const members = over.map((dimension, i) =>
    over.indexOf(dimension) < i ? 'another' : withArticle(dimensionName(dimension)),
  );
  return cellText(says ?? title, over, members);
}
