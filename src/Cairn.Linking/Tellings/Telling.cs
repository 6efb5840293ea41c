using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>One account within its report, with what the linker compares. Days are <see cref="DateOnly.DayNumber"/>.</summary>
internal sealed class Telling
{
    private readonly ReportWords _ofReport;
    private readonly Telling? _own;
    private IReadOnlyList<Span> _evidence;
    private int? _rareNames;

    /// <param name="report">The report.</param>
    /// <param name="account">The account within it.</param>
    /// <param name="words">The words of the report.</param>
    /// <param name="evidence">The sentences that tell the account; kept no longer than until they were read.</param>
    public Telling(CodedReport report, Account account, ReportWords words, IReadOnlyList<Span> evidence)
    {
        (Report, Account, _ofReport, _evidence) = (report, account, words, evidence);
        Ordinal = OrdinalOf(account.Key);
        Published = IsoDay.Of(report.Report.Published)?.DayNumber;
        First = account.When.Start?.DayNumber ?? account.When.End?.DayNumber;
        Last = account.When.End?.DayNumber ?? First;
        IsMute = Ordinal == 0 && report.Accounts.Count == 0;
        IsMain = Ordinal <= 1;
        Sense = CopiedDay.SenseOf(account, evidence);
    }

    /// <param name="own">The telling as its report says it.</param>
    /// <param name="report">The report with the days of its origin.</param>
    /// <param name="account">The account within that.</param>
    public Telling(Telling own, CodedReport report, Account account) : this(report, account, own._ofReport, []) => (_own, Sense) = (own, own.Sense);

    /// <summary>The telling as its report says it; itself unless it was given the days of another.</summary>
    public Telling Own => _own ?? this;

    /// <summary>See <see cref="CopiedDay.SenseOf"/>.</summary>
    public ulong Sense { get; }

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

    /// <summary>Whether the report tells no occurrence of its own and is only compared.</summary>
    public bool IsMute { get; }

    // Further accounts of a report borrow none of its words: they would look alike whatever they tell.
    public ReportWords Words => IsMain ? _ofReport : Sentences.Words;

    /// <summary>The words of the sentences that tell it.</summary>
    public WordSet Told => IsMute ? Words.Lead : Sentences.Told;

    /// <summary>Whether its first sentence says that it is another occurrence than one told of before.</summary>
    public bool SaysOther => Sentences.SaysOther;

    // Read on first use: an account that nobody compares has no need of them.
    private ToldWords Sentences
    {
        get
        {
            if (_own is not null) return _own.Sentences;
            if (field is null) (field, _evidence) = (ToldWords.Of(_evidence, IsMain), []);
            return field;
        }
    }

    /// <summary>The words of its place and of the areas that hold it; in common they tell nothing more than the place.</summary>
    public WordSet Ground => field ??= Account.Where is var where ? WordSet.Of([where.Name ?? "", where.Relation?.Of ?? "", where.Admin1 ?? "", where.Admin2 ?? "", where.AsReported ?? ""]) : WordSet.Empty;

    /// <summary>Number of rare names.</summary>
    public int RareNames => _rareNames ??= Words.Names.CountOf(WordFeatures.Rare);

    /// <summary>The words of its place name.</summary>
    public WordSet PlaceWords => field ??= WordSet.Of([Account.Where.Name ?? "", Account.Where.Relation?.Of ?? ""]);

    /// <summary>The order of tellings that no arrival order changes: publication as each report says it, then text, then place in the report.</summary>
    public static int Compare(Telling a, Telling b)
    {
        var byDay = (a.Own.Published ?? int.MaxValue).CompareTo(b.Own.Published ?? int.MaxValue);
        if (byDay != 0) return byDay;
        var byText = string.CompareOrdinal(a.Report.Report.TextSha256, b.Report.Report.TextSha256);
        if (byText != 0) return byText;
        var byReport = string.CompareOrdinal(a.Report.Id, b.Report.Id);
        return byReport != 0 ? byReport : a.Ordinal.CompareTo(b.Ordinal);
    }

    /// <summary>The tellings of a report.</summary>
    public static IEnumerable<Telling> Of(CodedReport report)
    {
        if (report.Accounts.Count == 0) return [];
        var words = ReportWords.Of(report.Report);
        return report.Accounts.Select(account => new Telling(report, account, words, account.Evidence));
    }

    /// <summary>What is compared of a report that tells no occurrence; null for one that tells some.</summary>
    public static Telling? MuteOf(CodedReport report) =>
        report.Accounts.Count > 0 ? null : new Telling(report, new Account { Key = report.Id + "#0" }, ReportWords.Of(report.Report), []);

    private static int OrdinalOf(string key) =>
        int.TryParse(key.AsSpan(key.LastIndexOf('#') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
