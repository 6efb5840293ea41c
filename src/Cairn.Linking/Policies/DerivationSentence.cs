using System.Globalization;
using System.Text;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Says a derivation in words: the range, the best and whose it is, how many speak, what was left out and why.</summary>
internal static class DerivationSentence
{
    public static string Of(Derivation derivation, IReadOnlyList<Assertion> standing, Assertion? best, HumanDecision? decision)
    {
        var what = CodeNames.Name(derivation.Kind);
        var text = new StringBuilder(192);
        if (standing.Count == 0 && decision is null)
        {
            text.Append(derivation.Basis switch
            {
                "ambiguous_casualties" => $"Number {what} not reported: only casualties, not said whether killed or injured.",
                "status_not_reported" => "Civilian status not reported.",
                _ => $"Number {what} not reported.",
            });
            if (derivation.Best == 0) text.Append(" Counted as 0 by this policy.");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{Range(derivation)} reported {what}");
            if (decision is not null) text.Append(CultureInfo.InvariantCulture, $" (decided: {decision.Best}, {decision.Reason})");
            else if (best is not null) text.Append(CultureInfo.InvariantCulture, $" (best {derivation.Best}, {Speakers.Label(best.First)}{Day(best.AsOf)})");
            if (derivation.PartyClaim) text.Append(", a party's claim");
            text.Append('.');
            if (derivation.Perpetrators is { } attackers && derivation.Best is { } all) text.Append(CultureInfo.InvariantCulture, $" {all - attackers} + {attackers} {(attackers == 1 ? "attacker" : "attackers")}.");
            // Who gives the number, which is not the outlet that prints it: "independent origins" are outlets, wherever they are counted. One whom several outlets quote is one.
            var quoted = derivation is { IndependentOrigins: 1, Reports: > 1 } && standing.All(a => a.First.Figure.Source is not null);
            text.Append(CultureInfo.InvariantCulture, $" {Count(derivation.IndependentOrigins, "independent source")}{(quoted ? ", quoted" : "")} in {Count(derivation.Reports, "report")}.");
        }

        if (standing.Count == 1 && derivation.Excluded.Count == 0 && derivation.Flags.Count == 0) return text.ToString();
        var unused = derivation.Excluded.Where(e => e.Reason != ExclusionReasons.SameOrigin).Select(e => $"{e.Words} ({ExclusionReasons.InWords(e.Reason)})")
            .Concat(standing.Where(a => a.Vague && standing.Any(b => !b.Vague)).Select(a => $"{Words(a.First.Figure)} (vague, {(a.Low <= derivation.High ? "consistent" : "higher")})"))
            .Distinct(StringComparer.Ordinal).ToList();
        if (unused.Count > 0) text.Append(CultureInfo.InvariantCulture, $" Not used: {string.Join("; ", unused)}.");
        if (derivation.Flags.Contains("parts_exceed_total")) text.Append(" The parts exceed the total.");
        if (derivation.Flags.Contains("review")) text.Append(" No best figure: needs review.");
        if (derivation.Flags.Contains("new_evidence")) text.Append(" New evidence since the decision.");
        return text.ToString();
    }

    /// <summary>A figure in short: "30", "at least 12", "'dozens'".</summary>
    public static string Words(Figure figure) => figure.Qualifier switch
    {
        Qualifier.Vague => $"'{figure.AsReported ?? "vague"}'",
        Qualifier.NoneReported => "'none'",
        Qualifier.AtLeast => string.Create(CultureInfo.InvariantCulture, $"at least {figure.Low}"),
        Qualifier.MoreThan => string.Create(CultureInfo.InvariantCulture, $"more than {figure.Low - 1}"),
        Qualifier.AtMost => string.Create(CultureInfo.InvariantCulture, $"up to {figure.High}"),
        Qualifier.Range => string.Create(CultureInfo.InvariantCulture, $"{figure.Low}–{figure.High}"),
        _ => figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "?",
    };

    private static string Range(Derivation d)
    {
        var plus = d.Open ? "+" : "";
        if (d.Low is null) return string.Create(CultureInfo.InvariantCulture, $"Up to {d.High}");
        return d.Low == d.High ? string.Create(CultureInfo.InvariantCulture, $"{d.Low}{plus}") : string.Create(CultureInfo.InvariantCulture, $"{d.Low}–{d.High}{plus}");
    }

    private static string Count(int n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n} {noun}{(n == 1 ? "" : "s")}");

    private static string Day(string? asOf)
    {
        if (asOf is null) return "";
        if (asOf.Length > 10 && DateTimeOffset.TryParse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return ", " + instant.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
        return IsoDay.Of(asOf) is { } day ? ", " + day.ToString("d MMM", CultureInfo.InvariantCulture) : "";
    }
}
