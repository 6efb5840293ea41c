using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The possible words of a report, sentence by sentence, each looked up once. Owned by one triage.</summary>
internal sealed class PossibleReport(UntaggedText text)
{
    private readonly PossibleWords?[] _words = new PossibleWords?[text.Sentences.Length];

    public UntaggedText Text => text;

    public PossibleWords Of(Sentence sentence) => _words[sentence.Index] ??= new PossibleWords(text, sentence);

    /// <summary>Whether some sentence has what a restriction asks for.</summary>
    public bool HasAnywhere(Restriction restriction)
    {
        foreach (var sentence in text.Sentences)
        {
            if (Of(sentence).MayBeThere(restriction)) return true;
        }

        return false;
    }
}
