using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>Whether a stretch of tokens holds a clause.</summary>
internal static class FiniteVerbs
{
    /// <summary>Whether a finite verb stands in tokens [from, to).</summary>
    public static bool Any(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (tokens[t].IsFinite) return true;
        }

        return false;
    }
}
