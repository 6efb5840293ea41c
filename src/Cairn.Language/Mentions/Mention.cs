using Cairn.Model;

namespace Cairn.Language;

/// <summary>A person, organisation, armed actor or nationality named in the text, or a generic actor ("gunmen").</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Head">The token through which it hangs in the tree.</param>
/// <param name="Label">PERSON, ORG, ACTOR, PLACE (a name that learned NER takes for a place; Places decides) or NATIONALITY.</param>
/// <param name="Name">Canonical name: the lexicon's, or the fullest form in this report; null for generic actors.</param>
/// <param name="Entry">The actor lexicon's entry, when listed or made by rule ("Iraqi" + "soldiers").</param>
/// <param name="IsGeneric">True for "gunmen", "troops", "the group".</param>
/// <param name="Referent">Index into <see cref="AnnotatedText.Mentions"/> of the mention this one takes up ("the group", a surname, an acronym), or −1.</param>
/// <param name="Behind">Tokens of it that stand behind the name: 1 in "Islamic State militants", who are the group.</param>
public sealed record Mention(int First, int End, int Head, MentionLabel Label, string? Name, ActorEntry? Entry, bool IsGeneric, int Referent = -1, int Behind = 0)
{
    /// <summary>One past the last token of the name itself.</summary>
    public int NameEnd => End - Behind;
}
