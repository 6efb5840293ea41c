using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>One account within its report, with what the linker compares. Days are <see cref="DateOnly.DayNumber"/>.</summary>
internal sealed class Telling
{
    private readonly ReportWords _ofReport;

    public Telling(CodedReport report, Account account, ReportWords words)
    {
        (Report, Account, _ofReport) = (report, account, words);
        Ordinal = OrdinalOf(account.Key);
        Published = IsoDay.Of(report.Report.Published)?.DayNumber;
        First = account.When.Start?.DayNumber ?? account.When.End?.DayNumber;
        Last = account.When.End?.DayNumber ?? First;
        IsMain = Ordinal == 1;
    }

    public CodedReport Report { get; }

    public Account Account { get; }

    /// <summary>n of the key <c>report id#n</c>.</summary>
    public int Ordinal { get; }

    /// <summary>Whether this is what its report is first of all about.</summary>
    public bool IsMain { get; }

    /// <summary>Day of publication; null when the report has no date.</summary>
    public int? Published { get; }

    /// <summary>First day on which the occurrence may have begun; null when unknown.</summary>
    public int? First { get; }

    /// <summary>Last day on which it may have ended.</summary>
    public int? Last { get; }

    // Further accounts of a report borrow none of its words: they would look alike whatever they tell. Read on first use: an account that nobody compares has no need of them.
    public ReportWords Words => field ??= IsMain ? _ofReport : ReportWords.Of(Account.Evidence);

    /// <summary>The words of its place name.</summary>
    public WordSet PlaceWords => field ??= WordSet.Of([Account.Where.Name ?? "", Account.Where.Relation?.Of ?? ""]);

    /// <summary>The order of tellings that no arrival order changes: publication, then text, then place in the report.</summary>
    public static int Compare(Telling a, Telling b)
    {
        var byDay = (a.Published ?? int.MaxValue).CompareTo(b.Published ?? int.MaxValue);
        if (byDay != 0) return byDay;
        var byText = string.CompareOrdinal(a.Report.Report.TextSha256, b.Report.Report.TextSha256);
        if (byText != 0) return byText;
        var byReport = string.CompareOrdinal(a.Report.Id, b.Report.Id);
        return byReport != 0 ? byReport : a.Ordinal.CompareTo(b.Ordinal);
    }

    /// <summary>The tellings of a report.</summary>
    public static IEnumerable<Telling> Of(CodedReport report)
    {
        var words = ReportWords.Of(report.Report);
        return report.Accounts.Select(account => new Telling(report, account, words));
    }

    private static int OrdinalOf(string key) =>
        int.TryParse(key.AsSpan(key.LastIndexOf('#') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
