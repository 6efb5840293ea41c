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
    private readonly Option<string?> _country = new("--country") { Description = "ISO 3166-1 alpha-2 code, IQ say" };
    private readonly Option<string?> _type = new("--type") { Description = "ACLED event type" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Name of an organisation or group" };
    private readonly Option<string?> _text = new("--text") { Description = "Words in the evidence" };
    private readonly Option<string?> _review = new("--review") { Description = "Only incidents in this state of review: machine_created (nobody has decided anything), revised, accepted or rejected (withdrawn: there are none to count)" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "As the ledger stood then: a revision number, or a date or time in UTC" };
    private readonly Option<string> _reader = new("--for") { Description = "Who reads: public (restricted incidents masked, small cells withheld) or analyst", DefaultValueFactory = _ => defaultReader };

    public void AddTo(Command command)
    {
        foreach (var day in new[] { _from, _to })
        {
            day.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } text && Day(text) is null) result.AddError($"'{text}' is no date such as 2022-01-21");
            });
        }

        _reader.AcceptOnlyFromAmong("public", "analyst");
        _review.AcceptOnlyFromAmong([.. Enum.GetValues<ReviewState>().Select(CodeNames.Name)]);
        foreach (var option in new Option[] { _from, _to, _country, _type, _actor, _text, _review, _asOf, _reader }) command.Add(option);
    }

    public Reader Reader(ParseResult parsed) => parsed.GetValue(_reader) == "analyst" ? Cairn.Ledger.Reader.Analyst : Cairn.Ledger.Reader.Public;

    /// <summary>Whether a state of review is asked for, which only a ledger knows.</summary>
    public bool AskReview(CommandResult result) => result.GetValue(_review) is not null;

    public async Task<IncidentQuery> QueryAsync(ParseResult parsed, ILedger ledger, CancellationToken cancellationToken) => new()
    {
        From = Day(parsed.GetValue(_from)),
        To = Day(parsed.GetValue(_to)),
        Country = parsed.GetValue(_country),
        EventType = parsed.GetValue(_type),
        Actor = parsed.GetValue(_actor),
        Text = parsed.GetValue(_text),
        Review = parsed.GetValue(_review) is { } state ? LedgerRun.Code<ReviewState>(state) : null,
        AsOf = parsed.GetValue(_asOf) is { } moment ? await MomentAsync(ledger, moment, cancellationToken) : null,
    };

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<AsOf> MomentAsync(ILedger ledger, string moment, CancellationToken cancellationToken)
    {
        if (long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) return new AsOf(revision);
        if (!DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) throw new LedgerException($"'{moment}' is no revision, date or time");
        // A day means its end.
        if (moment.Length == 10) at = at.AddDays(1).AddTicks(-1);
        return await ledger.MomentAsync(at, cancellationToken) ?? throw new LedgerException($"the ledger held nothing yet at {moment}");
    }
}
