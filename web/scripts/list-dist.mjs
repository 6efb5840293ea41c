// Writes dist/.files: what the build made, one path a line, in ordinal order. The server embeds the files in this order,
// because a folder's own order differs from machine to machine and the same sources must give the same bytes.
import { readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const root = join(import.meta.dirname, "..", "dist");
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== ".files")
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();
writeFileSync(join(root, ".files"), files.join("\n") + "\n");
