import { feature } from "topojson-client";
import type { Feature, FeatureCollection } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import { S } from "../strings";
import type { Cell, Cells } from "../api/types";

export const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The map as one sees it before zooming in, and from which zoom on its lines are too coarse. */
export const COARSE = "/map/coarse.json", FINE_FROM = 2.5;

/** What is counted over the whole world under some filters, asked for before the map is there. */
export interface Ahead { query: string; cells: Promise<Cells> }

type Label = [string, number, number, number];

/** The map with all that it has: provinces, their names, every bend of a border. */
export async function fine(): Promise<FeatureCollection> {
  const raw = await (await fetch("/map/world.json")).json() as { topology: Topology; labels: { countries: Label[]; provinces: Label[] } };
  const named = (level: number) => ([name, lon, lat, rank]: Label): Feature =>
    ({ type: "Feature", properties: { kind: "name", name, level, rank }, geometry: { type: "Point", coordinates: [lon, lat] } });
  const of = (name: string, kind: string): Feature[] => {
    const found = feature(raw.topology, raw.topology.objects[name] as GeometryCollection) as Feature | FeatureCollection;
    return ("features" in found ? found.features : [found]).map((f) => ({ ...f, properties: { kind } }));
  };
  return { type: "FeatureCollection", features: [...of("countries", "land"), ...of("provinces", "province"), ...of("disputed", "disputed"), ...raw.labels.countries.map(named(0)), ...raw.labels.provinces.map(named(1))] };
}

/** West, south, east, north in degrees. */
export type Sides = [number, number, number, number];

/** Four sides, or none. */
export const sides = (all: number[] | undefined): Sides | undefined => (all?.length === 4 ? (all as Sides) : undefined);

/** One incident with its own area and enough of the land about it to be found. */
export function around(cells: Cell[]): Sides | undefined {
  const cell = cells[0];
  if (!cell) return undefined;
  const high = Math.max(120, cell.radius_km * 3) / 111, wide = high / Math.max(0.2, Math.cos((cell.lat * Math.PI) / 180));
  return [cell.lon - wide, cell.lat - high, cell.lon + wide, cell.lat + high];
}

/** Discs of what was counted, and beside them the areas within which single incidents are known. */
export function counted(items: Cell[]): FeatureCollection {
  const discs = items.map((c): Feature => ({ type: "Feature", geometry: { type: "Point", coordinates: [c.lon, c.lat] },
    properties: { kind: "cell", count: c.count, short: c.count > 999 ? `${Math.round(c.count / 100) / 10}k` : String(c.count), incident_id: c.incident_id, said: c.label ?? S.map.count(c.count) } }));
  const areas = items.filter((c) => c.incident_id && c.radius_km > 0).map((c): Feature => ({ type: "Feature", properties: { kind: "area" }, geometry: { type: "Polygon", coordinates: [circle(c)] } }));
  return { type: "FeatureCollection", features: [...areas, ...discs] };
}

/** A ring of the radius around the point, true to the ground: precision is an area, never a pin. */
function circle(c: Cell): [number, number][] {
  const ring: [number, number][] = [];
  const narrow = Math.max(0.05, Math.cos((c.lat * Math.PI) / 180));
  for (let i = 0; i <= 48; i++) {
    const turn = (i / 48) * 2 * Math.PI;
    ring.push([c.lon + (c.radius_km / 111.32 / narrow) * Math.cos(turn), Math.max(-85, Math.min(85, c.lat + (c.radius_km / 110.57) * Math.sin(turn)))]);
  }
  return ring;
}
