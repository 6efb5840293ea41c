import type * as T from "./types";

/** A refusal of the server, as its problem details say it. */
export class ApiError extends Error {
  constructor(readonly problem: T.Problem, readonly etag: string | null) {
    super(problem.detail ?? problem.title);
  }
  get status(): number { return this.problem.status; }
}

/** A value with the version it was read at; hand the version back when changing it. */
export interface Versioned<V> { value: V; etag: string }

let session: T.Session | null = null;

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (session && init.method && init.method !== "GET") headers.set("X-Cairn-Csrf", session.csrf);
  const response = await fetch(`/api/v1/${path}`, { ...init, headers, credentials: "same-origin" });
  if (response.ok) return response;
  const problem: T.Problem = await response.json().catch(() => ({ title: response.statusText, status: response.status }));
  throw new ApiError({ ...problem, status: response.status }, response.headers.get("ETag"));
}

// The rows of the first view are asked for before the page is built, beside who is signed in.
let early: { path: string; rows: Promise<T.IncidentPage> } | null = null;

async function get<V>(path: string, signal?: AbortSignal): Promise<V> {
  return (await send(path, signal ? { signal } : {})).json();
}

async function post<V>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<V> {
  const response = await send(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } });
  return response.status === 204 ? (undefined as V) : response.json();
}

const id = encodeURIComponent;

export const api = {
  async session(): Promise<T.Session> { session = await get<T.Session>("session"); return session; },
  async signIn(name: string, password: string): Promise<T.Session> { session = await post<T.Session>("session", { name, password }); return session; },
  openIdOffered: () => get<{ offered: boolean }>("session/openid/offered"),
  async signOut(): Promise<void> { await send("session", { method: "DELETE" }); session = null; },

  incidents(query: URLSearchParams, cursor: string | null, signal?: AbortSignal): Promise<T.IncidentPage> {
    const path = `incidents?${with_(query, { cursor })}`, ready = early?.path === path ? early.rows : null;
    early = null;
    return ready ? ready.catch(() => get<T.IncidentPage>(path, signal)) : get<T.IncidentPage>(path, signal);
  },
  /** Asks for the first page of a list; whoever lists it next takes the answer. */
  incidentsAhead(query: URLSearchParams): void {
    const path = `incidents?${query}`, rows = get<T.IncidentPage>(path);
    rows.catch(() => undefined);
    early = { path, rows };
  },
  cells: (query: URLSearchParams, box: string, zoom: number, signal?: AbortSignal) =>
    get<T.Cells>(`incidents/cells?${with_(query, { view: box, zoom: String(zoom) })}`, signal),
  timeline: (query: URLSearchParams, signal?: AbortSignal) => get<T.Timeline>(`incidents/timeline?${query}`, signal),
  facets: (query: URLSearchParams, signal?: AbortSignal) => get<T.Facets>(`incidents/facets?${query}`, signal),
  async incident(incident: string): Promise<Versioned<T.IncidentDetail>> {
    const response = await send(`incidents/${id(incident)}`);
    return { value: await response.json(), etag: response.headers.get("ETag") ?? "" };
  },
  places: (name: string, country: string | null, signal?: AbortSignal) => get<{ items: T.PlaceFound[] }>(`places?${with_(new URLSearchParams(), { name, country })}`, signal),
  report: (report: string) => get<T.CodedReport>(`reports/${id(report)}`),

  review: (cursor: string | null) => get<T.ReviewQueue>(`review?${with_(new URLSearchParams(), { cursor })}`),
  decide: (incident: string, decision: unknown, etag: string) => post<T.Decision>(`incidents/${id(incident)}/decisions`, decision, { "If-Match": etag }),
  decisions: (incident: string) => get<T.Decision[]>(`decisions?incident=${id(incident)}`),
  undo: (decision: string) => post<T.Decision>(`decisions/${id(decision)}/undo`, {}),

  worst: (query: URLSearchParams) => get<T.Answer>(`questions/worst?${query}`),
  compare: (query: URLSearchParams) => get<T.Answer>(`questions/compare?${query}`),
  count: (query: URLSearchParams) => get<T.Answer>(`questions/count?${query}`),
  claims: () => get<{ items: T.Claim[] }>("questions/claims"),
  claim: (report: string, index: number) => get<T.Answer>(`questions/claims/${id(report)}/${index}`),

  addText: (text: string, published: string | null) => post<{ items: T.AddResult[] }>("reports", { text, published }),
  addAddress: (url: string) => post<{ items: T.AddResult[] }>("reports", { url }),
  async addFile(file: File, published: string | null): Promise<{ items: T.AddResult[] }> {
    const form = new FormData();
    form.set("file", file);
    if (published) form.set("published", published);
    return (await send("reports/files", { method: "POST", body: form })).json();
  },

  watched: () => get<{ items: T.Watched[] }>("watched"),
  watch: (url: string) => post<T.Watched>("watched", { url }),
  unwatch: (feed: string) => send(`watched/${id(feed)}`, { method: "DELETE" }),

  searches: () => get<{ items: T.SavedSearch[] }>("searches"),
  saveSearch: (name: string, query: string, webhook: string | null) => post<T.SavedSearch>("searches", { name, query, webhook }),
  forgetSearch: (search: string) => send(`searches/${id(search)}`, { method: "DELETE" }),

  releases: () => get<{ items: T.Release[] }>("releases"),
  release: (name: string) => post<T.Release>("releases", { name }),
  methodology: () => get<T.Methodology>("methodology"),
};

function with_(query: URLSearchParams, more: Record<string, string | null>): URLSearchParams {
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) if (value !== null) all.set(name, value);
  return all;
}
