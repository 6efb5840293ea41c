// Packs the files that the build made (x beside x.gz, where that is smaller) and writes dist/.files: what the server embeds, one path a line, in ordinal order.
// Packed here, because a server that packs when it is first asked keeps its first visitor waiting; in a fixed order, because a folder's own order differs
// from machine to machine and the same sources must give the same bytes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..", "dist");
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== ".files" && !entry.name.endsWith(".gz"))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();
const embedded = files.map((file) => {
  const bytes = readFileSync(join(root, file)), packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255; // no system named: the bytes are the same wherever they are made
  if (packed.length >= bytes.length) return file;
  writeFileSync(join(root, `${file}.gz`), packed);
  return `${file}.gz`;
});
writeFileSync(join(root, ".files"), embedded.join("\n") + "\n");
