// The map of a box: checked like its rules, and no part of them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadBox } from '../../src/rulebook/gather/load.ts';
import { ROOT } from '../architecture/house.ts';
import { DUSHANBE, mapOf, readBox } from '../support/boxes.ts';
import { complaints, LAGOON_RULES } from '../support/lagoon.ts';

const MAP = [
  'map:',
  '  land: { reed: "001", shoal: "002" }',
  '  around: [{ outline: "003", name: Farland, letters: FL }]',
  '  waters: [{ letters: Lagoon, lon: 1, lat: 2 }]',
  '  frame: { west: 0, east: 4, south: 0, north: 4 }',
  '  parallels: [1, 2]',
  '  assume: drawn for a test',
].join('\n');

const OUTLINES = [
  'outlines:',
  '  width: 40',
  '  height: 20',
  '  assume: drawn for a test',
  '  waters: { Lagoon: 5 6 }',
  '  rings: { "001": [0 0 9 0 9 9, 1 1 2 1 2 2], "002": [9 0 18 0 18 9], "003": [-4 0 0 0 0 9] }',
].join('\n');

function lagoonWith(map: string, outlines: string | undefined = OUTLINES) {
  const files = [...LAGOON_RULES, { file: 'rules/zz-map.yaml', text: map }];
  return outlines === undefined ? files : [...files, { file: 'rules/zz-outlines.yaml', text: outlines }];
}

const at = (line: number, column: number) => `rules/zz-map.yaml:${line}:${column}:`;

describe('a map', () => {
  test('is put together from what is drawn and its outlines', () => {
    const box = loadBox(lagoonWith(MAP));
    expect(box.ok && box.value.map).toEqual({
      width: 40,
      height: 20,
      shapes: [
        {
          actor: 'reed',
          name: '',
          letters: '',
          rings: [
            [0, 0, 9, 0, 9, 9],
            [1, 1, 2, 1, 2, 2],
          ],
        },
        { actor: 'shoal', name: '', letters: '', rings: [[9, 0, 18, 0, 18, 9]] },
        { actor: undefined, name: 'Farland', letters: 'FL', rings: [[-4, 0, 0, 0, 0, 9]] },
      ],
      waters: [{ letters: 'Lagoon', x: 5, y: 6 }],
    });
  });

  test('changes nothing in the rulebook, and a box may do without one', () => {
    const plain = loadBox(LAGOON_RULES);
    const drawn = loadBox(lagoonWith(MAP));
    expect(plain.ok && plain.value.map).toBeUndefined();
    expect(drawn.ok && plain.ok && JSON.stringify(drawn.value.base)).toBe(
      plain.ok && JSON.stringify(plain.value.base),
    );
    expect(JSON.stringify(readBox(DUSHANBE).book)).not.toContain('outline');
  });

  test.each([
    [
      'an actor that is not there',
      MAP.replace('shoal:', 'shoul:'),
      [`${at(2, 24)} there is no actor shoul (did you mean "shoal"?)`],
    ],
    [
      'an outline that is not there',
      MAP.replace('"003"', '"033"'),
      [`${at(3, 23)} there is no outline 033 (did you mean "003"?)`],
    ],
    [
      'an outline drawn twice',
      MAP.replace('"003"', '"002"'),
      [`${at(3, 23)} the outline 002 is drawn already`],
    ],
    ['a number that is no text', MAP.replace('"001"', '1'), [`${at(2, 17)} expected a text, found 1`]],
    [
      'a water without its place',
      MAP.replace('Lagoon,', 'Lagon,'),
      [`${at(4, 23)} there is no water among the outlines called Lagon (did you mean "Lagoon"?)`],
    ],
    [
      'numbers without a source',
      MAP.replace(/\n.*assume.*/, ''),
      [`${at(1, 1)} a number stands here without claims, facts or assume: say where it comes from`],
    ],
    [
      'a misspelt key',
      MAP.replace('frame', 'frane'),
      [`${at(5, 3)} \`frane\` is not a key here (did you mean "frame"?)`],
    ],
  ])('with %s says where and what', (_name, map, lines) => {
    expect(complaints(lagoonWith(map))).toEqual(lines);
  });

  test('without outlines cannot be drawn; a second one is one too many', () => {
    const files = [...LAGOON_RULES, { file: 'rules/zz-map.yaml', text: MAP }];
    expect(complaints(files)).toEqual([
      `${at(1, 1)} a map needs outlines to be drawn from, and no file has that section`,
    ]);
    expect(complaints([...lagoonWith(MAP), { file: 'rules/zz-more.yaml', text: MAP }])).toEqual([
      'rules/zz-more.yaml:1:1: the section map is already taken, at rules/zz-map.yaml:1',
    ]);
  });

  test('with a ring that is none says so, once', () => {
    expect(complaints(lagoonWith(MAP, OUTLINES.replace('[9 0 18 0 18 9]', '[9 0 18 0]')))).toEqual([
      'rules/zz-outlines.yaml:6:55: a ring is x and y by turns, of three points or more',
    ]);
  });
});

describe('rules/outlines.yaml', () => {
  test('is what the script makes of the atlas and of rules/map.yaml', () => {
    const made = execFileSync(process.execPath, [`${ROOT}/scripts/map.mjs`, '--out', '-'], {
      encoding: 'utf8',
    });
    expect(made).toBe(readFileSync(`${ROOT}/rules/outlines.yaml`, 'utf8'));
  });

  test('is small, and draws every state of the board', () => {
    const map = mapOf(DUSHANBE);
    expect(JSON.stringify(map).length).toBeLessThan(40_000);
    const drawn = map?.shapes.map(({ actor }) => actor);
    for (const { id, kind } of readBox(DUSHANBE).book.actors)
      if (kind === 'state') expect(drawn).toContain(id);
  });
});
