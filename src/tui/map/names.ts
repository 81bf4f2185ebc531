// What is written on the map, those first that matter most: the states, the powers, the rest.

import type { RegionMap } from '../../rulebook/region.ts';
import { powerTone } from '../charts/bars.ts';
import { actorName, actorShort } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { coverOf } from './cover.ts';
import { fitsOn, type Label } from './labels.ts';
import { NOWHERE, type Raster } from './raster.ts';
import type { Reading } from './standing.ts';

const CHOSEN = '>';

export function labelsOf(
  seen: Seen,
  map: RegionMap,
  raster: Raster,
  readings: readonly Reading[],
  cursor: number,
): readonly Label[] {
  const { table } = seen.game;
  const { powers, members } = table.board;
  const shapes = map.shapes.map(({ actor, name, letters }, shape) => {
    const number = actor === undefined ? -1 : members.actor.indexOf(actor);
    return {
      shape,
      number,
      name: number < 0 ? name : actorName(table, number),
      letters: number < 0 ? letters : actorShort(table, number),
    };
  });
  const isPower = (number: number) => number >= 0 && number < powers;
  const bySize = (a: { shape: number }, b: { shape: number }) =>
    coverOf(raster, a.shape).count - coverOf(raster, b.shape).count;
  const powersFirst = (a: { shape: number; number: number }, b: { shape: number; number: number }) =>
    Number(isPower(b.number)) - Number(isPower(a.number)) || bySize(b, a);
  const isState = (number: number) => number >= powers && number < powers + members.state.length;
  const states = shapes
    .filter(({ number }) => isState(number))
    .map((entry) => ({
      ...entry,
      state: entry.number - powers,
      mark: readings[entry.number - powers]?.mark ?? '',
    }));
  // Full names for all of them or for none: a mixture would look like a difference.
  const full = states.every(({ shape, name, mark }) => fitsOn(raster, shape, `${CHOSEN}${name}${mark} `));
  const named = states.sort(bySize).map(({ shape, name, letters, mark, state }): Label => {
    const chosen = state === cursor;
    // The place of the sign is kept in every name: nothing may move when another state is chosen.
    const text = `${chosen ? CHOSEN : ' '}${full ? name : letters}${mark}`;
    const forms = [
      { text: `${text} `, least: 100 },
      { text, least: 0 },
    ];
    return { forms, tone: chosen ? 'chosen' : 'plain', state, on: { shape } };
  });
  const around = shapes
    .filter(({ number, letters }) => !isState(number) && letters !== '')
    .sort(powersFirst)
    .map(
      ({ shape, name, letters, number }): Label => ({
        forms: (full ? [name, letters] : [letters]).map((text) => ({ text, least: 100 })),
        tone: isPower(number) ? powerTone(number) : 'quiet',
        state: NOWHERE,
        on: { shape },
      }),
    );
  const waters = map.waters.map(
    ({ letters, x, y }): Label => ({
      forms: [{ text: letters, least: 100 }],
      tone: 'quiet',
      state: NOWHERE,
      on: raster.dotOf(x, y),
    }),
  );
  return [...named, ...around, ...waters];
}
