/** Where the reader is: the path and the query of the address, so that every view can be shared. */
class Route {
  path = $state(location.pathname);
  query = $state(new URLSearchParams(location.search));

  constructor() {
    addEventListener("popstate", () => this.read());
  }

  /** The parts of the path: "/incidents/i1" → ["incidents", "i1"]. */
  get parts(): string[] {
    return this.path.split("/").filter(Boolean).map(decodeURIComponent);
  }

  /** Goes to an address of the workbench; replace keeps one step for a filter that changes by the key press. */
  go(address: string, replace = false): void {
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.read();
  }

  /** The query with some values changed; empty values fall away. */
  with(change: Record<string, string | null>): URLSearchParams {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(change)) {
      if (value === null || value === "") query.delete(name);
      else query.set(name, value);
    }
    return query;
  }

  private read(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }
}

export const route = new Route();

/** A click on a link of the workbench stays in the page; with a modifier it is the browser's. */
export function link(event: MouseEvent): void {
  const anchor = (event.target as Element | null)?.closest("a");
  if (!anchor || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (anchor.origin !== location.origin || anchor.target || anchor.hasAttribute("download") || anchor.pathname.startsWith("/api/")) return;
  event.preventDefault();
  route.go(anchor.pathname + anchor.search);
}

/** The filters of an incident list, in the order of the address. */
export const FILTERS = ["q", "from", "to", "country", "event_type", "act", "actor", "min_killed", "state", "contested", "box", "report"] as const;

/** Only the filters of a query: what a list, a map, a timeline and an export share. */
export function filtersOf(query: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams();
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value) filters.set(name, value);
  }
  return filters;
}

/** The rows that one request of a list brings. */
export const ROWS = 200;

/** What a list asks for: its filters, its order, a page. */
export const listQuery = (filters: string, sort: string, limit: number): URLSearchParams => new URLSearchParams(`${filters}&sort=${sort}&limit=${limit}`);
