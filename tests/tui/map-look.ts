// Looking at the map of the founding scenario's opening: as it is, or with other powers in the lead.

import { type Game, open } from '../../src/engine/index.ts';
import type { RegionMap } from '../../src/rulebook/region.ts';
import { type Line, textOf } from '../../src/tui/line.ts';
import { type MapOptions, mapLines } from '../../src/tui/map/map.ts';
import type { MapMode } from '../../src/tui/map/mode.ts';
import { rasterOf } from '../../src/tui/map/raster.ts';
import { seenBy } from '../../src/tui/model/seen.ts';
import type { Glyphs } from '../../src/tui/theme.ts';
import { cellOf } from '../../src/world/board.ts';
import { DUSHANBE, mapOf, tableOf } from '../support/boxes.ts';

const LEADER: MapMode = { kind: 'leader' };
export const STATES = ['KZ', 'KG', 'TJ', 'UZ', 'TM'];
export const [RU, CN, WEST] = [0, 1, 2];

export const map: RegionMap = theMap();
export const game: Game = open(tableOf(DUSHANBE), 'map');

function theMap(): RegionMap {
  const found = mapOf(DUSHANBE);
  if (found === undefined) throw new Error('the founding box has lost its map');
  return found;
}

export function look(options: Partial<MapOptions> = {}, at: Game = game): readonly Line[] {
  const base: MapOptions = { width: 44, height: 14, glyphs: 'braille', mode: LEADER, cursor: -1 };
  return mapLines(seenBy(at, 'all'), map, { ...base, ...options });
}

export function texts(options: Partial<MapOptions> = {}, at: Game = game): readonly string[] {
  return look(options, at).map(textOf);
}

/** The game as it would be if these powers had all the ties of these states; -1 for nobody at all. */
export function led(by: { readonly [state: string]: number }): Game {
  const { board } = game.table;
  const world = Int32Array.from(game.world);
  const tie = board.tracks.get('tie');
  if (tie === undefined) throw new Error('no ties');
  for (const [short, leader] of Object.entries(by)) {
    const state = game.table.book.actors.findIndex((actor) => actor.short === short);
    for (let power = 0; power < board.powers; power++) {
      for (const domain of board.members.domain.keys()) {
        world[cellOf(tie, state, power, domain)] = power === leader ? 60 : 0;
      }
    }
  }
  return { ...game, world };
}

/** The letters of the cells that lie wholly in a state and have no name on them, without a wide margin. */
export function insideOf(short: string, glyphs: Glyphs, at: Game): readonly string[] {
  const size = { width: 120, height: 40 };
  const rows = texts({ ...size, glyphs }, at);
  const raster = rasterOf(map, size.width, size.height - 1, glyphs);
  const id = game.table.book.actors.find((actor) => actor.short === short)?.id;
  const shape = map.shapes.findIndex(({ actor }) => actor === id);
  const owns = (x: number, y: number) => raster.owner[y * raster.width + x] === shape;
  const found: string[] = [];
  for (let row = 1; row < raster.rows - 1; row++) {
    for (let column = 1; column < raster.columns - 1; column++) {
      let within = true;
      for (let y = (row - 1) * raster.down; y < (row + 2) * raster.down; y++) {
        for (let x = (column - 1) * raster.across; x < (column + 2) * raster.across; x++)
          within &&= owns(x, y);
      }
      const letter = rows[row]?.[column] ?? '';
      if (within && !/[A-Za-z>*]/.test(letter)) found.push(letter);
    }
  }
  return found;
}

/** The letter most of its inside is made of. */
export function textureOf(short: string, glyphs: Glyphs, at: Game): string {
  const inside = insideOf(short, glyphs, at);
  const count = (letter: string) => inside.filter((other) => other === letter).length;
  return [...new Set(inside)].sort((a, b) => count(b) - count(a)).at(0) ?? '';
}

/** Whether a dot of a picture in braille or quadrants is drawn. Cells with names on them count as dark. */
export function isLit(
  rows: readonly string[],
  raster: ReturnType<typeof rasterOf>,
  x: number,
  y: number,
): boolean {
  const { across, down, glyphs } = raster;
  const letter = rows[Math.trunc(y / down)]?.[Math.trunc(x / across)] ?? ' ';
  const at = (y % down) * across + (x % across);
  if (glyphs === 'blocks') return ((' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█'.indexOf(letter) >> at) & 1) === 1 && letter !== ' ';
  const bits = letter.charCodeAt(0) - 0x2800;
  return bits > 0 && bits < 256 && (bits & ([1, 8, 2, 16, 4, 32, 64, 128][at] ?? 0)) !== 0;
}
