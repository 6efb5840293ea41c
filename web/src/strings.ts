// Every word the workbench shows, in one place.

export const S = {
  app: "Cairn",
  skip: "Skip to content",
  theme: "Light or dark",
  nav: { incidents: "Incidents", review: "Review", questions: "Questions", add: "Add", export: "Export", methodology: "Methodology" },
  loading: "Loading",
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  unknown: "unknown",
  none: "none",
  back: "Back to the list",
  readOnly: "read only", readOnlyHelp: "This workbench is read only: nothing can be added, decided or saved here.",
  notFound: "Not found", noSuchPage: (path: string) => `There is no page ${path} here.`,
  failed: (what: string) => `That did not work: ${what}`,

  incidents: {
    title: "Incidents", found: (n: number, of: string) => `${of} ${n === 1 ? "incident" : "incidents"}`,
    empty: "No incident matches these filters.", emptyLedger: "The ledger holds no incident yet.", addFirst: "Add a report",
    search: "Search reports", from: "From", to: "To", country: "Country", type: "Event type", act: "Act", actor: "Actor",
    minKilled: "Killed, at least", state: "Review state", contested: "Contested only", clear: "Clear", clearAll: "Clear all filters", any: "any",
    columns: { date: "Date", place: "Place", what: "What", actors: "Actors", killed: "Killed", injured: "Injured", origins: "Origins", state: "State" },
    originsHint: "Independent origins of the reports; copies count once",
    sort: (column: string) => `Sort by ${column}`,
    save: "Save this search", saved: "Saved searches", name: "Name", webhook: "Webhook address (optional)", feed: "Feed", forget: "Forget", tells: "tells", told: (at: string) => `told last ${at} UTC`, untold: (why: string) => `not delivered: ${why}`,
    more: "more rows load as you scroll", more_loading: "Loading rows",
  },
  timeline: {
    label: "Incidents over time", help: "Drag to choose a period; with the keyboard use left and right, with Shift to widen; Escape clears.",
    bucket: (unit: string) => `incidents by ${unit}`, chosen: (a: string, b: string) => `${a} to ${b}`, undated: (n: number) => `${n} undated`,
  },
  map: {
    label: "Map of incidents", help: "Discs show how precisely the place is known. Boundaries as drawn by Natural Earth; disputed ones are dashed.",
    disputed: "dashed: disputed boundary", unplaced: (n: string) => `${n} without a place`, notDrawn: (n: string) => `${n} more at too many points to draw: filter to see them`, count: (n: number) => `${n} ${n === 1 ? "incident" : "incidents"}`,
    unavailable: "The map needs WebGL, which this browser does not offer. Everything else works.", inView: "Only what the map shows",
  },
  incident: {
    reports: (n: number, o: number) => `${n} ${n === 1 ? "report" : "reports"} from ${o} independent ${o === 1 ? "outlet" : "outlets"}`,
    toll: "Figures by source", source: "Source", tollEmpty: "No report gives a figure.", accounts: "Accounts side by side", why: "Why these accounts are together",
    history: "History", noHistory: "No one has decided anything here yet.", contested: "Sources disagree", partyClaim: "a party's own claim, no other figure",
    open: "or more", copies: (n: number) => `${n} ${n === 1 ? "copy" : "copies"}`, copyOf: "copy of", words: "Show the words", wherePrec: "Place known to within",
    notUsed: "not used", otherRules: "Under other rules", inForce: "in force", newEvidence: "New evidence has come in since your decision.", fields: {
      what: "What", when: "When", where: "Where", perpetrator: "Perpetrator", target: "Target", party: "Party", claimant: "Claims it", killed: "Killed",
      injured: "Injured", weapons: "Weapons", physical: "Damaged", told: "Told as", sure: "Sure", others: "Other figures",
    }, background: "told as background", contradictions: "What contradicts what", against: "against", differs: "differs from the other accounts", doubtful: "doubtful", openReport: "Open the report", reviewHere: "Decide",
    none: "not told", decidedBy: "set by a person", fromReports: "From the reports: ",
  },
  report: {
    title: "Report", published: "Published", source: "Address", undated: "undated", noWords: "This value has no words of its own in the text.",
    next: "Next passage", highlighted: (n: number) => `${n} ${n === 1 ? "passage" : "passages"} highlighted`, notFound: "Report not found.",
    selection: (words: string) => `Selected: ${words}`,
  },
  review: {
    title: "Review", help: "Keys", queue: (n: string) => `${n} to review, the doubtful first`, empty: "Nothing waits for review.",
    accept: "Accept", reject: "Reject", correct: "Correct", merge: "Merge", split: "Split", move: "Move", undo: "Undo", assign: "Take it", note: "Note", sensitivity: "Sensitivity", stage: "Stage",
    lat: "Latitude", lon: "Longitude", radius: "Radius, km", typePath: "Event type / sub-event type", doubt: "Why it is here",
    reason: "Reason", reasonNeeded: "A reason is needed.", apply: "Apply", value: "New value", field: "Field", low: "Low", best: "Best", high: "High",
    words: "Words that say it (select them in the report)", near: "Incidents near it", noneNear: "None in the same country within three days.", other: "Incident to merge with (id)", target: "Incident to move it to (id; empty for a new one)", account: "Account",
    accountsToSplit: "Accounts to take out", done: (what: string) => `${what}. Press U to undo.`, undone: "Undone.", nothingToUndo: "There is nothing to undo here.",
    withdrawn: "This incident was rejected. It counts nowhere; Undo brings it back.", hidden: "This incident is sealed: the workbench shows it to nobody. Undo brings it back.", outOfSight: (title: string, why: string) => `${title}: ${why}`,
    sight: { embargoed: "Only reviewers, coders and administrators see it until somebody lifts it.", sealed: "Nobody sees it in the workbench any more, you neither. Its address then shows this decision, and Undo brings it back." } as Record<string, string>,
    conflict: "Somebody else decided here while you were looking.", moved: "New reports changed this incident while you were looking.", needsReviewer: "This takes a reviewer; as a coder you may correct, move, note and take work.", conflictKeep: "Apply mine on top of theirs", conflictTheirs: "Keep theirs, drop mine",
    skipTo: "Next", states: {
      machine_created: "machine only", revised: "revised", accepted: "accepted", rejected: "rejected", new_evidence: "new evidence",
    } as Record<string, string>,
    stages: { in_triage: "in triage", coded: "coded by hand", peer_review: "peer review", needs_revision: "needs revision", help_needed: "help needed", cancelled: "cancelled" } as Record<string, string>,
    keys: [
      ["j / k", "next / previous in the queue"], ["a", "accept"], ["x", "reject, with a reason"], ["c", "correct a value; select words in the report first if you like"],
      ["m", "merge with another incident"], ["s", "split accounts off"], ["v", "move an account"], ["t", "take it: assign to yourself"], ["g", "say how far the work is"], ["n", "leave a note"], ["i", "set the sensitivity"],
      ["u", "undo the last decision"], ["o", "open the report"], ["Enter", "open the incident"], ["?", "show or hide these keys"], ["Esc", "close what is open"],
    ] as [string, string][],
  },
  questions: {
    title: "Questions", kinds: { worst: "Worst day", compare: "More or fewer", count: "How many", claims: "Claims in reports" },
    measure: "Measure", measures: { killed: "killed", injured: "injured", incidents: "incidents", attacks_claimed: "attacks claimed" } as Record<string, string>,
    day: "Day", unit: "Unit", units: { day: "day", week: "week", month: "month" } as Record<string, string>, from: "From", to: "To", before: "Compared with the period from", beforeTo: "to",
    country: "Country", actor: "Actor", by: "By", bys: { month: "month", country: "country", event_type: "event type", actor: "actor" } as Record<string, string>, ask: "Ask", ask_help: "Answers speak of what is recorded here, never of all that happened.",
    verdict: { yes: "Yes", no: "No", not_decidable: "Not decidable" } as Record<string, string>,
    policies: { ucdp_like: "UCDP-like", acled_conservative: "ACLED-like, the lowest", gtd_like: "GTD-like", airwars_minmax: "Airwars-like, civilians", ibc_minmax: "Iraq Body Count-like, civilians", range_only: "the range alone" } as Record<string, string>,
    unitRules: { day_location_dyad: "each day, place and pair of parties is one", event_fatal: "each instance of lethal force is one", harm_moment: "each moment and place of harm is one" } as Record<string, string>,
    save: "Save the plot (SVG)", credit: (day: string) => `Recorded in Cairn, ${day}. Recorded minimum to maximum; totals miss deaths nobody reported.`, rule: "Rule", rivals: "Rivals", sensitivity: "Under other rules", caveats: "Caveats",
    flips: "changes the answer", holds: "same answer", behind: "Incidents behind it", moreBehind: (n: number) => `${n} more`, asList: "All of the period in the list, with map and timeline", claimsHelp: "Comparative claims that reports make, put to this ledger.", noClaims: "No report makes a comparative claim.",
    test: "Check it", notStructured: "too vague to check", caution: "Recorded minimum to maximum; totals miss deaths nobody reported.",
  },
  add: {
    title: "Add reports", paste: "Paste the text of a report, or an address", published: "Published on (for texts without a date)", go: "Read it", drop: "Drop files here, or choose them",
    dropHelp: "HTML, text, JSON Lines, mail, CSV, archives; up to 20 MB each", working: "Reading", result: "Result", accounts: (n: number) => `${n} ${n === 1 ? "account" : "accounts"}`,
    became: { new: "new", updated: "updated", recoded: "coded anew", known: "already in the ledger", unreadable: "could not be read", passed_over: "not taken: another text has its id" } as Record<string, string>, nothing: "no occurrence found in it", none: "Nothing added yet.", watched: "Watched feeds", feedAddress: "Address of a feed, a sitemap or a list of feeds (OPML)", watch: "Watch", unwatch: "Stop",
    watchHelp: "Visited at once, then every ten minutes to a day, as often as it brings something new. What it brings appears under Arriving now.",
    visiting: "Being visited", visited: (at: string, n: number) => `visited ${at} UTC; ${n} ${n === 1 ? "story" : "stories"} since the start`, due: (at: string) => `next ${at}`, live: "Arriving now", open: "Open the incident",
  },
  export: {
    title: "Export", help: "What you filter in Incidents is what you export. Masked places and times stay masked.", filters: "Filters in force", all: "all incidents", download: "Download",
    formats: {
      csv: "The list as shown (CSV)",
      acled: "ACLED-style events (CSV)", ged: "UCDP GED-style events (CSV)", figures: "Every figure with its source (CSV)", geojson: "Map features (GeoJSON)", hxl: "Humanitarian exchange (HXL CSV)",
      ibc: "Minimum and maximum of civilians (IBC-style CSV)", jsonl: "Incidents (JSON Lines)", webannotation: "Evidence (Web Annotation, JSON Lines)", parquet: "Tables (Parquet)",
    } as Record<string, string>,
    companions: { ext: "more columns", deleted: "withdrawn", documents: "reports" } as Record<string, string>, releases: "Releases", releasesHelp: "A release is a numbered, frozen state of the ledger that can be cited.", create: "Make a release", name: "Name", none: "No release yet.", incidents: "incidents",
  },
  methodology: { title: "Methodology", help: "Made from the settings, versions and counts in force." },
  signIn: { title: "Sign in", name: "Name", password: "Password", go: "Sign in", provider: "Sign in with your organisation", wrong: "Name or password is wrong.", out: "Sign out", local: "local user" },
} as const;

/** "air_strike" → "air strike"; codes stay readable without a table of their own. */
export const words = (code: string | null): string => (code ?? "").replaceAll("_", " ");
