using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>The options that choose incidents.</summary>
internal sealed class Filters(string defaultReader)
{
    private readonly Option<string?> _from = new("--from") { Description = "First day (YYYY-MM-DD)" };
    private readonly Option<string?> _to = new("--to") { Description = "Last day, inclusive" };
    private readonly Option<string?> _country = new("--country") { Description = "ISO 3166-1 alpha-2 code or English name, IQ or Iraq" };
    private readonly Option<string?> _type = new("--type") { Description = "ACLED event type" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Name of an organisation or group" };
    private readonly Option<string?> _text = new("--text") { Description = "Words in the evidence" };
    private readonly Option<string?> _review = new("--review") { Description = "Only incidents in this state of review: machine_created (nobody has decided anything), revised, accepted or rejected (withdrawn: there are none to count)" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "As the ledger stood then: a revision number, or a date or time in UTC" };
    private readonly Option<string> _reader = new("--for") { Description = "Who reads: public (restricted incidents masked, small cells withheld) or analyst", DefaultValueFactory = _ => defaultReader };

    private Option<string?>[] Choosing => [_from, _to, _country, _type, _actor, _text, _review, _asOf];

    public void AddTo(Command command)
    {
        foreach (var day in new[] { _from, _to })
        {
            day.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } text && Day(text) is null) result.AddError($"'{text}' is no date such as 2022-01-21");
            });
        }

        _asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } moment && !IsMoment(moment)) result.AddError($"--as-of wants a revision number, a date or a time, not '{moment}'");
        });
        command.Validators.Add(result =>
        {
            if (QueryFault.Of(Query(option => Written.Of(result, option))) is { } fault) result.AddError(fault);
        });
        _reader.AcceptOnlyFromAmong("public", "analyst");
        _review.AcceptOnlyFromAmong([.. Enum.GetValues<ReviewState>().Select(CodeNames.Name)]);
        foreach (var option in Choosing) command.Add(option);
        command.Add(_reader);
    }

    public Reader Reader(ParseResult parsed) => parsed.GetValue(_reader) == "analyst" ? Cairn.Ledger.Reader.Analyst : Cairn.Ledger.Reader.Public;

    /// <summary>Whether a state of review is asked for, which only a ledger knows.</summary>
    public bool AskReview(CommandResult result) => Written.Of(result, _review) is not null;

    /// <summary>The name of a filter that was given; null when none was.</summary>
    public string? Given(CommandResult result) =>
        Array.Find(Choosing, o => Written.Of(result, o) is not null)?.Name;

    public async Task<IncidentQuery> QueryAsync(ParseResult parsed, ILedger ledger, CancellationToken cancellationToken)
    {
        var query = Query(parsed.GetValue);
        if (query.EventType is { } type && !CodeLists.AcledTypes.Codes.Any(c => c.Code == type)) await RequireTypeAsync(ledger, type, cancellationToken);
        return parsed.GetValue(_asOf) is { } moment ? query with { AsOf = await MomentAsync(ledger, moment, cancellationToken) } : query;
    }

    private IncidentQuery Query(Func<Option<string?>, string?> value) => new()
    {
        From = Day(value(_from)),
        To = Day(value(_to)),
        Country = value(_country) is { } land ? Countries.CodeOf(land) : null,
        EventType = value(_type),
        Actor = value(_actor),
        Text = value(_text),
        Review = CodeNames.TryParse<ReviewState>(value(_review), out var state) ? state : null,
    };

    // Incidents of one's own may have types of their own.
    private static async Task RequireTypeAsync(ILedger ledger, string type, CancellationToken cancellationToken)
    {
        var there = (await ledger.CountByAsync(new IncidentQuery { AlsoUnreal = true }, Dimension.EventType, Cairn.Ledger.Reader.Analyst, cancellationToken)).Select(g => g.Value).OfType<string>().ToList();
        if (!there.Contains(type, StringComparer.Ordinal))
            throw new WrongCommandLineException($"'{type}' is no event type here; there are: {string.Join("; ", CodeLists.AcledTypes.Codes.Select(c => c.Code).Concat(there).Distinct(StringComparer.Ordinal))}");
    }

    private static bool IsMoment(string moment) => long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out _) || Instant(moment) is not null;

    private static DateTimeOffset? Instant(string moment) => DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<AsOf> MomentAsync(ILedger ledger, string moment, CancellationToken cancellationToken)
    {
        if (long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            var last = (await ledger.MomentAsync(DateTimeOffset.MaxValue, cancellationToken))?.Revision ?? 0;
            return revision <= last ? new AsOf(revision) : throw new WrongCommandLineException(string.Create(CultureInfo.InvariantCulture, $"the ledger has revisions 0 to {last}, not {revision}"));
        }

        var at = Instant(moment)!.Value;
        // A day means its end.
        if (moment.Length == 10) at = at.AddDays(1).AddTicks(-1);
        return await ledger.MomentAsync(at, cancellationToken) ?? throw new WrongCommandLineException($"the ledger held nothing yet at {moment}");
    }
}
