// The panels of the board: what each shows, how much room it needs, and what it would like.

import type { RegionMap } from '../../rulebook/region.ts';
import { chrome, panel } from '../charts/panel.ts';
import { type Line, line, span } from '../line.ts';
import { mapLines } from '../map/map.ts';
import type { MapMode } from '../map/mode.ts';
import { boardLines } from '../model/board.ts';
import { feedLines } from '../model/feed.ts';
import { gaugesOf, momentsOf } from '../model/gauges.ts';
import { OVERALL } from '../model/influence.ts';
import { actorName } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { say } from '../texts.ts';
import type { Glyphs } from '../theme.ts';
import { bodyBadges, bodyRows } from './bodies.ts';
import { dealCount, dealRows } from './deals.ts';
import { gaugeCount, gaugeRows } from './gauges.ts';
import { objectiveNeed, objectiveRows } from './goals.ts';
import { domainName, domainRows, domainsNeed, legend, stateRows } from './influence.ts';
import type { Area } from './shape.ts';
import { type Share, stackHeights } from './stack.ts';

/** What the board is drawn from. */
export interface Scene {
  readonly seen: Seen;
  /** The map of the board, if there is one that fits it. */
  readonly map: RegionMap | undefined;
  readonly mode: MapMode;
  readonly glyphs: Glyphs;
  /** The chosen state, by its place among the states. */
  readonly cursor: number;
  /** The domain that influence is shown in, or OVERALL. */
  readonly domain: number;
}

export interface Panel extends Share {
  readonly title: string;
  readonly note?: Line;
  readonly draw: (inner: Area) => readonly Line[];
}

/** Panels above one another in exactly this room; those that do not fit are left out. */
export function stack(panels: readonly Panel[], { width, height }: Area, bordered: boolean): readonly Line[] {
  const heights = stackHeights(panels, height);
  const { columns, rows } = chrome(bordered);
  return panels.flatMap(({ title, note, draw }, index) => {
    const high = heights[index] ?? 0;
    if (high <= rows) return [];
    const inner = { width: width - columns, height: high - rows };
    return panel({ title, note, width, height: high, bordered }, draw(inner));
  });
}

/** How many columns of a map a row of it takes: letters are about twice as high as wide. */
const MAP_SHAPE = 2.9;
const LEAST_MAP = 11;

export function mapPanel(scene: Scene, width: number, bordered: boolean): readonly Panel[] {
  const { map, seen, mode, glyphs, cursor } = scene;
  if (map === undefined) return [];
  const { columns, rows } = chrome(bordered);
  return [
    {
      title: say('panel.map'),
      note: line(span(modeName(scene), 'quiet')),
      rank: 1,
      least: LEAST_MAP + rows,
      wish: Math.round((width - columns) / MAP_SHAPE) + rows,
      draw: (inner) => mapLines(seen, map, { ...inner, glyphs, mode, cursor }),
    },
  ];
}

function modeName({ mode, seen }: Scene): string {
  if (mode.kind === 'share') return say('map.share', { name: actorName(seen.game.table, mode.power) });
  return say(mode.kind === 'leader' ? 'map.leader' : 'map.change');
}

/** Columns that today's whole table of influence needs. */
const TABLE = 77;

export function influencePanel(scene: Scene, width: number, bordered: boolean): Panel {
  const { seen, cursor, domain } = scene;
  const { board } = seen.game.table;
  const { columns, rows } = chrome(bordered);
  const inner = width - columns;
  const byDomain = inner >= domainsNeed(seen);
  const least = board.states + (byDomain ? 1 : 0) + rows;
  const table = board.states * board.members.domain.length + 1 + rows;
  return {
    title: say('panel.influence'),
    note: [
      ...(byDomain && domain === OVERALL ? [] : [span(`${domainName(seen, domain)}  `, 'quiet')]),
      ...legend(seen),
    ],
    rank: 1,
    least,
    wish: inner >= TABLE ? table : least,
    leaps: true,
    draw: ({ width: room, height }) => {
      if (room >= TABLE && height >= table - rows) return boardLines(seen, { width: room, cursor });
      const options = { width: room, cursor, domain };
      return byDomain ? domainRows(seen, options) : stateRows(seen, options);
    },
  };
}

/** Where few rows are all there is, `least` says how many of them will do. */
export function gaugesPanel(
  { seen }: Scene,
  width: number,
  bordered: boolean,
  least = MOST_GAUGES,
): readonly Panel[] {
  if (gaugesOf(seen).length + momentsOf(seen).length === 0) return [];
  const { columns, rows } = chrome(bordered);
  const count = gaugeCount(seen, width - columns);
  return [
    {
      title: say('panel.gauges'),
      rank: 2,
      least: Math.min(least, count) + rows,
      wish: count + rows,
      draw: (inner) => gaugeRows(seen, inner.width),
    },
  ];
}

const MOST_GAUGES = 8;

export function badgesPanel({ seen }: Scene, width: number, bordered: boolean): Panel {
  const { columns, rows } = chrome(bordered);
  const need = bodyBadges(seen, width - columns).length + rows;
  return {
    title: say('panel.bodies'),
    rank: 3,
    least: need,
    wish: need,
    draw: (inner) => bodyBadges(seen, inner.width),
  };
}

export function bodiesPanel({ seen }: Scene, bordered: boolean): Panel {
  const { rows } = chrome(bordered);
  const count = bodyRows(seen, 80, false).length;
  return {
    title: say('panel.bodies'),
    rank: 2,
    least: count + rows,
    wish: 2 * count + rows,
    draw: (inner) => bodyRows(seen, inner.width, inner.height >= 2 * count),
  };
}

/** Where few rows are all there is, `tall` is false: a row for each objective. */
export function goalsPanel({ seen }: Scene, bordered: boolean, tall = true): readonly Panel[] {
  const need = objectiveNeed(seen);
  if (need === 0) return [];
  const { rows } = chrome(bordered);
  const every = seen.viewer === 'all';
  const least = (every ? Math.min(need, 3) : Math.trunc(need / 2)) + rows;
  return [
    {
      title: say(every ? 'panel.seats' : 'panel.goals'),
      note: line(span(say('panel.twoWin'), 'quiet')),
      rank: 2,
      least,
      wish: tall ? need + rows : least,
      draw: (inner) => objectiveRows(seen, inner.width, inner.height),
    },
  ];
}

export function feedPanel({ seen }: Scene, bordered: boolean, rank: number): Panel {
  const { rows } = chrome(bordered);
  return {
    title: say('panel.feed'),
    rank,
    least: 2 + rows,
    wish: 8 + rows,
    grows: true,
    draw: (inner) => feedLines(seen, inner.height),
  };
}

export function dealsPanel({ seen }: Scene, bordered: boolean): Panel {
  const { rows } = chrome(bordered);
  const count = dealCount(seen);
  return {
    title: say('panel.deals'),
    note: line(span(String(count), 'quiet')),
    rank: 5,
    least: Math.min(4, Math.max(1, count)) + rows,
    wish: Math.min(14, Math.max(1, count)) + rows,
    draw: (inner) => dealRows(seen, inner.width, inner.height),
  };
}
