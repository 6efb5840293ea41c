using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The words of a sentence in every form that they may have, and what nouns they may be. Owned by one triage.</summary>
internal sealed class PossibleWords
{
    private const int Margin = 2; // tokens beside the sentence that the other half of a pair may be sought in

    private readonly UntaggedText _text;
    private readonly Sentence _sentence;
    private readonly HashSet<string> _forms;
    private HashSet<string>? _things;
    private bool? _isOfArms;

    public PossibleWords(UntaggedText text, Sentence sentence)
    {
        (_text, _sentence, _forms) = (text, sentence, new HashSet<string>(3 * sentence.Count, StringComparer.Ordinal));
        for (var i = sentence.First; i < sentence.End; i++)
        {
            foreach (var form in text.FormsOf(i)) _forms.Add(form);
        }
    }

    /// <summary>Whether a word may stand in the sentence in some form.</summary>
    public bool Has(string word) => _forms.Contains(word);

    /// <summary>Whether any of some words may.</summary>
    public bool HasAny(IReadOnlyCollection<string> words) => words.Count < _forms.Count ? words.Any(_forms.Contains) : _forms.Any(words.Contains);

    /// <summary>Whether what a restriction asks for may stand in the sentence (<see cref="Restrictions"/>): one of its words, a noun of its class, a kind that only names and tags tell.</summary>
    public bool MayBeThere(Restriction restriction)
    {
        foreach (var form in _forms)
        {
            if (restriction.Words.Contains(form)) return true;
        }

        foreach (var (first, second) in restriction.Parts)
        {
            if (Has(first) && HasBeside(second) || Has(second) && HasBeside(first)) return true;
        }

        foreach (var kind in restriction.Kinds)
        {
            if (MayBe(kind)) return true;
        }

        return false;
    }

    private bool HasBeside(string form)
    {
        if (Has(form)) return true;
        for (var i = Math.Max(0, _sentence.First - Margin); i < Math.Min(_text.Tokens.Length, _sentence.End + Margin); i++)
        {
            if ((i < _sentence.First || i >= _sentence.End) && _text.FormsOf(i).Contains(form, StringComparer.Ordinal)) return true;
        }

        return false;
    }

    private bool MayBe(string kind) => kind switch
    {
        "force" or "fighters" => _isOfArms ??= _text.MayMentionArms(_sentence) || _forms.Any(IsOfArms),
        "ground" => _forms.Any(NounClasses.IsGround),
        "place" or "name" or "person" or "state" or "crowd" or "*" => true,
        _ => (_things ??= [.. _forms.Select(Nouns.ThingOf).OfType<string>()]).Contains(kind),
    };

    private static bool IsOfArms(string form) => NounClasses.IsForce(form) || Nouns.PopulationOf(form) is Population.StateForces or Population.ArmedGroup or Population.Perpetrators;
}
