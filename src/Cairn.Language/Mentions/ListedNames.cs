using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Names of the actor lexicon, the longest first; with the fighters behind one ("Islamic State militants"), who are the group.</summary>
internal sealed class ListedNames(ImmutableArray<Token> tokens, MentionBoard board, GenericWords words)
{
    public int Read(Sentence sentence, int i, bool oneCase)
    {
        if (board.At[i] is not null) return i;
        foreach (var name in ActorLexicon.Named.StartingWith(tokens[i].Lower))
        {
            var end = Follow(sentence, i, name.Words);
            if (end == 0) continue;
            if (name.NeedsCase && (oneCase ? name.IsAmbiguous || tokens[i].Form != name.Form : tokens[i].Form != name.Form)) continue;
            if (!name.NeedsCase && !oneCase && !name.Form.All(c => !char.IsUpper(c)) && !char.IsUpper(tokens[i].Form[0]) && tokens[i].Lower is not ("al" or "the") && name.Words.Length == 1 && !name.Form.Contains('-', StringComparison.Ordinal)) continue;
            if (name.IsAmbiguous && IsCapitalWord(sentence, i, end)) continue;
            var first = name.Words[0] == "the" && name.Words.Length > 1 ? i + 1 : i; // an article is no part of a name
            if (first > i && end < sentence.End && tokens[end].IsName && char.IsUpper(tokens[end - 1].Form[0])) continue; // "the Coalition Chess Club" is not the coalition
            var label = LabelOf(name.Entry.Kind);
            var head = end - 1;
            // "Islamic State militants", "CPI-Maoist cadres", "the group's fighters": the people are the group.
            var force = ForceAfter(sentence, end);
            var behind = label == MentionLabel.Actor && force > 0 ? force - end : 0;
            if (behind > 0) (head, end) = (force - 1, force);
            board.Put(new Mention(first, end, head, label, name.Entry.Name, name.Entry, false, Behind: behind));
            return end;
        }

        return i;
    }

    // "SHE IS THE BEST", "WHO WANTS TO": a word among others in capitals.
    private bool IsCapitalWord(Sentence sentence, int i, int end) =>
        IsInCapitals(sentence, end) && (IsInCapitals(sentence, i - 1) || IsInCapitals(sentence, end + 1));

    private bool IsInCapitals(Sentence sentence, int t) => t >= sentence.First && t < sentence.End && tokens[t].Form.Length > 1 && tokens[t].Form.All(char.IsUpper);

    // One past "(group|'s|-) fighters" after a name; 0 without.
    public int ForceAfter(Sentence sentence, int at)
    {
        var i = at;
        while (i < sentence.End && (tokens[i].Lower is "group" or "'s" or "'" or "terror" or "terrorist" or "armed" or "militant" or "jihadist" or "rebel" or "insurgent" or "-" or "affiliated" or "linked" or "extremist" or "faction")) i++;
        if (i >= sentence.End) return at < i && tokens[at].Lower is "group" ? at + 1 : 0;
        foreach (var generic in words.Candidates(i))
        {
            var end = words.FollowInflected(sentence, i, generic.Words);
            if (end > 0 && generic.Entry.Kind is ActorEntryKind.Fighters or ActorEntryKind.Military or ActorEntryKind.Criminals && end > 0) return end;
        }

        if (tokens[i].Lower is "members" or "member" or "leader" or "leaders" or "commander" or "commanders" or "group" or "facilitator" or "facilitators" or "operatives" or "operative" or "forces" or "units" or "unit" or "troops" or "movement" or "network" or "suspects") return i + 1;
        return at < i && tokens[at].Lower is "group" ? at + 1 : 0;
    }

    private int Follow(Sentence sentence, int i, ImmutableArray<string> words)
    {
        var t = i;
        for (var w = 0; w < words.Length; w++, t++)
        {
            while (w > 0 && t < sentence.End && tokens[t].Lower is "-" or "(" or ")") t++;
            if (t >= sentence.End || tokens[t].Lower != words[w]) return 0;
        }

        // A closing bracket of "CPI (Maoist)" belongs to the name.
        return t < sentence.End && tokens[t].Lower == ")" && Enumerable.Range(i, t - i).Any(x => tokens[x].Lower == "(") ? t + 1 : t;
    }

    internal static MentionLabel LabelOf(ActorEntryKind kind) => kind switch
    {
        ActorEntryKind.Un or ActorEntryKind.Ngo or ActorEntryKind.Monitor or ActorEntryKind.Media or ActorEntryKind.Government or ActorEntryKind.Party or ActorEntryKind.Company or ActorEntryKind.Health or ActorEntryKind.Rescue => MentionLabel.Org,
        _ => MentionLabel.Actor,
    };
}
