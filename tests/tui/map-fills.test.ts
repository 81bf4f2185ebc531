// What the fill of the map tells, with colours and without: who leads, how much of it, what changed, who is chosen.

import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/tui/line.ts';
import { type MapMode, mapModes } from '../../src/tui/map/mode.ts';
import { rasterOf } from '../../src/tui/map/raster.ts';
import { GLYPHS } from '../../src/tui/theme.ts';
import { cellOf } from '../../src/world/board.ts';
import { CN, game, insideOf, isLit, led, look, map, RU, STATES, texts, textureOf, WEST } from './map-look.ts';

describe('who leads', () => {
  const mixed = { KZ: RU, UZ: CN, TM: WEST, KG: -1 } as const;

  test.each(GLYPHS)('shows in the texture alone, in %s', (glyphs) => {
    const at = led(mixed);
    const textures = ['KZ', 'UZ', 'TM'].map((short) => textureOf(short, glyphs, at));
    expect(new Set(textures).size).toBe(3);
    expect(textures).not.toContain(' ');
    expect(new Set(insideOf('KG', glyphs, at))).toEqual(new Set([' ']));
  });

  test('is told by the tone as well, and by a star for each domain led', () => {
    const at = led(mixed);
    const tones = new Set(look({}, at).flatMap((row) => row.map(({ tone }) => tone)));
    expect([...tones]).toEqual(expect.arrayContaining(['power0', 'power1', 'power2', 'quiet', 'plain']));
    const text = texts({}, at).join('\n');
    expect(text).toContain('KZ***');
    expect(text).toMatch(/KG(?!\*)/);
  });

  test('a tie of domains is nobody’s lead', () => {
    const one = led({ KZ: RU });
    const tie = game.table.board.tracks.get('tie');
    const state = game.table.board.powers;
    const world = Int32Array.from(one.world);
    if (tie !== undefined)
      for (const power of [RU, CN]) world[cellOf(tie, state, power, 1)] = power === CN ? 60 : 0;
    if (tie !== undefined) world[cellOf(tie, state, RU, 2)] = 0;
    expect(new Set(insideOf('KZ', 'braille', { ...one, world }))).toEqual(new Set([' ']));
  });

  test('a fourth power has a pattern too, a single one needs no second', () => {
    const powers = texts({}, game).at(-1) ?? '';
    expect(powers).toMatch(/^⢕⢕ RU {2}⣿⣿ CN {2}⠅⠅ W {2}⣏⣹ nobody leads *$/);
  });
});

describe('states of one leader', () => {
  const one = { KZ: CN, UZ: CN, TM: CN, KG: CN, TJ: CN } as const;

  test.each([
    ['braille', -1],
    ['braille', 2],
    ['blocks', -1],
    ['blocks', 3],
  ] as const)('stay apart in %s: no dot of one touches a dot of another (chosen: %i)', (glyphs, cursor) => {
    const at = led(one);
    const width = 100;
    const height = 34;
    const rows = texts({ width, height, glyphs, cursor }, at);
    const raster = rasterOf(map, width, height - 1, glyphs);
    const ids = game.table.board.members.state;
    const stateAt = (x: number, y: number) => {
      const shape = raster.owner[y * raster.width + x] ?? -1;
      return ids.indexOf(map.shapes[shape]?.actor ?? '');
    };
    let met = 0;
    const touching: string[] = [];
    for (let y = 0; y + 1 < raster.height; y++) {
      for (let x = 0; x + 1 < raster.width; x++) {
        for (const [nextX, nextY] of [
          [x + 1, y],
          [x, y + 1],
        ] as const) {
          const [a, b] = [stateAt(x, y), stateAt(nextX, nextY)];
          if (a === b || a < 0 || b < 0) continue;
          met++;
          if (isLit(rows, raster, x, y) && isLit(rows, raster, nextX, nextY)) touching.push(`${x} ${y}`);
        }
      }
    }
    expect(met).toBeGreaterThan(100);
    expect(touching).toEqual([]);
  });

  test('stay apart where a cell is all there is to draw with', () => {
    const row = texts({ width: 100, height: 34, glyphs: 'ascii' }, led(one)).find((text) =>
      /# +#/.test(text.slice(30)),
    );
    expect(row).toBeDefined();
  });
});

