using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// Whether a report may name people who bear arms, by its words alone, before tags and names are known: what <see cref="MentionReader"/> needs to find such a mention.
/// It may say yes where none is found and never says no where one is. Owned by the asker for one report.
/// </summary>
internal sealed class PossibleArms(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, Func<int, IReadOnlyList<string>> forms)
{
    private static readonly FrozenSet<string> Evidence = ForceWords.Fighters.Concat(ForceWords.Bodies).Concat(ForceWords.Fights).Concat(ForceWords.Attacks)
        .Concat(["operative", "operatives", "patrol", "patrols", "trooper", "troopers", "hit", "hold", "strike", "target", "destroy", "down", "respect"]).ToFrozenSet(StringComparer.Ordinal);

    // What makes an open body ("group", "force") armed, or tells half of it.
    private static readonly FrozenSet<string> Arming = ForceWords.Arming.Concat(ForceWords.Members).Concat(ForceWords.Blames)
        .Concat(["called", "named", "dubbed", "itself", "themselves", "known", "fight", "rout", "battle", "pin", "suspicion", "led", "signed", "guarded", "claimed", "manned", "run", "belonged", "attributed"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OwnWords = FrozenSet.Create(StringComparer.Ordinal, "lashkar", "jaish", "jaysh", "harakat", "katibat", "liwa", "jund", "saraya", "ansar");

    private static readonly FrozenSet<string> Openings = "a an the this that these those he she it they we his her its their our my in on at for from with by after before and but as if when while there".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int Longest = 8; // tokens of a group's name

    private bool? _fighters, _names;

    /// <summary>Whether a sentence may name a force, police or fighters.</summary>
    public bool MayStandIn(Sentence sentence) => TellsOfFighters || Names(sentence, ArmedKind.Any) || HasAcronym(sentence) && NamesForces;

    // An armed group or fighters anywhere: then any organisation may be one (NounKinds), and "the group" is.
    private bool TellsOfFighters => _fighters ??= sentences.Any(s => Names(s, ArmedKind.Fighters) || MayBeUnlisted(s));

    // A force by name, which may have an acronym elsewhere.
    private bool NamesForces => _names ??= sentences.Any(s => Names(s, ArmedKind.Any));

    private enum ArmedKind { Any, Fighters }

    // Listed names and generic kinds, units, and forces of a state.
    private bool Names(Sentence sentence, ArmedKind kind)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            foreach (var name in ActorLexicon.Named.StartingWith(tokens[i].Lower))
            {
                if (Is(name, kind) && (!name.NeedsCase || tokens[i].Form == name.Form) && Follows(sentence, i, name.Words)) return true;
            }

            foreach (var form in forms(i))
            {
                foreach (var generic in ActorLexicon.Generic.StartingWith(form))
                {
                    if (Is(generic, kind) && (generic.Words.Length == 1 || Has(sentence, generic.Words[^1]))) return true;
                }
            }

            if (kind == ArmedKind.Any && (UnitNames.Heads.Contains(tokens[i].Lower) && HasFigure(sentence) || StateForces.Heads.ContainsKey(tokens[i].Lower) && char.IsUpper(tokens[i].Form[0]))) return true;
        }

        return false;
    }

    private static bool Is(ActorName name, ArmedKind kind) =>
        name.Entry.Kind is ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters || kind == ArmedKind.Any && name.Entry.Kind is ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers;

    private bool Follows(Sentence sentence, int i, ImmutableArray<string> words)
    {
        for (var w = 0; w < words.Length; w++, i++)
        {
            while (w > 0 && i < sentence.End && tokens[i].Lower is "-" or "(" or ")") i++;
            if (i >= sentence.End || tokens[i].Lower != words[w]) return false;
        }

        return true;
    }

    // Groups on no list: by a capital word that heads or arms a name, or a capital with words beside it that tell of arms; by their words alone in text of one case.
    private bool MayBeUnlisted(Sentence sentence)
    {
        bool capital = false, evidence = false, open = false, arming = false;
        var armed = -Longest; // the last word that arms a group's name
        var listed = sentence.First; // one past the last listed name
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var lower = tokens[i].Lower;
            if (i >= listed) listed = Math.Max(listed, ListedEnd(sentence, i));
            var isCapital = i >= listed && char.IsUpper(tokens[i].Form[0]) && !(i == sentence.First && IsOpening(i));
            capital |= isCapital;
            if (UnlistedGroups.ArmedWords.Contains(lower)) armed = i;
            if (OwnWords.Contains(lower) || UnlistedGroups.GroupWords.Contains(lower) && i - armed < Longest) return true;
            if (isCapital && (GroupHeads.Of(lower) != GroupHead.None || GroupHeads.OfOpening(lower) != GroupHead.None || ForceWords.InNames.Contains(lower))) return true;
            foreach (var form in forms(i))
            {
                evidence |= Evidence.Contains(form);
                open |= ForceWords.OpenBodies.Contains(form);
                arming |= Arming.Contains(form);
            }
        }

        return capital && (evidence || open && arming);
    }

    // "The", "In": a capital for opening the sentence alone; other words by their tags, where they have them.
    private bool IsOpening(int i) => Openings.Contains(tokens[i].Lower) || tokens[i].Tag is not (Tag.None or Tag.JJ or Tag.VBN or Tag.FW) && !tokens[i].IsNoun;

    // One past a listed name of more than one word, which nothing else is made of; the token itself without.
    private int ListedEnd(Sentence sentence, int i)
    {
        foreach (var name in ActorLexicon.Named.StartingWith(tokens[i].Lower))
        {
            if (name.Words.Length > 1 && name.Words[0] != "the" && Follows(sentence, i, name.Words)) return i + name.Words.Length;
        }

        return i;
    }

    private bool HasAcronym(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens[i].Form.Length > 1 && tokens[i].Form.Count(char.IsUpper) > 1) return true;
        }

        return false;
    }

    private bool HasFigure(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (char.IsAsciiDigit(tokens[i].Form[0])) return true;
        }

        return false;
    }

    private bool Has(Sentence sentence, string word)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (forms(i).Contains(word, StringComparer.Ordinal)) return true;
        }

        return false;
    }
}
