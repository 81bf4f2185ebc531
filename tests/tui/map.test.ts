// The map, as eyes find it: where states lie and what is written on them, at any size and with any letters.

import { describe, expect, test } from 'vitest';
import { lineWidth, textOf } from '../../src/tui/line.ts';
import { fitting } from '../../src/tui/map/map.ts';
import { type MapMode, mapModes } from '../../src/tui/map/mode.ts';
import { rasterOf } from '../../src/tui/map/raster.ts';
import { speaking } from '../../src/tui/texts.ts';
import { GLYPHS } from '../../src/tui/theme.ts';
import { RU as RUSSIAN } from '../../src/tui/words/ru.ts';
import { LAGOON, mapOf, tableOf } from '../support/boxes.ts';
import { game, look, map, RU, STATES, texts } from './map-look.ts';
import { PICTURES } from './map-pictures.ts';
import { opened, textIn } from './opened.ts';

describe('the size asked for', () => {
  test('is kept to the column, whatever it is', () => {
    for (const glyphs of GLYPHS) {
      for (const [width, height] of [
        [1, 1],
        [7, 3],
        [38, 12],
        [44, 14],
        [61, 9],
        [20, 50],
        [199, 57],
      ] as const) {
        for (const mode of mapModes(game.table)) {
          const lines = look({ width, height, glyphs, mode, cursor: 2 });
          expect(lines.length).toBe(height);
          expect([...new Set(lines.map(lineWidth))]).toEqual([width]);
        }
      }
    }
  });

  test('is kept in Russian too', () => {
    const lines = speaking(RUSSIAN, () => look());
    expect([...new Set(lines.map(lineWidth))]).toEqual([44]);
    expect(textOf(lines.at(-1) ?? [])).not.toBe(texts().at(-1));
  });
});

describe('what is on the map', () => {
  test.each(GLYPHS)('each state has a name and land of its own, in %s', (glyphs) => {
    for (const [width, height] of [
      [44, 14],
      [38, 12],
    ] as const) {
      for (const cursor of [-1, 0, 1, 2, 3, 4]) {
        const text = texts({ width, height, glyphs, cursor }).slice(0, -1).join('\n');
        for (const short of STATES) expect(text.split(short).length, `${short} at ${width}`).toBe(2);
      }
    }
    const raster = rasterOf(map, 44, 13, glyphs);
    const states = game.table.board.members.state.map((id) =>
      map.shapes.findIndex(({ actor }) => actor === id),
    );
    for (const shape of states) {
      expect(raster.owner.filter((owner) => owner === shape).length).toBeGreaterThan(
        3 * raster.across * raster.down,
      );
    }
  });

  test('names stand whole beside one another, numbers and all', () => {
    const mode: MapMode = { kind: 'share', power: RU };
    for (const cursor of [-1, 0, 1, 2, 3, 4]) {
      const text = texts({ width: 38, height: 12, mode, cursor }).slice(0, -1).join('\n');
      for (const short of STATES) expect(text).toMatch(new RegExp(`${short} \\d+(?!\\d)`));
    }
  });

  test('at any size what is written is names with their signs, none run into another or cut off', () => {
    const mode: MapMode = { kind: 'share', power: RU };
    const { actors } = game.table.book;
    const shorts = actors.map(({ short }) => short);
    const names = [
      ...actors.map(({ name }) => name),
      ...map.shapes.flatMap(({ name, letters }) => [name, letters]),
    ];
    const known = new Set([...shorts, ...names, ...map.waters.map(({ letters }) => letters)]);
    for (let width = 10; width <= 90; width += 4) {
      for (let height = 5; height <= 25; height += 4) {
        const rows = texts({ width, height, mode, cursor: 2 }).slice(0, -1);
        const written = rows.flatMap((row) => row.match(/>?[A-Za-z][A-Za-z ]*(?: \d+)?/g) ?? []);
        const strange = written
          .map((text) => text.replace(/^>| \d+$/g, '').trim())
          .filter((text) => !known.has(text));
        expect(strange, `${width}x${height}`).toEqual([]);
      }
    }
  });

  test('north is up: the northern state lies above the southern ones, the eastern ones to the right', () => {
    const rows = texts();
    const spot = (short: string) => {
      const row = rows.findIndex((text) => text.includes(short));
      return { row, column: rows[row]?.indexOf(short) ?? -1 };
    };
    expect(spot('KZ').row).toBeLessThan(spot('UZ').row);
    expect(spot('UZ').row).toBeLessThanOrEqual(spot('TM').row);
    expect(spot('TM').column).toBeLessThan(spot('UZ').column);
    expect(spot('UZ').column).toBeLessThan(spot('KG').column);
    expect(spot('CN').column).toBeGreaterThan(spot('KG').column);
    expect(spot('AF').row).toBeGreaterThan(spot('TJ').row);
  });

  test('where there is room names are written in full, for all states or for none', () => {
    const large = texts({ width: 160, height: 48 }).join('\n');
    for (const name of ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Uzbekistan', 'Turkmenistan']) {
      expect(large).toContain(name);
    }
    expect(texts({ width: 44, height: 14 }).slice(0, -1).join('\n')).not.toMatch(/[a-z]{4}/);
  });
});

describe('a map', () => {
  test('fits the board whose states it draws, and no other', () => {
    expect(fitting(map, game.table)).toBe(map);
    expect(fitting(map, tableOf(LAGOON))).toBeUndefined();
    expect(fitting(undefined, game.table)).toBeUndefined();
    expect(mapOf(LAGOON)).toBeUndefined();
  });

  test('of a wider region, with land of somebody who is not on the board, does not fit', () => {
    const stranger = { actor: 'atlantis', name: '', letters: '', rings: [] };
    const nobody = { ...stranger, actor: undefined };
    const withShape = (shape: typeof stranger | typeof nobody) => ({
      ...map,
      shapes: [...map.shapes, shape],
    });
    expect(fitting(withShape(nobody), game.table)).toBeDefined();
    expect(fitting(withShape(stranger), game.table)).toBeUndefined();
  });

  test('of another region is not drawn in a replay, and no key asks for it', () => {
    const [other, none] = [opened({ map }), opened()];
    for (const [columns, rows] of [
      [120, 40],
      [200, 60],
    ] as const) {
      expect(textIn(other.screen, columns, rows)()).toBe(textIn(none.screen, columns, rows)());
    }
    expect(other.screen.here?.().idle?.has('mapMode')).toBe(true);
  });
});

describe('pictures', () => {
  test.each(PICTURES)('$name', ({ options, rows }) => {
    expect(texts(options).map((row) => row.trimEnd())).toEqual(rows);
  });
});
