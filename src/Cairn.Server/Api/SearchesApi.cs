using System.Globalization;
using System.Text;
using System.Xml;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>A search to save.</summary>
public sealed record SearchSent(string Name, string Query, string? Webhook = null);

/// <summary>A saved search as shown to whoever saved it.</summary>
/// <param name="Told">When its webhook was told last.</param>
/// <param name="Trouble">Why its webhook could not be told; null when all is well.</param>
public sealed record SearchShown(string Id, string Name, string Query, string? Webhook, DateTimeOffset Created, string Feed, DateTimeOffset? Told, string? Trouble);

/// <summary>All saved searches of one person.</summary>
public sealed record SearchesShown(IReadOnlyList<SearchShown> Items);

/// <summary>Saved searches, each with an Atom feed that a feed reader can follow.</summary>
internal static class SearchesApi
{
    private const int MostEach = 200;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/searches").WithTags("Searches");
        group.MapGet("/", (HttpContext http, DeskFile desk) => TypedResults.Ok(new SearchesShown([.. desk.State.Searches.Where(s => s.By == Visitor.Of(http).Name).Select(Show)]))).WithName("listSearches").WithSummary("Your saved searches.");
        group.MapPost("/", Save).WithName("saveSearch").WithSummary("Saves a search. New incidents that match are in its feed and are posted to its webhook.");
        group.MapDelete("/{id}", Forget).WithName("forgetSearch").Produces(StatusCodes.Status204NoContent).WithSummary("Forgets a saved search.");
        api.MapGet("/feeds/{id}/{secret}", FeedAsync).Produces<string>(StatusCodes.Status200OK, "application/atom+xml").WithName("searchFeed").WithTags("Searches").WithSummary("Atom feed of a saved search; the address itself is the key.");
    }

    private static SearchShown Show(SavedSearch s) => new(s.Id, s.Name, s.Query, s.Webhook, s.Created, $"/api/v1/feeds/{s.Id}/{s.FeedSecret}", s.Told, s.Trouble);

    private static Ok<SearchShown> Save(SearchSent sent, HttpContext http, DeskFile desk, LedgerWatch watch, TimeProvider time)
    {
        var visitor = Visitor.Of(http);
        if (string.IsNullOrWhiteSpace(sent.Name) || sent.Name.Length > 80) throw RequestProblem.Bad("a saved search has a name of at most 80 characters");
        if (sent.Query is null || sent.Query.Length > 2000) throw RequestProblem.Bad("the query is the filters of the address, at most 2000 characters");
        Filters.Parse(sent.Query).Query();
        if (sent.Webhook is { Length: > 0 } hook && (!Uri.TryCreate(hook, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))) throw RequestProblem.Bad("a webhook is an http or https address");
        if (desk.State.Searches.Count(s => s.By == visitor.Name) >= MostEach) throw RequestProblem.Bad($"at most {MostEach} saved searches each");
        var secret = Passwords.Secret("");
        var saved = new SavedSearch(Passwords.Secret("")[..12], sent.Name.Trim(), sent.Query, string.IsNullOrWhiteSpace(sent.Webhook) ? null : sent.Webhook, visitor.Name, time.GetUtcNow(), Passwords.Digest(secret), watch.Head)
        {
            Role = visitor.Role,
            FeedSecret = secret,
        };
        desk.Change(s => s with { Searches = [.. s.Searches, saved] });
        return TypedResults.Ok(Show(saved));
    }

    private static IResult Forget(string id, HttpContext http, DeskFile desk)
    {
        var name = Visitor.Of(http).Name;
        if (!desk.State.Searches.Any(s => s.Id == id && s.By == name)) throw RequestProblem.NotFound("you saved no such search");
        desk.Change(s => s with { Searches = [.. s.Searches.Where(x => x.Id != id || x.By != name)] });
        return TypedResults.NoContent();
    }

    private static async Task<IResult> FeedAsync(string id, string secret, HttpContext http, DeskFile desk, ILedger ledger, CancellationToken cancellationToken)
    {
        var search = desk.State.Searches.FirstOrDefault(s => s.Id == id && s.FeedDigest == Passwords.Digest(secret)) ?? throw RequestProblem.NotFound("there is no such feed");
        var query = Filters.Parse(search.Query).Query() with { Order = IncidentOrder.Changed };
        var page = await ledger.IncidentsAsync(query, Sight.Of(search.Role), null, 50, cancellationToken).ConfigureAwait(false);
        var changed = new Dictionary<long, DateTimeOffset>();
        foreach (var revision in page.Items.Select(i => i.Revision).Distinct())
            changed[revision] = await ledger.RevisionsAsync(revision - 1, 1, cancellationToken).ConfigureAwait(false) is [var made, ..] ? made.At : search.Created;
        return TypedResults.Text(Atom(search, [.. page.Items.Select(i => (IncidentRow.Of(i), changed[i.Revision]))], $"{http.Request.Scheme}://{http.Request.Host}"), "application/atom+xml", Encoding.UTF8);
    }

    private static string Atom(SavedSearch search, IReadOnlyList<(IncidentRow Row, DateTimeOffset Changed)> rows, string root)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteElementString("title", Clean(search.Name));
            xml.WriteElementString("id", $"urn:cairn:search:{search.Id}");
            xml.WriteElementString("updated", Moment(rows.Select(r => r.Changed).Append(search.Created).Max()));
            foreach (var (row, changed) in rows)
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("title", Clean(Say(row)));
                xml.WriteElementString("id", $"urn:cairn:incident:{row.IncidentId}");
                xml.WriteElementString("updated", Moment(changed));
                xml.WriteStartElement("link");
                xml.WriteAttributeString("href", $"{root}/incidents/{Uri.EscapeDataString(row.IncidentId)}");
                xml.WriteEndElement();
                xml.WriteElementString("summary", Clean($"{Say(row)}. {Counted(row.Origins, "independent origin")} in {Counted(row.Reports, "report")}."));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static string Counted(int n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n} {what}{(n == 1 ? "" : "s")}");

    /// <summary>One line that says what an incident is.</summary>
    public static string Say(IncidentRow row)
    {
        var killed = row.Killed is { } k ? k.Low == k.High ? $", {k.Low ?? k.Best} killed" : $", {k.Low ?? k.Best}–{k.High ?? k.Best} killed" : "";
        return $"{row.SubEventType ?? row.EventType ?? "Incident"}, {string.Join(", ", new[] { row.Place, Countries.Find(row.Country)?.Name ?? row.Country }.OfType<string>().Distinct(StringComparer.Ordinal))}, {row.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}{killed}";
    }

    // A reader of feeds shows again what moved since it looked: the moment the incident last changed, not the day it tells of.
    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Clean(string text) => new([.. text.Where(XmlConvert.IsXmlChar)]);
}
