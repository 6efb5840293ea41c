// The shapes of /api/v1 (see /openapi/v1.json). Dates are ISO 8601, degrees WGS 84, distances kilometres, spans in Unicode code points.

export interface Span { start: number; end: number; quote: string }
export interface Total { low: number | null; best: number | null; high: number | null; open: boolean; party_claim?: boolean }
export interface Source { name: string | null; as_reported: string | null; kind: string; named: boolean; evidence: Span[] }

export interface When { start: string | null; end: string | null; precision: string; part_of_day: string | null; as_reported: string | null; evidence: Span[] }
export interface Where {
  name: string | null; country: string | null; admin1: string | null; admin2: string | null; lat: number | null; lon: number | null;
  radius_km: number | null; where_prec: number | null; as_reported: string | null; evidence: Span[]; geonames_id?: number | null; relation?: unknown;
}
export interface Actor {
  role: string; kind: string; name: string | null; actor_id: string | null; actor_class?: number | null; named: boolean; as_reported: string | null;
  certainty: string; source: Source | null; evidence: Span[];
}
export interface Figure {
  unit: string; kind: string; population: string; low: number | null; point: number | null; high: number | null; qualifier: string;
  subset_of: number | null; cumulation: string; scope: string; modality: string; source: Source | null; as_reported: string | null; evidence: Span[];
  confidence?: number | null;
}
export interface Weapon { as_reported: string; type: string; evidence: Span[] }
export interface IncidentFigure extends Figure { report: string; key: string; as_of: string | null }
export interface Account {
  key: string; background: boolean; modality: string; event_type: string | null; sub_event_type: string | null; acts: string[];
  when: When; where: Where; actors: Actor[]; weapons: Weapon[];
  physical_targets: { as_reported: string; type: string; effect: string; evidence: Span[] }[];
  figures: Figure[]; totals: Record<string, Total>; evidence: Span[]; confidence?: number | null;
}
export interface Statement { kind: string; as_reported: string; source: Source | null; evidence: Span[]; comparison?: Comparison | null }
export interface Comparison {
  measure: string; relation: string; unit: string | null; period_start: string | null; period_end: string | null;
  baseline_start: string | null; baseline_end: string | null; actor: string | null;
}
export interface CodedReport {
  id: string;
  report: {
    title: string | null; publisher: string | null; byline: string[]; published: string | null; published_basis: string; language: string | null;
    text: string; text_sha256: string; republished_from: string | null; url: string | null;
  };
  accounts: Account[]; statements: Statement[]; diagnostics: { code: string; message: string; span?: Span }[];
}

export interface IncidentRow {
  incident_id: string; start: string | null; end: string | null; precision: string; place: string | null; admin1: string | null; country: string | null;
  lat: number | null; lon: number | null; radius_km: number | null; event_type: string | null; sub_event_type: string | null; actors: string[];
  killed: Total | null; injured: Total | null; reports: number; origins: number; contested: boolean; contested_figures: string[]; state: string;
}
export interface IncidentPage { items: IncidentRow[]; next: string | null; total: number }
export interface Cell { lat: number; lon: number; radius_km: number; count: number; killed: number; incident_id: string | null; label: string | null }
export interface Cells { items: Cell[]; placed: number; unplaced: number; not_drawn: number; extent: number[] }
export interface Bucket { start: string; incidents: number; killed: number; fewest: number }
export interface Timeline { unit: "day" | "week" | "month" | "year"; buckets: Bucket[]; undated: number }
export interface Facet { value: string; label: string; count: number }
export interface Facets { countries: Facet[]; event_types: Facet[]; acts: Facet[]; actors: Facet[]; states: Facet[] }

/** A place of the gazetteer. */
export interface PlaceFound {
  name: string; country: string | null; admin1: string | null; admin2: string | null; lat: number; lon: number; radius_km: number; where_prec: number;
  geonames_id: number | null; kind: string; population: number;
}

export interface Decision {
  id: string; incident_id: string; kind: string; field: string | null; value: unknown; keys: string[]; other: string | null; reason: string | null;
  by: string; at: string; undone: boolean; undoes: string | null;
}
export interface ReportStub {
  id: string; title: string | null; publisher: string | null; published: string | null; url: string | null; copy_of: string | null; copy_kind: string | null;
}
export interface TollPoint {
  kind: string; population: string; as_of: string | null; source: string; source_kind: string; low: number | null; point: number | null; high: number | null;
  qualifier: string; used: boolean; exclusion: string | null; report: string; key: string; evidence: Span[];
}
export interface IncidentDetail {
  row: IncidentRow;
  incident: {
    incident_id: string; keys: string[]; reports: string[]; independent_origins: number; event_type: string | null; sub_event_type: string | null;
    acts: string[]; when: When | null; where: Where | null; actors: Actor[]; figures: IncidentFigure[]; totals: Record<string, Total>;
    contested: string[]; why: string[]; explanations: Record<string, string>; weapons?: Weapon[] | null;
  };
  reports: ReportStub[]; accounts: { report: string; account: Account }[]; toll: TollPoint[];
  policies: { kind: string; policy: string; description: string; low: number | null; best: number | null; high: number | null; open: boolean; basis: string; in_force: boolean; contested: boolean }[];
  review: { state: string; stage: string | null; assigned_to: string | null; sensitivity: string; new_evidence: boolean; corrected: string[] }; history: Decision[];
}

export interface ReviewItem { row: IncidentRow; doubts: string[]; stage: string | null; assigned_to: string | null }
export interface ReviewQueue { items: ReviewItem[]; total: number; next: string | null }

export interface Answer {
  question: string; verdict: "yes" | "no" | "not_decidable" | null; sentence: string; rule: string; series: { start: string; end: string; low: number; high: number; best: number | null; incidents: number; subject: boolean; rival: boolean }[];
  rivals: string[]; sensitivity: { variant: string; verdict: string; flips: boolean }[]; caveats: string[]; incidents: string[]; behind: IncidentRow[];
}
export interface Claim { report: string; title: string | null; publisher: string | null; published: string | null; index: number; as_reported: string; comparison: Comparison | null; evidence: Span[] }

export interface AddResult { report: string; title: string | null; new: boolean; became: string; accounts: number; incidents: string[]; diagnostics: { code: string; message: string }[] }
export interface SavedSearch { id: string; name: string; query: string; webhook: string | null; created: string; feed: string; told: string | null; trouble: string | null }
export interface Watched { id: string; url: string; by: string; since: string; title: string | null; visited: string | null; due: string | null; found: number; trouble: string | null }
export interface Release { number: number; name: string; at: string; incidents: number; sha256: string; revision: number; by: string; manifest: unknown }
export interface Session { name: string; role: "reader" | "coder" | "reviewer" | "administrator"; local: boolean; csrf: string; read_only: boolean }
export interface Methodology { generated_from: string; sections: { title: string; paragraphs: string[]; rows: [string, string][] }[] }
export interface Problem { type?: string; title: string; status: number; detail?: string }
