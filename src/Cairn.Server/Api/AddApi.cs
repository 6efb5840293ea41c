using Cairn.Intake;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>A report as sent: a text, a page or an address.</summary>
public sealed record ReportSent(string? Text = null, string? Html = null, string? Url = null, string? Title = null, string? Publisher = null, string? Published = null, string? Id = null);

/// <summary>What became of one added report.</summary>
/// <param name="Report">Its id.</param>
/// <param name="New">False when the ledger had it already.</param>
/// <param name="Accounts">Accounts found in it.</param>
/// <param name="Incidents">Incidents that it tells.</param>
/// <param name="Became"><c>new updated recoded known</c>; <c>unreadable</c>, <c>passed_over</c> (another text under its id counts) and <c>no_report</c> (a few words that tell nothing) were not recorded.</param>
public sealed record AddResult(string Report, string? Title, bool New, int Accounts, IReadOnlyList<string> Incidents, IReadOnlyList<Diagnostic> Diagnostics, string Became)
{
    internal const string Unreadable = "unreadable";
    internal const string PassedOver = "passed_over";
    internal const string NoReport = "no_report";
}

/// <summary>What became of everything added at once.</summary>
public sealed record AddResults(IReadOnlyList<AddResult> Items);

/// <summary>Adding reports by hand.</summary>
internal static class AddApi
{
    private const int LongestText = 2_000_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/reports", AddAsync).WithName("addReport").WithTags("Reports").RequireRateLimiting("write").Refuses(413, 422, 502).WithSummary("Reads, codes and records a text, a page (html) or an address (url).");
        api.MapPost("/reports/files", FileAsync).WithName("addFile").WithTags("Reports").RequireRateLimiting("write").DisableAntiforgery().Refuses(413, 415).Uploads()
            .WithSummary("Reads a file as cairn code would: JSON Lines, HTML, text, mail, tables, archives.");
    }

    private static async Task<Ok<AddResults>> AddAsync(ReportSent sent, HttpContext http, Adding adding, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        visitor.Needs(Role.Coder);
        var (text, html) = (Written(sent.Text), Written(sent.Html));
        if ((text ?? html)?.Length > LongestText) throw new RequestProblem(StatusCodes.Status413PayloadTooLarge, "Too long", $"a report has at most {LongestText} characters");
        var published = Date(sent.Published);
        if ((text ?? html) is { } words)
        {
            var report = new Report { Id = Filters.Some(sent.Id) ?? ReportIds.OfText(words), Text = text, Html = text is null ? html : null, Url = sent.Url, Title = sent.Title, Publisher = sent.Publisher, Published = published };
            return Added(await adding.AddAsync([Adding.Read(report, TextHash.Sha256(words))], null, visitor, cancellationToken).ConfigureAwait(false));
        }

        if (!Uri.TryCreate(sent.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw RequestProblem.Bad("send text, html, or url with an http or https address");
        return Added(await adding.FetchAsync(address, published, visitor, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<Ok<AddResults>> FileAsync(HttpContext http, Adding adding, ServerOptions options, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        visitor.Needs(Role.Coder);
        if (!http.Request.HasFormContentType) throw new RequestProblem(StatusCodes.Status415UnsupportedMediaType, "Send a form", "send multipart/form-data with a part named file");
        var form = await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var file = form.Files["file"] ?? throw RequestProblem.Bad("the form has no part named file");
        if (file.Length > options.MaxUploadBytes) throw new RequestProblem(StatusCodes.Status413PayloadTooLarge, "Too large", $"a file has at most {options.MaxUploadBytes >> 20} MB");
        return Added(await adding.FileAsync(file, Date(form["published"]), visitor, cancellationToken).ConfigureAwait(false));
    }

    // Refused before anything is read or fetched.
    private static string? Date(string? given) => Filters.Some(given) is not { } date ? null : IsoDate.IsDayOrInstant(date) ? date : throw RequestProblem.BadDate(date);

    // As it was sent: white space inside and around words is theirs.
    private static string? Written(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;

    private static Ok<AddResults> Added(IReadOnlyList<AddResult> items) => TypedResults.Ok(new AddResults(items));
}
