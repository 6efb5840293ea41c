using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Names of armed groups, forces, agencies and generic kinds of actor, from the embedded files of <c>Actors/</c> (docs/lexicon.md).</summary>
internal sealed class ActorLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<ActorName>> _byFirstWord;

    private ActorLexicon(IEnumerable<ActorName> names) =>
        _byFirstWord = names.GroupBy(n => n.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ThenBy(n => n.Entry.Id, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Named actors.</summary>
    public static ActorLexicon Named { get; } = new(ReadNamed("groups").Concat(ReadNamed("organisations")));

    /// <summary>Generic actors, by their singular words.</summary>
    public static ActorLexicon Generic { get; } = new(ReadGeneric());

    /// <summary>Nationality words: adjective or people → country.</summary>
    public static FrozenDictionary<string, Country> Nationalities { get; } = ReadNationalities();

    /// <summary>Every name, in no order.</summary>
    public IEnumerable<ActorName> All => _byFirstWord.Values.SelectMany(n => n);

    /// <summary>Names whose first word is this lower-case form, longest first.</summary>
    public ImmutableArray<ActorName> StartingWith(string lower) => _byFirstWord.TryGetValue(lower, out var names) ? names : [];

    private static IEnumerable<ActorName> ReadNamed(string file)
    {
        foreach (var f in Rows(file))
        {
            int? actorClass = int.TryParse(f[3], NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? c : null;
            var entry = new ActorEntry(f[0], f[1], actorClass, [.. f[4].Split(';', StringSplitOptions.RemoveEmptyEntries)], Enum.Parse<ActorEntryKind>(f[5]));
            foreach (var alias in f[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(f[1]).Distinct(StringComparer.Ordinal))
                yield return ActorName.Of(alias, entry);
        }
    }

    private static IEnumerable<ActorName> ReadGeneric()
    {
        foreach (var f in Rows("generic"))
        {
            int? actorClass = int.TryParse(f[2], NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? c : null;
            yield return ActorName.Of(f[0], new ActorEntry("generic-" + f[0].Replace(' ', '-'), f[0], actorClass, [], Enum.Parse<ActorEntryKind>(f[1])));
        }
    }

    private static FrozenDictionary<string, Country> ReadNationalities()
    {
        var words = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in Countries.All)
        {
            foreach (var word in country.Adjectives.Concat(country.People)) words.TryAdd(word.ToLowerInvariant(), country);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> Rows(string file) => ActorFiles.Lines(file + ".csv").Select(line => line.Split('|'));
}
