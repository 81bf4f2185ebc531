// Makes rules/outlines.yaml: the outlines that the map of rules/map.yaml is drawn from, cut out of Natural Earth's data
// (public domain), laid flat, thinned to what a terminal can show, and rounded to whole steps of a plane.
//   --out FILE   writes somewhere else; - is standard output
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoConicConformal } from 'd3-geo';
import { feature } from 'topojson-client';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUTLINES = join(root, 'rules', 'outlines.yaml');
const COLUMNS = 110;

/** Steps of the plane from its western to its eastern edge. */
const WIDE = 2000;
/** How far beyond each edge outlines go on, in parts of the plane: a picture of another form shows what lies there. */
const BEYOND = 0.35;
/** A point whose triangle with its neighbours is smaller than this, in square steps, is left out. */
const LEAST_TRIANGLE = 40;
/** A ring smaller than this is left out. */
const LEAST_RING = 150;

const HEAD = `# yaml-language-server: $schema=../dist/books/rules.schema.json
# Made by \`npm run map\`: do not edit. The outlines of every country in and around the frame of map.yaml, by the numbers
# of ISO 3166, from Natural Earth's countries at 1:50 million (public domain; https://www.naturalearthdata.com), as the
# package world-atlas brings them. x runs east and y south, by turns; a line that closes a ring is not repeated.
`;

function main() {
  const { map } = parse(readFileSync(join(root, 'rules', 'map.yaml'), 'utf8'));
  const plane = planeOf(map);
  const text = write(plane, outlinesOn(plane, readAtlas()), map.waters ?? []);
  const at = process.argv.indexOf('--out');
  const out = at < 0 ? OUTLINES : process.argv[at + 1];
  if (out === '-') process.stdout.write(text);
  else writeFileSync(out, text);
}

function readAtlas() {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** How degrees come to lie on the plane, and how high it is. No line is bent anew between two points. */
function planeOf({ frame, parallels }) {
  const { west, east, south, north } = frame;
  const bare = geoConicConformal()
    .parallels(parallels)
    .rotate([-(west + east) / 2, 0])
    .precision(0)
    .scale(1)
    .translate([0, 0]);
  const steps = Array.from({ length: 101 }, (_, step) => step / 100);
  const edge = steps.flatMap((part) => [
    bare([west + part * (east - west), south]),
    bare([west + part * (east - west), north]),
    bare([west, south + part * (north - south)]),
    bare([east, south + part * (north - south)]),
  ]);
  const [left, right] = boundsOf(edge, 0);
  const [top, bottom] = boundsOf(edge, 1);
  const scale = WIDE / (right - left);
  const project = (point) => {
    const [x, y] = bare(point);
    return [(x - left) * scale, (y - top) * scale];
  };
  return { width: WIDE, height: Math.round((bottom - top) * scale), project };
}

function boundsOf(points, axis) {
  const values = points.map((point) => point[axis]);
  return [Math.min(...values), Math.max(...values)];
}

/** Rings of each country that lies on the plane or near it, by number. Borders are thinned once, for both sides alike. */
function outlinesOn(plane, atlas) {
  const flat = { ...atlas, arcs: atlas.arcs.map((arc) => thinned(laidFlat(arc, atlas.transform, plane))) };
  delete flat.transform;
  const found = new Map();
  for (const country of atlas.objects.countries.geometries) {
    if (country.id === undefined) continue;
    const { type, coordinates } = feature(flat, country).geometry;
    const whole = type === 'Polygon' ? coordinates : coordinates.flat();
    if (!whole.flat().some((point) => isNear(point, plane))) continue;
    const rings = whole
      .map((ring) => rounded(clipped(ring.slice(0, -1), plane)))
      .filter((ring) => ring.length >= 3 && Math.abs(areaOf(ring)) >= LEAST_RING);
    if (rings.length > 0) found.set(country.id, rings);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isNear([x, y], { width, height }) {
  const [across, down] = [x / width, y / height];
  return across > -BEYOND && across < 1 + BEYOND && down > -BEYOND && down < 1 + BEYOND;
}

/** An arc of the atlas, whose points are steps from one to the next on its own grid, on the plane. */
function laidFlat(arc, { scale, translate }, { project }) {
  let x = 0;
  let y = 0;
  return arc.map(([right, up]) => {
    x += right;
    y += up;
    return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
  });
}

/** Leaves out the points that matter least, one by one (Visvalingam); the ends of an arc stay. */
function thinned(points) {
  const kept = [...points];
  const closed = kept.length > 3 && same(kept[0], kept.at(-1));
  while (kept.length > (closed ? 4 : 2)) {
    let least = LEAST_TRIANGLE;
    let at = -1;
    for (let index = 1; index < kept.length - 1; index++) {
      const area = areaBetween(kept[index - 1], kept[index], kept[index + 1]);
      if (area < least) {
        least = area;
        at = index;
      }
    }
    if (at < 0) break;
    kept.splice(at, 1);
  }
  return kept;
}

function same([ax, ay], [bx, by]) {
  return ax === bx && ay === by;
}

function areaBetween([ax, ay], [bx, by], [cx, cy]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

function areaOf(ring) {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** What of a ring lies within the plane and its surroundings, edge by edge (Sutherland and Hodgman). */
function clipped(ring, { width, height }) {
  const edges = [
    { axis: 0, bound: -width * BEYOND, side: 1 },
    { axis: 0, bound: width * (1 + BEYOND), side: -1 },
    { axis: 1, bound: -height * BEYOND, side: 1 },
    { axis: 1, bound: height * (1 + BEYOND), side: -1 },
  ];
  return edges.reduce((points, { axis, bound, side }) => {
    const within = (point) => (point[axis] - bound) * side >= 0;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1);
      if (within(point) === within(before)) return within(point) ? [point] : [];
      const part = (bound - before[axis]) / (point[axis] - before[axis]);
      const crossing = [0, 1].map((at) => before[at] + part * (point[at] - before[at]));
      return within(point) ? [crossing, point] : [crossing];
    });
  }, ring);
}

/** Whole steps; points that have come to lie on one another are one. */
function rounded(ring) {
  const whole = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  return whole.filter((point, index) => !same(point, whole.at(index - 1)));
}

function write({ width, height, project }, outlines, waters) {
  const rows = outlines.flatMap(([id, rings]) => [
    `    "${id}":`,
    ...rings.flatMap((ring) => ['      - >-', ...broken(ring.flat().join(' '), '        ')]),
  ]);
  const spots = waters.map(({ letters, lon, lat }) => {
    const [x, y] = project([lon, lat]).map(Math.round);
    return `    ${letters}: ${x} ${y}`;
  });
  return `${[
    `${HEAD}outlines:`,
    `  width: ${width}`,
    `  height: ${height}`,
    '  assume: Steps of a plane that is only looked at, several to each dot of the largest terminal; no rule reads them.',
    ...(spots.length > 0 ? ['  waters:', ...spots] : []),
    '  rings:',
    ...rows,
  ].join('\n')}\n`;
}

function broken(text, indent) {
  const lines = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line];
}

main();
