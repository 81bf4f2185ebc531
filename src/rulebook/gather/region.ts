// The map of a box from its two sections: what is drawn, and the outlines it is drawn from. A box may have none.
import { nearest } from '../../kit/nearest.ts';
import type { Problem } from '../problem.ts';
import type { MapShape, MapWater, RegionMap } from '../region.ts';
import type { MapFile, OutlinesFile } from '../schema/map.ts';
import type { Gathered } from './gather.ts';
import { type Entry, errorAt, unknownAt } from './spot.ts';

/** The map, or undefined without one or with errors. What is wrong is pushed to `problems`. */
export function regionOf(
  gathered: Gathered,
  actors: readonly string[],
  problems: Problem[],
): RegionMap | undefined {
  const [map] = gathered.map;
  const [outlines] = gathered.outlines;
  if (map === undefined) return undefined;
  if (outlines === undefined) {
    if (gathered.lame.has('outlines') || gathered.broken.has('outlines')) return undefined;
    problems.push(
      errorAt(map.spot, [], 'a map needs outlines to be drawn from, and no file has that section'),
    );
    return undefined;
  }
  const found = [
    ...strangeActors(map, actors, gathered),
    ...strangeOutlines(map, outlines.value),
    ...strangeWaters(map, outlines.value),
  ];
  problems.push(...found);
  return found.length === 0 ? drawn(map.value, outlines.value) : undefined;
}

function strangeActors({ value, spot }: Entry<MapFile>, actors: readonly string[], { broken }: Gathered) {
  return Object.keys(value.land)
    .filter((id) => !actors.includes(id) && !broken.has(id))
    .map((id): Problem => {
      const hint = nearest(id, actors);
      const at = { file: spot.source.file, ...spot.source.at([...spot.path, 'land', id], 'key') };
      const problem = { ...at, what: `there is no actor ${id}`, severity: 'error' as const };
      return hint === undefined ? problem : { ...problem, hint };
    });
}

function strangeOutlines({ value, spot }: Entry<MapFile>, { rings }: OutlinesFile) {
  const known = Object.keys(rings);
  const used = [
    ...Object.entries(value.land).map(([id, outline]) => ({ outline, path: ['land', id] })),
    ...(value.around ?? []).map(({ outline }, at) => ({ outline, path: ['around', at, 'outline'] })),
  ];
  const twice = used.filter(({ outline }, at) => used.findIndex((one) => one.outline === outline) < at);
  return [
    ...used
      .filter(({ outline }) => !known.includes(outline))
      .map(({ outline, path }) => unknownAt(spot, path, 'outline', outline, known)),
    ...twice.map(({ outline, path }) => errorAt(spot, path, `the outline ${outline} is drawn already`)),
  ];
}

function strangeWaters({ value, spot }: Entry<MapFile>, { waters = {} }: OutlinesFile) {
  return (value.waters ?? []).flatMap(({ letters }, at) =>
    Object.hasOwn(waters, letters)
      ? []
      : [
          unknownAt(
            spot,
            ['waters', at, 'letters'],
            'water among the outlines called',
            letters,
            Object.keys(waters),
          ),
        ],
  );
}

function drawn(map: MapFile, { width, height, rings, waters = {} }: OutlinesFile): RegionMap {
  const owners = new Map(Object.entries(map.land).map(([actor, outline]) => [outline, actor]));
  const around = new Map((map.around ?? []).map((one) => [one.outline, one]));
  // By number: keys that look like numbers come in an order of their own from an object.
  const shapes = Object.keys(rings)
    .sort()
    .map(
      (outline): MapShape => ({
        actor: owners.get(outline),
        name: around.get(outline)?.name ?? '',
        letters: around.get(outline)?.letters ?? '',
        rings: (rings[outline] ?? []).map(numbersIn),
      }),
    );
  const named = (map.waters ?? []).map(({ letters: name }): MapWater => {
    const [x = 0, y = 0] = numbersIn(waters[name] ?? '');
    return { letters: name, x, y };
  });
  return { width, height, shapes, waters: named };
}

function numbersIn(text: string): readonly number[] {
  return text.split(' ').map(Number);
}
