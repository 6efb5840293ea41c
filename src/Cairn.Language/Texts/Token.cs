using Cairn.Model;

namespace Cairn.Language;

/// <summary>One word or mark of an <see cref="AnnotatedText"/>. Offsets are UTF-16 over its text; indexes count tokens of the whole text.</summary>
public readonly record struct Token
{
    /// <summary>Position in <see cref="AnnotatedText.Tokens"/>.</summary>
    public required int Index { get; init; }
    public required int Start { get; init; }

    /// <summary>One past the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The words of the text, exactly.</summary>
    public required string Form { get; init; }

    /// <summary>Lower-case form (invariant), typographic quotes and hyphens made plain.</summary>
    public required string Lower { get; init; }

    /// <summary>Dictionary form, lower case except for names.</summary>
    public required string Lemma { get; init; }
    public required Tag Tag { get; init; }
    public required WordClass Class { get; init; }

    /// <summary>Index of the head token; −1 for a root and where no tree was asked for.</summary>
    public required int Head { get; init; }
    public required Relation Relation { get; init; }

    /// <summary>Position in <see cref="AnnotatedText.Sentences"/>.</summary>
    public required int Sentence { get; init; }

    public TextSpan Span() => new(Start, End);
    public bool IsVerb => Tag is >= Tag.VB and <= Tag.VBZ;
    public bool IsNoun => Tag is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS;
    public bool IsComma => Tag is Tag.Comma || Form == ",";

    /// <summary>By its tag: a past or present form, or a modal.</summary>
    public bool IsFinite => Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD;
    public bool IsName => Tag is Tag.NNP or Tag.NNPS;
}