describe('the chosen state', () => {
  test('is marked by a sign before its name and by its tone, and no other is', () => {
    for (const [cursor, short] of ['KZ', 'KG', 'TJ', 'UZ', 'TM'].entries()) {
      const lines = look({ cursor });
      const marked = lines.flatMap((row) => row.filter(({ tone }) => tone === 'chosen'));
      expect(marked.map(({ text }) => text.trim().replaceAll('*', ''))).toEqual([`>${short}`]);
      expect(lines.map(textOf).join('').split('>').length).toBe(2);
    }
    expect(texts().join('')).not.toContain('>');
  });

  test.each([
    [44, 14],
    [58, 20],
    [38, 12],
  ] as const)('moves no name at %ix%i: only the sign before it comes and goes', (width, height) => {
    for (const mode of mapModes(game.table)) {
      for (const glyphs of GLYPHS) {
        const written = (cursor: number) =>
          texts({ width, height, mode, glyphs, cursor })
            .slice(0, -1)
            .flatMap((row, at) =>
              [...row.matchAll(/[A-Z][A-Za-z]*(?:\*+| [+-]?\d+)?/g)].map(
                ({ 0: text, index }) => `${text} ${at} ${index}`,
              ),
            );
        const unchosen = written(-1);
        for (const cursor of STATES.keys())
          expect(written(cursor), `${cursor} in ${glyphs}`).toEqual(unchosen);
      }
    }
  });

  test('has a line all around it', () => {
    const size = { width: 100, height: 34 };
    const dots = (cursor: number) => {
      const rows = texts({ ...size, cursor }, led({ KZ: -1, KG: -1, UZ: -1, TJ: -1, TM: -1 }));
      return rows.slice(0, -1).join('').length - rows.slice(0, -1).join('').replaceAll(/[⠁-⣿]/g, '').length;
    };
    expect(dots(3)).not.toBe(dots(-1));
  });
});

describe('the modes', () => {
  test('go round: who leads, the share of each power, what changed', () => {
    expect(mapModes(game.table)).toEqual([
      { kind: 'leader' },
      { kind: 'share', power: RU },
      { kind: 'share', power: CN },
      { kind: 'share', power: WEST },
      { kind: 'change' },
    ]);
  });

  test('a share is the influence over all domains on average, and the denser the more', () => {
    const { board, derived } = game.table;
    const mode: MapMode = { kind: 'share', power: RU };
    const text = texts({ mode }).join('\n');
    for (const [index, short] of STATES.map(
      (name) => [game.table.book.actors.findIndex((a) => a.short === name), name] as const,
    )) {
      const domains = board.members.domain.map((_, domain) =>
        derived.influence(game.world, RU, index, domain),
      );
      const share = Math.floor(domains.reduce((sum, part) => sum + part, 0) / domains.length);
      expect(text).toContain(`${short} ${share}`);
    }
    const drawn = (power: number) =>
      [...texts({ mode: { kind: 'share', power }, width: 100, height: 34 }, led({ KZ: RU })).join('')].reduce(
        (sum, letter) =>
          sum + (letter >= '⠀' && letter <= '⣿' ? letter.charCodeAt(0).toString(2).split('1').length : 0),
        0,
      );
    expect(drawn(RU)).toBeGreaterThan(drawn(CN) * 1.5);
    expect(texts({ mode, width: 60 }).at(-1)).toContain('Russia, %:');
  });

  test('a change has its sign and the tone of whose it is; where nothing moved there is none', () => {
    const mode: MapMode = { kind: 'change' };
    const tie = game.table.board.tracks.get('tie');
    const world = Int32Array.from(game.world);
    const cell = tie === undefined ? 0 : cellOf(tie, game.table.board.powers + 3, RU, 0);
    world[cell] = (world[cell] ?? 0) - 20;
    const text = texts({ mode }, { ...game, world, marks: [0] })
      .slice(0, -1)
      .join('\n');
    expect(text).toMatch(/UZ -\d+/);
    expect(text).not.toMatch(/KZ [+-]/);
    world[cell] = 90;
    expect(texts({ mode }, { ...game, world, marks: [0] }).join('\n')).toMatch(/UZ \+\d+/);
  });

  test('a picture asked for again is the same one until something changes', () => {
    const first = look({ cursor: 1 });
    expect(look({ cursor: 1 })).toBe(first);
    expect(look({ cursor: 2 })).not.toBe(first);
    expect(look({ cursor: 2 }, led({ KZ: CN }))).not.toEqual(look({ cursor: 2 }));
  });
});
