namespace Cairn.Model;

/// <summary>Rewrites every span of a report between UTF-16 and code points; returns the same object when both agree.</summary>
internal sealed class SpanConversion(string text, bool toUtf16)
{
    private readonly CodePoints _points = new(text);

    public ExtractedReport Of(ExtractedReport report) =>
        _points.IsIdentity ? report : report with
        {
            Diagnostics = Each(report.Diagnostics, Of),
            Updates = Each(report.Updates, u => u with { Start = Offset(u.Start), End = Offset(u.End) }),
        };

    public AnnotatedReport Of(AnnotatedReport report) => _points.IsIdentity ? report : report with
    {
        Entities = Each(report.Entities, e => e with { Start = Offset(e.Start), End = Offset(e.End) }),
        Places = Each(report.Places, p => p with { Start = Offset(p.Start), End = Offset(p.End) }),
        Times = Each(report.Times, t => t with { Start = Offset(t.Start), End = Offset(t.End) }),
        Attributions = Each(report.Attributions, a => new AttributionSpans(Of(a.Source), Of(a.Cue)!, Of(a.Content)!)),
        Diagnostics = Each(report.Diagnostics, Of),
    };

    public CodedReport Of(CodedReport report) => _points.IsIdentity ? report : report with
    {
        Accounts = Each(report.Accounts, Of),
        Statements = Each(report.Statements, s => s with { Source = Of(s.Source), Evidence = Each(s.Evidence) }),
        Diagnostics = Each(report.Diagnostics, Of),
    };

    private Account Of(Account account) => account with
    {
        When = account.When with { Evidence = Each(account.When.Evidence) },
        Where = account.Where with { Evidence = Each(account.Where.Evidence) },
        Actors = Each(account.Actors, a => a with { Source = Of(a.Source), Evidence = Each(a.Evidence) }),
        PhysicalTargets = Each(account.PhysicalTargets, t => t with { Evidence = Each(t.Evidence) }),
        Weapons = Each(account.Weapons, w => w with { Evidence = Each(w.Evidence) }),
        Figures = Each(account.Figures, f => f with { Source = Of(f.Source), Evidence = Each(f.Evidence) }),
        Evidence = Each(account.Evidence),
        Reasons = account.Reasons is null ? null : Each(account.Reasons, r => r with { Span = Of(r.Span) }),
    };

    private Source? Of(Source? source) => source is null ? null : source with { Evidence = Each(source.Evidence) };

    private Diagnostic Of(Diagnostic diagnostic) => diagnostic with { Span = Of(diagnostic.Span) };

    private Span? Of(Span? span) => span is null ? null : span with { Start = Offset(span.Start), End = Offset(span.End) };

    private int Offset(int offset) => toUtf16 ? _points.ToUtf16(offset) : _points.FromUtf16(offset);

    private IReadOnlyList<Span> Each(IReadOnlyList<Span> spans) => Each(spans, s => Of(s)!);

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> change) => items.Count == 0 ? items : [.. items.Select(change)];
}
