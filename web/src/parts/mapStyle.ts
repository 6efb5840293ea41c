import type { FeatureCollection } from "geojson";
import type { FilterSpecification, StyleSpecification } from "maplibre-gl";

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const kind = (name: string): FilterSpecification => ["==", ["get", "kind"], name];
const text = (size: number) => ({ "text-field": ["get", "name"] as never, "text-font": ["DejaVu Sans", "sans-serif"], "text-size": size, "text-max-width": 7 });

/**
 * The whole look of the map in the colours of the theme. Two sources only, what lies below and what is counted, because each is cut into tiles of its own:
 * base is a file that the map's worker reads by itself, or what it holds.
 */
export function style(base: string | FeatureCollection, counted: FeatureCollection): StyleSpecification {
  const lettering = { "text-color": colour("--soft"), "text-halo-color": colour("--land"), "text-halo-width": 1.2 };
  return {
    version: 8,
    sources: { base: { type: "geojson", data: base, buffer: 32 }, counted: { type: "geojson", data: counted, buffer: 64 } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("--sea") } },
      // The borders are drawn over its edge.
      { id: "land", type: "fill", source: "base", filter: kind("land"), paint: { "fill-color": colour("--land"), "fill-antialias": false } },
      { id: "provinces", type: "line", source: "base", filter: kind("province"), minzoom: 3.5, paint: { "line-color": colour("--province"), "line-width": 0.7 } },
      { id: "borders", type: "line", source: "base", filter: kind("land"), paint: { "line-color": colour("--border"), "line-width": 0.8 } },
      { id: "disputed", type: "line", source: "base", filter: kind("disputed"), paint: { "line-color": colour("--disputed"), "line-width": 1.3, "line-dasharray": [2, 2] } },
      // Names lie below what is counted: a single incident is smaller than a word.
      { id: "country-names", type: "symbol", source: "base", filter: ["all", kind("name"), ["==", ["get", "level"], 0], ["<=", ["get", "rank"], ["step", ["zoom"], 1, 2.5, 2, 3.5, 3, 4.5, 4]]] as FilterSpecification, layout: text(11), paint: lettering },
      { id: "province-names", type: "symbol", source: "base", minzoom: 5.2, filter: ["all", kind("name"), ["==", ["get", "level"], 1]] as FilterSpecification, layout: text(10), paint: lettering },
      { id: "areas", type: "fill", source: "counted", filter: kind("area"), paint: { "fill-color": colour("--blood"), "fill-opacity": 0.1, "fill-outline-color": colour("--blood") } },
      { id: "cells", type: "circle", source: "counted", filter: kind("cell"), paint: {
        "circle-radius": ["case", ["==", ["get", "count"], 1], 4, ["min", 30, ["+", 5, ["*", 4.2, ["log10", ["get", "count"]]]]]],
        "circle-color": colour("--blood"), "circle-opacity": ["case", ["==", ["get", "count"], 1], 0.75, 0.5], "circle-stroke-color": colour("--panel"), "circle-stroke-width": 0.8 } },
      { id: "counts", type: "symbol", source: "counted", filter: ["all", kind("cell"), [">", ["get", "count"], 9]] as FilterSpecification, layout: { ...text(10.5), "text-field": ["get", "short"] as never, "text-allow-overlap": true },
        paint: { "text-color": colour("--panel"), "text-halo-color": colour("--blood"), "text-halo-width": 0.6 } },
    ],
  };
}
