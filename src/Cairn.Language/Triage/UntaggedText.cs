using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// A report parted into sentences and words and read no further, as triage sees it: what its words may turn out to be. Every question may be answered with yes
/// where the layers then find nothing, and never with no where they find something. Owned by the asker for one report.
/// </summary>
public sealed class UntaggedText
{
    private readonly WordForms _forms;
    private readonly PossibleArms _arms;
    private readonly IReadOnlyList<string>?[] _known;

    internal UntaggedText(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, WordForms forms)
    {
        (Tokens, Sentences, _forms, _known) = (tokens, sentences, forms, new IReadOnlyList<string>?[tokens.Length]);
        _arms = new PossibleArms(tokens, sentences, FormsOf);
    }

    /// <summary>Its words; some may have their tags already.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Every form under which a lexicon may know a word: itself, its lemmas by any tag, without its plural.</summary>
    public IReadOnlyList<string> FormsOf(int token) => _known[token] ??= _forms.Of(Tokens[token]);

    /// <summary>Whether a word may count something: "dozens", "12".</summary>
    public bool MayCount(int token) => NumberWords.MayCount(Tokens[token].Lower);

    /// <summary>Whether a sentence may mention people who bear arms.</summary>
    public bool MayMentionArms(Sentence sentence) => _arms.MayStandIn(sentence);
}
