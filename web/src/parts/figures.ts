import { S, words } from "../strings";
import type { Decision, Figure, IncidentDetail, Total, When, Where } from "../api/types";

const count = new Intl.NumberFormat("en");

/** 12345 → "12,345". */
export const number = (n: number): string => count.format(n);

/** A total as a range: "12–17", "20+", "3"; empty when nobody said. */
export function range(total: Total | null | undefined): string {
  if (!total) return "";
  const low = total.low ?? total.best ?? null;
  const high = total.high ?? total.best ?? null;
  const plus = total.open ? "+" : "";
  if (low === null && high === null) return "";
  if (low === null) return `≤ ${number(high!)}`;
  if (high === null || high === low) return `${number(low)}${plus}`;
  return `${number(low)}–${number(high)}${plus}`;
}

const KM = 111.2; // of a degree of latitude

/** Whether two places cannot both be where it was: neither holds the other, and the areas within which they are known lie apart. */
export function placesApart(a: Where, b: Where): boolean {
  if (a.country && b.country && a.country !== b.country) return true;
  if (!a.name || !b.name || a.name === b.name) return false;
  if ([b.admin1, b.admin2].includes(a.name) || [a.admin1, a.admin2].includes(b.name)) return false;
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return true;
  const far = Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) * KM;
  return far > (a.radius_km ?? 0) + (b.radius_km ?? 0);
}

/** The account to begin with: the first whose report is no copy of another. */
export const firstAccount = (detail: IncidentDetail): IncidentDetail["accounts"][number] | undefined =>
  detail.accounts.find((a) => !detail.reports.find((r) => r.id === a.report)?.copy_of) ?? detail.accounts[0];

/** Whether the reports of an incident do not agree on a number, whatever a person has set since. */
export const disagree = (detail: IncidentDetail, kind: string): boolean => detail.incident.contested.includes(kind) || detail.policies.some((p) => p.kind === kind && p.in_force && p.contested);

/** One figure as its source gave it. */
export function said(figure: Pick<Figure, "low" | "point" | "high" | "qualifier">): string {
  const { low, point, high, qualifier } = figure;
  if (qualifier === "at_least") return `≥ ${number(low ?? point ?? 0)}`;
  if (qualifier === "more_than") return `≥ ${number(low ?? 0)}`;
  if (qualifier === "at_most" || qualifier === "fewer_than") return `≤ ${number(high ?? 0)}`;
  if (qualifier === "vague") return `${number(low ?? 0)}+`;
  if (qualifier === "about") return `~ ${number(point ?? 0)}`;
  if (low !== null && high !== null && low !== high) return `${number(low)}–${number(high)}`;
  return number(point ?? low ?? high ?? 0);
}

/** A day or a span of days as its precision allows; never a day that nobody gave. */
export function dates(when: Pick<When, "start" | "end" | "precision"> | null): string {
  if (!when?.start) return S.unknown;
  if (when.precision === "month") return when.start.slice(0, 7);
  if (when.precision === "year") return when.start.slice(0, 4);
  if (!when.end || when.end === when.start) return when.start;
  const shared = when.start.slice(0, 8) === when.end.slice(0, 8) ? when.end.slice(8) : when.start.slice(0, 5) === when.end.slice(0, 5) ? when.end.slice(5) : when.end;
  return `${when.start} – ${shared}`;
}

/** "2022-01-21T22:10:00Z" → "2022-01-21 22:10"; a day stays a day. */
export const moment = (iso: string | null | undefined): string => (!iso ? S.report.undated : iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, "$1 $2"));

/** The step of an axis, so that it is read easily: 1, 2, 5, 10, 20 … */
export function niceStep(most: number, steps = 4): number {
  const rough = Math.max(1, most / steps), power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((m) => m * power).find((m) => m >= rough) ?? 10 * power;
}

const names = new Intl.DisplayNames(["en"], { type: "region" });
// As news and recorders write them, where the browser's names are those of address forms ("Congo - Kinshasa").
const known = new Map<string, string>([["CD", "DR Congo"], ["CG", "Republic of the Congo"], ["MM", "Myanmar"], ["PS", "Palestine"]]);

/** The English name of a two-letter country code; the code itself when it is none. */
export function country(code: string | null): string {
  if (!code) return "";
  let name = known.get(code);
  if (name === undefined) {
    try {
      name = names.of(code) ?? code;
    } catch {
      name = code;
    }
    known.set(code, name);
  }
  return name;
}

/** The decision that undoing takes back: the last that stands. Taking work is none. */
export const lastDecision = (history: Decision[]): Decision | undefined => history.findLast((d) => !d.undone && d.kind !== "undo" && d.kind !== "assign");

/** What a decision set: "killed 14 / 15 / 17". */
export function decided(d: Decision): string {
  return [d.field ? words(d.field.replace("totals.", "")) : "", typeof d.value === "string" ? (d.field === "stage" ? words(d.value) : d.value) : brief(d.value), d.keys.join(", "), d.other ?? ""].filter(Boolean).join(" ");
}

/** One of a list that was set: an act, an actor in its role, a weapon. */
function part(one: unknown): string {
  if (typeof one === "string") return words(one);
  const set = one as { role?: string; name?: string | null; as_reported?: string | null };
  return `${set.role ? `${words(set.role)} ` : ""}${set.name ?? set.as_reported ?? S.unknown}`;
}

function brief(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.length === 0 ? S.none : value.map(part).join("; ");
  const set = value as { low?: number | null; best?: number | null; high?: number | null; start?: string | null; end?: string | null; precision?: string; name?: string | null; admin1?: string | null; country?: string | null; lat?: number | null; lon?: number | null };
  if (set.best !== undefined) return set.low === set.best && set.best === set.high ? `${set.best ?? S.unknown}` : [set.low, set.best, set.high].map((n) => n ?? "–").join(" / ");
  if (set.start !== undefined) return dates({ start: set.start, end: set.end ?? null, precision: set.precision ?? "day" } as Pick<When, "start" | "end" | "precision">);
  return [set.name, set.admin1 === set.name ? "" : set.admin1, country(set.country ?? null), set.lat != null && set.lon != null ? `${set.lat}, ${set.lon}` : ""].filter(Boolean).join(", ");
}
