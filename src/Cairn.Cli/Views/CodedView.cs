using System.Globalization;
using Cairn.Coding;
using Cairn.Model;
using Spectre.Console;

namespace Cairn.Cli.Views;

/// <summary>A coded report for a person: one block an account, its sentences underneath with the evidence marked, and what is unknown.</summary>
internal static class CodedView
{
    public static void Print(CodedReport report)
    {
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(report.Report.Title ?? report.Id)}[/]").LeftJustified());
        AnsiConsole.MarkupLine($"[grey]{Markup.Escape(Head(report.Report))}[/]");
        if (report.Report.Published is null) AnsiConsole.MarkupLine("[yellow]! no publication date: relative dates such as \"on Thursday\" stay unresolved; give one with --published 2022-01-21[/]");
        var doubts = Confidences.Gravest(report.Accounts);
        for (var i = 0; i < report.Accounts.Count; i++) Print(report.Accounts[i], doubts[i], report.Report.Text);
        foreach (var statement in report.Statements)
            AnsiConsole.MarkupLine($"  [blue]{CodeNames.Name(statement.Kind)}[/] {Markup.Escape(Shorten(statement.AsReported))}{(statement.Source is null ? "" : $" [grey]({Markup.Escape(statement.Source.AsReported ?? "")})[/]")}");
        if (report.Accounts.Count == 0) AnsiConsole.MarkupLine("  [grey]no occurrence told[/]");
        foreach (var diagnostic in report.Diagnostics) AnsiConsole.MarkupLine($"  [grey]{Markup.Escape(diagnostic.Code)}: {Markup.Escape(Shorten(diagnostic.Message))}[/]");
        AnsiConsole.WriteLine();
    }

    private static void Print(Account account, (string? OfAccount, IReadOnlyList<string?> OfFigures) doubts, string text)
    {
        AnsiConsole.WriteLine();
        var acts = string.Join(", ", account.Acts.Select(CodeNames.Name));
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(account.Key)}[/] [bold]{acts}[/]{(account.Modality == Modality.Occurred ? "" : $" [yellow]{CodeNames.Name(account.Modality)}[/]")}{(account.Background ? " [grey]background[/]" : "")}  [grey]{Markup.Escape(account.EventType is null ? "no ACLED type" : $"{account.EventType} / {account.SubEventType}")}[/]{Mark(account.Confidence, doubts.OfAccount)}");
        Line("when", When(account.When));
        Line("where", Where(account.Where));
        foreach (var actor in account.Actors)
            Line(CodeNames.Name(actor.Role), $"{actor.Name ?? actor.AsReported}{(actor.ActorClass is { } c ? $" (class {c})" : "")}{(actor.Certainty == Certainty.Stated ? "" : ", " + CodeNames.Name(actor.Certainty))}");
        for (var i = 0; i < account.Figures.Count; i++) Line(CodeNames.Name(account.Figures[i].Kind), Figure(account.Figures[i]), Mark(account.Figures[i].Confidence, doubts.OfFigures[i]));
        foreach (var (kind, total) in account.Totals) Line($"total {kind}", $"{Range(total)}{(total.PartyClaim ? ", a party's claim" : "")}");
        foreach (var evidence in account.Evidence) AnsiConsole.MarkupLine($"    [grey]»[/] {Highlight(evidence, account, text)}");
    }

    private static void Line(string label, string value, string mark = "") => AnsiConsole.MarkupLine($"  [teal]{label,-14}[/] {Markup.Escape(value)}{mark}");

    // "? 31 % sure: a large number" behind what is more likely wrong than right.
    private static string Mark(double? confidence, string? doubt) =>
        confidence < Confidences.Doubtful ? string.Create(CultureInfo.InvariantCulture, $"  [yellow]? {100 * confidence:0} % sure{(doubt is null ? "" : $": {Markup.Escape(doubt)}")}[/]") : "";

    private static string Head(ReportHeader header) => string.Join(" · ", new[]
    {
        header.Publisher, header.Published is null ? null : $"{header.Published[..10]} ({CodeNames.Name(header.PublishedBasis)})", header.Byline.Count == 0 ? null : string.Join(", ", header.Byline),
        header.RepublishedFrom is null ? null : $"republished from {header.RepublishedFrom}",
    }.OfType<string>());

    private static string When(When when) => when switch
    {
        { Start: { } s, End: { } e } => (s == e ? Iso(s) : $"{Iso(s)} to {Iso(e)}") + (when.PartOfDay is null ? "" : $", {when.PartOfDay}") + $"  ({CodeNames.Name(when.Precision)})",
        { End: { } e } => $"not after {Iso(e)}; the text gives no day",
        _ => "unknown" + (when.AsReported is null ? "" : $" (\"{when.AsReported}\")"),
    };

    private static string Where(Where where)
    {
        if (where.Name is null && where.Country is null) return "unknown";
        var name = string.Join(", ", new[] { where.Name, where.Admin1 == where.Name ? null : where.Admin1, where.Country }.OfType<string>());
        var relation = where.Relation is { } r ? $"; {r.DistanceKm?.ToString("0.#", CultureInfo.InvariantCulture)} km {(r.BearingDeg is { } b ? $"at {b.ToString("0", CultureInfo.InvariantCulture)}°" : "")} of {r.Of}" : "";
        return $"{name}{relation}  (precision {where.WherePrec}, ±{where.RadiusKm?.ToString("0.#", CultureInfo.InvariantCulture)} km)";
    }

    private static string Figure(Figure f)
    {
        var bounds = f.Point is { } p && f.Low == p && f.High == p ? p.ToString(CultureInfo.InvariantCulture) : $"{Bound(f.Low)}/{Bound(f.Point)}/{Bound(f.High)}";
        return $"{bounds} {CodeNames.Name(f.Population)}{(f.Unit == FigureUnit.Persons ? "" : " " + CodeNames.Name(f.Unit))}, {CodeNames.Name(f.Qualifier)}"
            + (f.SubsetOf is null ? "" : ", part of another figure") + (f.Cumulation == Cumulation.Standalone ? "" : $", {CodeNames.Name(f.Cumulation)}") + (f.Scope == FigureScope.Incident ? "" : $", {CodeNames.Name(f.Scope)}")
            + (f.Modality == Modality.Occurred ? "" : $", {CodeNames.Name(f.Modality)}") + (f.Source is null ? "" : $" — {f.Source.AsReported}");
    }

    private static string Range(Total total) => total.Low == total.High ? $"{total.Best}{(total.Open ? "+" : "")}" : $"{Bound(total.Low)}–{Bound(total.High)} (best {total.Best})";

    private static string Bound(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The sentence with the words that values point at.
    private static string Highlight(Span sentence, Account account, string text)
    {
        var marks = account.Figures.SelectMany(f => f.Evidence).Concat(account.Actors.SelectMany(a => a.Evidence)).Concat(account.When.Evidence).Concat(account.Where.Evidence)
            .Where(s => s.Start >= sentence.Start && s.End <= sentence.End).OrderBy(s => s.Start).ThenByDescending(s => s.End);
        var marked = new System.Text.StringBuilder();
        var at = sentence.Start;
        foreach (var mark in marks)
        {
            if (mark.Start < at) continue;
            marked.Append(Markup.Escape(text[at..mark.Start])).Append("[underline]").Append(Markup.Escape(text[mark.Start..mark.End])).Append("[/]");
            at = mark.End;
        }

        return marked.Append(Markup.Escape(text[at..sentence.End])).ToString().ReplaceLineEndings(" ");
    }

    private static string Shorten(string text) => text.Length <= 150 ? text.ReplaceLineEndings(" ") : text[..147].ReplaceLineEndings(" ") + "…";
}
