using System.Runtime.CompilerServices;

namespace Cairn.Language;

/// <summary>
/// The forms under which a lexicon may know a word whose tag is not known. Kept for words seen before, as in <see cref="FormPool"/>: direct-mapped, of fixed size, no lock;
/// what it returns depends on the word alone.
/// </summary>
internal sealed class WordForms(Lemmatizer lemmas)
{
    private const int Slots = 1 << 13;

    private readonly Known?[] _known = new Known?[Slots];

    private sealed record Known(string Form, IReadOnlyList<string> Forms);

    public IReadOnlyList<string> Of(in Token token)
    {
        ref var slot = ref _known[RuntimeHelpers.GetHashCode(token.Form) & (Slots - 1)];
        var known = Volatile.Read(ref slot);
        if (known is null || !ReferenceEquals(known.Form, token.Form)) Volatile.Write(ref slot, known = new Known(token.Form, Make(token.Form, token.Lower)));
        return known.Forms;
    }

    private List<string> Make(string form, string lower) => [.. lemmas.All(form, lower).Concat(Singulars(lower)).Distinct(StringComparer.Ordinal)];

    // As those make them who do not trust the lemmatiser.
    private static IEnumerable<string> Singulars(string lower)
    {
        yield return GenericWords.Singular(lower);
        if (lower.Length > 1 && lower.EndsWith('s')) yield return lower[..^1];
        if (lower.Length > 2 && lower.EndsWith("es", StringComparison.Ordinal)) yield return lower[..^2];
        if (lower.EndsWith("ies", StringComparison.Ordinal)) yield return lower[..^3] + "y";
        if (lower.EndsWith("men", StringComparison.Ordinal)) yield return lower[..^3] + "man";
    }
}
