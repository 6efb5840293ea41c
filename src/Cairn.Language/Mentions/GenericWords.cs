using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Finds the words of the generic lexicon in the text, in the singular or the plural.</summary>
internal sealed class GenericWords(ImmutableArray<Token> tokens)
{
    private readonly IReadOnlyList<ActorName>?[] _candidates = new IReadOnlyList<ActorName>?[tokens.Length]; // asked several times a token

    public IReadOnlyList<ActorName> Candidates(int i) => _candidates[i] ??= Find(i);

    private IReadOnlyList<ActorName> Find(int i)
    {
        var lower = tokens[i].Lower;
        var lemma = tokens[i].Lemma.ToLowerInvariant();
        var named = ActorLexicon.Generic.StartingWith(lower);
        ImmutableArray<ActorName> byLemma = lemma == lower ? [] : ActorLexicon.Generic.StartingWith(lemma);
        var singular = Singular(lower);
        ImmutableArray<ActorName> bySingular = singular == lower || singular == lemma ? [] : ActorLexicon.Generic.StartingWith(singular);
        if (named.IsEmpty && byLemma.IsEmpty && bySingular.IsEmpty) return []; // most words begin none
        if (byLemma.IsEmpty && bySingular.IsEmpty) return named; // longest first already
        return [.. named.Concat(byLemma).Concat(bySingular).OrderByDescending(n => n.Words.Length)];
    }

    public int FollowInflected(Sentence sentence, int i, ImmutableArray<string> words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            var t = i + w;
            if (t >= sentence.End) return 0;
            var matches = tokens[t].Lower == words[w] || w == words.Length - 1 && (Singular(tokens[t].Lower) == words[w] || tokens[t].Lemma.Equals(words[w], StringComparison.OrdinalIgnoreCase));
            if (!matches) return 0;
        }

        return i + words.Length;
    }

    public bool IsPersonNoun(int i, Sentence sentence) => Candidates(i).Any(c => FollowInflected(sentence, i, c.Words) > 0);

    internal static string Singular(string lower) =>
        lower.EndsWith("men", StringComparison.Ordinal) ? lower[..^3] + "man" : lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : lower is "children" ? "child" : lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
}
