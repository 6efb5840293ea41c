#!/usr/bin/env python3
"""disputed.py GPKG > disputed.geojson: the disputed_borders layer of a GeoPackage (Natural Earth, public domain) as GeoJSON lines."""
import json, sqlite3, struct, sys

ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}

def lines(blob):
    """The coordinate lists of one GeoPackage geometry: LineString (2) or MultiLineString (5), little endian."""
    body = blob[8 + ENVELOPE_BYTES[(blob[3] >> 1) & 7]:]
    def line(at):
        count, = struct.unpack_from("<I", body, at + 5)
        flat = struct.unpack_from(f"<{2 * count}d", body, at + 9)
        return list(zip(flat[0::2], flat[1::2])), at + 9 + 16 * count
    kind, = struct.unpack_from("<I", body, 1)
    if kind == 2:
        return [line(0)[0]]
    count, = struct.unpack_from("<I", body, 5)
    found, at = [], 9
    for _ in range(count):
        points, at = line(at)
        found.append(points)
    return found

features = [
    {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "MultiLineString", "coordinates": lines(geom)}}
    for geom, name in sqlite3.connect(sys.argv[1]).execute("select geom, name from disputed_borders order by fid")]
json.dump({"type": "FeatureCollection", "features": features}, sys.stdout)
