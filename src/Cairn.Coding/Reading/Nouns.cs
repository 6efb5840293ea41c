using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What common nouns denote: people of a population, or a thing of a type. From <c>Lexicon/people.txt</c> and <c>Lexicon/things.txt</c>.</summary>
internal static class Nouns
{
    private static readonly FrozenDictionary<string, Population> People = Read("lexicon/people.txt")
        .ToFrozenDictionary(p => p.Word, p => CodeNames.TryParse<Population>(p.Group, out var code) ? code : throw new InvalidDataException($"people.txt: '{p.Group}' is no population"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Things =
        Read("lexicon/things.txt").ToFrozenDictionary(p => p.Word, p => p.Group, StringComparer.Ordinal);

    /// <summary>The population a noun counts, or null when it is not listed as people.</summary>
    public static Population? PopulationOf(in Token token) => Look(People, token, out var population) ? population : null;

    /// <summary>The type of thing a noun is ("building", "weapon", "none"), or null when it is not listed.</summary>
    public static string? ThingOf(in Token token) => Look(Things, token, out var thing) ? thing : null;

    /// <summary>The same of a form.</summary>
    public static Population? PopulationOf(string form) => People.TryGetValue(form, out var population) ? population : null;

    public static string? ThingOf(string form) => Things.GetValueOrDefault(form);

    /// <summary>Population that a kind of actor makes up.</summary>
    public static Population PopulationOf(ActorEntryKind kind) => kind switch
    {
        ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters or ActorEntryKind.Criminals => Population.ArmedGroup,
        ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Intelligence or ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers => Population.StateForces,
        ActorEntryKind.Government or ActorEntryKind.Party => Population.Officials,
        _ => Population.Civilians,
    };

    /// <summary>Whether a population bears arms against a state.</summary>
    public static bool AreFighters(Population? population) => population is Population.ArmedGroup or Population.Perpetrators;

    private static bool Look<T>(FrozenDictionary<string, T> table, in Token token, out T value)
    {
        var lower = token.Lower;
        // Most words are their own lemma, and then the same string.
        if (!ReferenceEquals(token.Lemma, lower) && table.TryGetValue(token.Lemma.ToLowerInvariant(), out value!) || table.TryGetValue(lower, out value!)) return true;
        if (lower is not [.., 's' or 'n']) return false;
        // The lemmatiser may not know the word: try the plain plurals.
        var shorter = table.GetAlternateLookup<ReadOnlySpan<char>>();
        return (lower.EndsWith('s') && shorter.TryGetValue(lower.AsSpan(0, lower.Length - 1), out value!))
            || (lower.EndsWith("es", StringComparison.Ordinal) && shorter.TryGetValue(lower.AsSpan(0, lower.Length - 2), out value!))
            || (lower.EndsWith("ies", StringComparison.Ordinal) && table.TryGetValue(lower[..^3] + "y", out value!))
            || (lower.EndsWith("men", StringComparison.Ordinal) && table.TryGetValue(lower[..^3] + "man", out value!));
    }

    private static List<(string Word, string Group)> Read(string resource)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<(string, string)>();
        var text = FrameSet.Resources(resource).Single().Text;
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (seen.Add(word)) words.Add((word, line[..colon]));
            }
        }

        return words;
    }
}
