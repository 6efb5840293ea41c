using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Who was found with wounds and is one of the dead told elsewhere in the report: by name ("found Dana Kowal with a gunshot wound … Kowal was pronounced dead"),
/// by age ("the 15-year-old"), by their number ("all three had gunshot wounds"), or because what follows says that those found died. They are not hurt besides.
/// </summary>
internal static class FoundDead
{
    private const int After = 2; // sentences behind the finding in which they die

    private static readonly FrozenSet<string> Dying = FrozenSet.ToFrozenSet(["died", "dead", "succumbed", "deceased", "fatally"], StringComparer.Ordinal);

    /// <summary>The figures without the hurt who are the dead.</summary>
    public static List<FigureDraft> Settle(ReportReading reading, List<FigureDraft> figures)
    {
        var dead = figures.Where(f => f is { Kind: FigureKind.Killed, SubsetOf: null, Group.Point: > 0 }).ToList();
        if (dead.Count == 0) return figures;
        var count = dead.Sum(FigureLinker.Value);
        var names = dead.Select(d => Surname(reading, d.Group)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ages = dead.Select(d => Age(reading, d.Group)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var hurt = figures.Where(f => f is { Kind: FigureKind.Injured, SubsetOf: null, Group: { Point: { } point, IsOther: false } } && point <= count
            && (Surname(reading, f.Group) is { } name && names.Contains(name) || point == count && count > 1 && reading.Lower(f.Group.First) is "all" or "both" || Age(reading, f.Group) is { } age && ages.Contains(age) || IsFoundDying(reading, f, count)) && !DiedOfWounds.Lives(reading, f)).ToHashSet();
        if (hurt.Count == 0) return figures;
        foreach (var part in figures.Where(f => f.SubsetOf is { } whole && hurt.Contains(whole))) part.SubsetOf = null;
        return [.. figures.Where(f => !hurt.Contains(f))];
    }

    private static string? Surname(ReportReading reading, PeopleGroup group) => group.Mention is { Label: MentionLabel.Person } name ? reading.Lower(name.End - 1) : null;

    // "15-year-old", "the 15-year-old boy"
    private static string? Age(ReportReading reading, PeopleGroup group)
    {
        for (var i = group.First; i < group.End; i++)
        {
            if (reading.Lower(i).IndexOf("-year-old", StringComparison.Ordinal) is > 0 and var at) return reading.Lower(i)[..at];
            if (reading.Lower(i) is "year" && reading.Lower(i + 1) is "-" && reading.Lower(i - 1) is "-" && i > group.First) return reading.Lower(i - 2);
        }

        return null;
    }

    // "found a man with gunshot wounds in a car. He was pronounced dead": all the dead, and nobody of them lives.
    private static bool IsFoundDying(ReportReading reading, FigureDraft hurt, int dead)
    {
        if (FigureLinker.Value(hurt) != dead || reading.Tokens[hurt.Trigger].IsVerb && reading.Tokens[hurt.Trigger].Lemma is not "suffer") return false;
        var sentence = reading.SentenceOf(hurt.Trigger);
        if (!Enumerable.Range(sentence.First, Math.Max(0, hurt.Trigger - sentence.First)).Any(i => reading.Tokens[i].Lemma is "find" or "discover" or "locate")) return false;
        for (var s = sentence.Index; s <= Math.Min(sentence.Index + After, reading.Text.Sentences.Length - 1); s++)
        {
            for (var i = Math.Max(hurt.Trigger + 1, reading.Text.Sentences[s].First); i < reading.Text.Sentences[s].End; i++)
            {
                if (Dying.Contains(reading.Lower(i))) return true;
                if (reading.Lower(i) is "stable" or "survived" or "critical" or "recovering" or "condition" or "another" or "second" or "other") return false;
            }
        }

        return false;
    }
}
