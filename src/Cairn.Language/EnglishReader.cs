using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>Reads English: text in, <see cref="AnnotatedText"/> out. Thread-safe once made; share one.</summary>
public sealed class EnglishReader
{
    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The report's frozen text.</param>
    /// <param name="published">Anchor of relative dates, or null.</param>
    /// <param name="wantsTree">Triage: given the lower-case token forms of a sentence, whether it needs a tree; null parses every sentence.</param>
#pragma warning disable CA1822 // takes its models from the instance as soon as they land
    public AnnotatedText Read(string text, DateOnly? published, Func<ReadOnlyMemory<Token>, bool>? wantsTree = null) =>
        new(text, published, [], [], [], [], [], []);
}
