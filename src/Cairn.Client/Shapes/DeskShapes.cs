using System.Text.Json.Nodes;
using Cairn.Model;

namespace Cairn.Client;

/// <summary>A report to add: a text, a page or an address.</summary>
public sealed record ReportSent(string? Text = null, string? Html = null, string? Url = null, string? Title = null, string? Publisher = null, string? Published = null, string? Id = null);

/// <summary>What became of one added report; <see cref="New"/> is false when the ledger had it already.</summary>
public sealed record AddResult(string Report, string? Title, bool New, int Accounts, IReadOnlyList<string> Incidents, IReadOnlyList<Diagnostic> Diagnostics, string Became = "");

/// <summary>What became of everything added at once.</summary>
public sealed record AddResults(IReadOnlyList<AddResult> Items);

/// <summary>Who is signed in, the mark of their changing requests, and whether the server refuses those from everybody.</summary>
public sealed record SessionShown(string Name, Role Role, bool Local, string? Csrf, bool ReadOnly = false);

/// <summary>Name and password.</summary>
public sealed record SignIn(string Name, string Password);

/// <summary>A search to save; the query is the filters of an address.</summary>
public sealed record SearchSent(string Name, string Query, string? Webhook = null);

/// <summary>A saved search; when its webhook was told last, and why it could not be.</summary>
public sealed record SearchShown(string Id, string Name, string Query, string? Webhook, DateTimeOffset Created, string Feed, DateTimeOffset? Told, string? Trouble);

/// <summary>All saved searches of one person.</summary>
public sealed record SearchesShown(IReadOnlyList<SearchShown> Items);

/// <summary>A feed, a sitemap or a list of feeds to watch.</summary>
public sealed record WatchedSent(string Url);

/// <summary>A watched feed: when it was visited and is again, the stories found since the server started, and why it cannot be read.</summary>
public sealed record WatchedShown(string Id, string Url, string By, DateTimeOffset Since, string? Title, DateTimeOffset? Visited, DateTimeOffset? Due, int Found, string? Trouble);

/// <summary>All watched feeds.</summary>
public sealed record WatchedAll(IReadOnlyList<WatchedShown> Items);

/// <summary>A release to make.</summary>
public sealed record ReleaseSent(string Name);

/// <summary>A frozen state that can be cited.</summary>
public sealed record ReleaseShown(int Number, string Name, DateTimeOffset At, long Incidents, string Sha256, long Revision, string By, JsonNode? Manifest);

/// <summary>All releases.</summary>
public sealed record ReleasesShown(IReadOnlyList<ReleaseShown> Items);

/// <summary>One part of the methodology.</summary>
public sealed record MethodologySection(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>How the ledger's numbers came about.</summary>
public sealed record Methodology(string GeneratedFrom, IReadOnlyList<MethodologySection> Sections);

/// <summary>Something that happened: <c>hello</c>, <c>changed</c> (incidents changed: read again), <c>report</c> (one was added), <c>progress</c> (of an upload) or <c>watched</c> (a feed was visited).</summary>
public sealed record LiveEvent(string Type, string What, string Id, string? Title);

/// <summary>Why a request was refused.</summary>
public sealed record ProblemDetails(string? Type, string? Title, int? Status, string? Detail, string? Instance);
