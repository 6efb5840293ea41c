using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Armed bodies on no list, by the head of their name and the words around it: "the X Brigade" in any sentence, "the X Falcons" where there is violence,
/// "the X League" with fighters of it, and any capitals behind "gunmen of the".
/// </summary>
internal sealed class NamedGroups(ImmutableArray<Token> tokens, MentionBoard board, ListedNames listed)
{
    private readonly GroupEvidence _evidence = new(tokens, board);

    /// <summary>Reads at a token; returns one past the group, or the token itself.</summary>
    public int Read(Sentence sentence, int i)
    {
        if (!char.IsUpper(tokens[i].Form[0]) || board.At[i] is { Entry: not null }) return i;
        if (i > sentence.First && char.IsUpper(tokens[i - 1].Form[0]) && board.At[i - 1] is { Label: MentionLabel.Person }) return i;
        if (CapitalName.At(tokens, board, sentence, i) is not { } name || IsOpeningNoun(sentence, name)) return i;
        if (board.At[name.End - 1] is { } last && last.End > name.End) return i;
        if (IsGroup(sentence, name) is not { } end) return name.CoreEnd;
        board.Clear(i, end);
        var words = board.Words(i, end);
        var force = Math.Max(end, listed.ForceAfter(sentence, end));
        board.Put(new Mention(i, force, force - 1, MentionLabel.Actor, words, new ActorEntry("unlisted", words, null, [], ActorEntryKind.ArmedGroup), false, Behind: force - end));
        return force;
    }

    // One past the group: the whole name, or its part before "of" where only that is one.
    private int? IsGroup(Sentence sentence, CapitalName name)
    {
        if (Judge(sentence, name.First, name.CoreEnd, name.End)) return name.End;
        return name.End > name.CoreEnd && Judge(sentence, name.First, name.CoreEnd, name.CoreEnd) ? name.CoreEnd : null;
    }

    private bool Judge(Sentence sentence, int first, int core, int end)
    {
        var capitals = 0;
        for (var t = first; t < end; t++) capitals += char.IsUpper(tokens[t].Form[0]) ? 1 : 0;
        var last = tokens[core - 1].Lower;
        var head = Stronger(GroupHeads.Of(last), GroupHeads.OfOpening(tokens[first].Lower));
        // "Swords of the Qalamoun Battalion", "Free Men of Yabroud Gathering"
        if (end > core) head = Stronger(head, GroupHeads.Of(tokens[end - 1].Lower));
        // "Vengeance Committee", "Immediate Reaction Force", "Army of the Holy X"
        if (head is GroupHead.Body or GroupHead.Martial && HasArmingWord(first, core) || end > core && core == first + 1 && last == "army") head = GroupHead.Armed;
        if (capitals < 2 && !(head == GroupHead.None && board.At[first] is { Label: MentionLabel.Org })) return false;
        if (GroupHeads.IsCivil(last) || tokens[first].Lower == "operation" || last == "fighters" && tokens[core - 2].Lower == "fire" || end == core && GroupHeads.IsCivil(tokens[end - 1].Lower)) return false;
        if (Enumerable.Range(first, end - first).Any(t => tokens[t].Lower is "rights" or "health" or "hospital" or "university" or "press" or "news" or "aid" or "bank" or "airlines" or "football" or "united" && head != GroupHead.Armed)) return false;
        if (head == GroupHead.Armed) return true;
        var evidence = _evidence.For(sentence, first, end, head == GroupHead.None && board.At[first] is { Label: MentionLabel.Person });
        if (head == GroupHead.Martial) return evidence >= 1 || _evidence.TellsOfViolence(sentence, first, end);
        if (head == GroupHead.Body) return evidence >= 2 || evidence == 1 && !IsArticleName(first) && _evidence.TellsOfViolence(sentence, first, end) || !IsArticleName(first) && _evidence.IsCoordinated(sentence, first);
        return evidence >= 2 && !IsKnownOtherwise(first, end) && !Describes(sentence, end) && !(capitals > 1 && board.At[first] is { Label: MentionLabel.Person } && _evidence.IsBehindBody(sentence, first));
    }

    // "clashes between the X regime and …": the noun behind it is the party.
    private bool Describes(Sentence sentence, int end) =>
        end < sentence.End && tokens[end].IsNoun && !char.IsUpper(tokens[end].Form[0]) && listed.ForceAfter(sentence, end) == 0 && !ForceWords.Bodies.Contains(tokens[end].Lower);

    private bool HasArmingWord(int first, int end)
    {
        for (var t = first; t < end - 1; t++)
        {
            if (ForceWords.InNames.Contains(tokens[t].Lower)) return true;
        }

        return false;
    }

    // "Los X": half the towns of a continent begin so.
    private bool IsArticleName(int first) => tokens[first].Lower is "los" or "las" or "les";

    private static GroupHead Stronger(GroupHead a, GroupHead b) => a > b ? a : b;

    // A place, a person or a state is no group for being beside fighters: "rebels in Kivu", "gunmen from Gaza".
    private bool IsKnownOtherwise(int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (board.At[t] is { Label: MentionLabel.Place or MentionLabel.Nationality } || board.At[t] is { Label: MentionLabel.Person, Entry: null } person && IsTitled(person)) return true;
            if (ActorLexicon.Nationalities.ContainsKey(tokens[t].Lower) || Countries.ByName.ContainsKey(tokens[t].Form)) return true;
        }

        return false;
    }

    private bool IsTitled(Mention person) => person.First > 0 && TitledPeople.Titles.Contains(tokens[person.First - 1].Lower);

    // "Soldiers of the X": what opens the sentence is a common noun, unless names begin so ("Lions of", "Army of").
    private bool IsOpeningNoun(Sentence sentence, CapitalName name) =>
        name.First == sentence.First && name.CoreEnd == name.First + 1 && (GroupHeads.Of(tokens[name.First].Lower) == GroupHead.None || tokens[name.First].Lower is "fighters" or "militiamen" or "volunteers" or "guerrillas" or "insurgents" or "commandos" or "vigilantes" or "forces" or "guards" or "warriors" or "members") && GroupHeads.OfOpening(tokens[name.First].Lower) == GroupHead.None;

}
