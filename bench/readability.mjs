// readability.mjs PAGES…: pages a processor second of Mozilla's Readability, with the DOM of linkedom and with that of jsdom.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { parseHTML } from "linkedom";

const pages = process.argv.slice(2).flatMap((path) => {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).html).filter(Boolean);
});

const doms = { linkedom: (html) => parseHTML(html).document, jsdom: (html) => new JSDOM(html, { url: "https://example.org/", virtualConsole: new VirtualConsole() }).window.document };

for (let round = 0; round < 3; round++) {
  const figures = Object.entries(doms).map(([name, parse]) => {
    const start = process.cpuUsage();
    let failed = 0;
    for (const html of pages) {
      try {
        new Readability(parse(html)).parse();
      } catch {
        failed++;
      }
    }
    const used = process.cpuUsage(start);
    return `Readability on ${name} ${Math.round(pages.length / ((used.user + used.system) / 1e6))} pages/s${failed ? ` (${failed} failed)` : ""}`;
  });
  console.log(`round ${round}${round === 0 ? " (warm-up)" : ""}: ${figures.join(", ")}`);
}
