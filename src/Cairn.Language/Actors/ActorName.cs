using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>One name of a lexicon entry, as lower-case words without hyphens.</summary>
/// <param name="Words">The words.</param>
/// <param name="Form">The name as written.</param>
/// <param name="NeedsCase">Only the written case is this name: "IS", "LeT", "WHO".</param>
/// <param name="Entry">What it names.</param>
internal sealed record ActorName(ImmutableArray<string> Words, string Form, bool NeedsCase, ActorEntry Entry)
{
    private static readonly FrozenSet<string> Ambiguous = ActorFiles.Lines("ambiguous.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Also a word or another abbreviation, so that text in one case cannot tell it.</summary>
    public bool IsAmbiguous => Words.Length == 1 && Ambiguous.Contains(Words[0]);

    public static ActorName Of(string name, ActorEntry entry)
    {
        var words = Tokenizer.Tokenize(name).Select(t => FormPool.Lower(name[t.Start..t.End])).Where(w => w is not ("-" or "(" or ")")).ToImmutableArray();
        var needsCase = words.Length == 1 && (Ambiguous.Contains(words[0]) || name.Length <= 3 && name.Any(char.IsUpper));
        return new ActorName(words, name, needsCase, entry);
    }
}
