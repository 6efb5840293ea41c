// coarse.mjs: writes public/map/coarse.json out of public/map/world.json: the map as one sees it before zooming in. It is plain GeoJSON, so that the map's
// worker fetches and reads it by itself; every feature has a kind (land, disputed, name). Borders that two countries share stay shared: lines are simplified
// between the points where three lands or two and the sea meet, in one direction whichever side they are walked from.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";

const TOLERANCE = 0.15; // degrees: a pixel at the zoom at which the fine map takes over
const LEAST = 0.06; // square degrees of an island that is still drawn, unless it is all that its country has

const folder = join(import.meta.dirname, "..", "public", "map");
const world = JSON.parse(readFileSync(join(folder, "world.json"), "utf8"));
const of = (name) => feature(world.topology, world.topology.objects[name]).features;
const key = (p) => `${p[0]},${p[1]}`;
const before = (a, b) => a[0] - b[0] || a[1] - b[1];
const area = (ring) => Math.abs(ring.reduce((sum, p, i) => sum + (i ? ring[i - 1][0] * p[1] - p[0] * ring[i - 1][1] : 0), 0)) / 2;
const polygons = (g) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates);

const countries = of("countries");
// A point with more than two neighbours in all rings together is one where borders meet.
const neighbours = new Map();
for (const ring of countries.flatMap((c) => polygons(c.geometry).flat())) {
  for (let i = 0; i + 1 < ring.length; i++) {
    for (const [a, b] of [[ring[i], ring[i + 1]], [ring[i + 1], ring[i]]]) {
      const beside = neighbours.get(key(a)) ?? new Set();
      neighbours.set(key(a), beside.add(key(b)));
    }
  }
}

function distance(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]], long = dx * dx + dy * dy;
  const t = long ? Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long)) : 0;
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Douglas and Peucker's simplification; the ends stay. */
function simplified(line) {
  const keep = new Set([0, line.length - 1]), todo = [[0, line.length - 1]];
  while (todo.length) {
    const [from, to] = todo.pop();
    let far = -1, most = TOLERANCE;
    for (let i = from + 1; i < to; i++) {
      const d = distance(line[i], line[from], line[to]);
      if (d > most) [far, most] = [i, d];
    }
    if (far > 0) { keep.add(far); todo.push([from, far], [far, to]); }
  }
  return line.filter((_, i) => keep.has(i));
}

function chain(line) {
  const turned = before(line[0], line.at(-1)) > 0 || (before(line[0], line.at(-1)) === 0 && line.length > 2 && before(line[1], line.at(-2)) > 0);
  const found = simplified(turned ? [...line].reverse() : line);
  return turned ? found.reverse() : found;
}

function ring(points) {
  const open = points.slice(0, -1);
  let meets = open.map((p, i) => (neighbours.get(key(p)).size > 2 ? i : -1)).filter((i) => i >= 0);
  // An island begins at its westernmost point and turns at the one farthest from it.
  if (meets.length < 2) {
    const west = open.reduce((best, p, i) => (before(p, open[best]) < 0 ? i : best), 0);
    const far = open.reduce((best, p, i) => (Math.hypot(p[0] - open[west][0], p[1] - open[west][1]) > Math.hypot(open[best][0] - open[west][0], open[best][1] - open[west][1]) ? i : best), west);
    meets = [...new Set([...meets, west, far])].sort((a, b) => a - b);
  }
  const turned = [...open.slice(meets[0]), ...open.slice(0, meets[0])];
  const stops = [...meets.map((i) => i - meets[0]), turned.length];
  const all = stops.slice(1).flatMap((stop, k) => chain([...turned.slice(stops[k], stop), turned[stop % turned.length]]).slice(0, -1));
  return [...all, all[0]];
}

const rounded = (p) => p.map((x) => Math.round(x * 100) / 100);
const land = countries.map((country) => {
  const parts = polygons(country.geometry), largest = Math.max(...parts.map((p) => area(p[0])));
  const kept = parts.filter((p) => area(p[0]) >= LEAST || area(p[0]) === largest).map((p) => p.filter((r, i) => i === 0 || area(r) >= LEAST).map((r) => ring(r)))
    .filter((p) => p[0].length > 3).map((p) => p.filter((r) => r.length > 3).map((r) => r.map(rounded)));
  return { type: "Feature", properties: { kind: "land" }, geometry: { type: "MultiPolygon", coordinates: kept } };
}).filter((f) => f.geometry.coordinates.length);
const disputed = of("disputed").map((f) => ({ type: "Feature", properties: { kind: "disputed" }, geometry: { type: "MultiLineString",
  coordinates: (f.geometry.type === "LineString" ? [f.geometry.coordinates] : f.geometry.coordinates).map((l) => chain(l).map(rounded)) } }));
const names = world.labels.countries.map(([name, lon, lat, rank]) => ({ type: "Feature", properties: { kind: "name", level: 0, name, rank }, geometry: { type: "Point", coordinates: [lon, lat] } }));
writeFileSync(join(folder, "coarse.json"), JSON.stringify({ type: "FeatureCollection", features: [...land, ...disputed, ...names] }));
