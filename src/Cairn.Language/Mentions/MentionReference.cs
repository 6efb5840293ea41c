using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Reference inside a report: surnames, acronyms, "the group", "the army", "cadres of the …" to the mention they take up.</summary>
internal static class MentionReference
{
    private const int Reach = 200; // mentions looked back over

    public static ImmutableArray<Mention> Link(ImmutableArray<Token> tokens, ImmutableArray<Mention> mentions)
    {
        var linked = mentions.ToBuilder();
        for (var m = 0; m < linked.Count; m++)
        {
            var mention = linked[m];
            if (mention.IsGeneric) linked[m] = Generic(tokens, linked, m);
            else if (mention.Label == MentionLabel.Person && mention.End - mention.First == 1) linked[m] = Surname(linked, m);
            else if (mention.Label == MentionLabel.Org && mention.Entry is null) linked[m] = Acronym(tokens, linked, m);
        }

        return linked.ToImmutable();
    }

    private static Mention Generic(ImmutableArray<Token> tokens, ImmutableArray<Mention>.Builder mentions, int m)
    {
        var mention = mentions[m];
        // "cadres of the CPI-Maoist", "fighters from the Islamic State group", "members belonging to X"
        if (m + 1 < mentions.Count && mentions[m + 1] is { IsGeneric: false, Label: MentionLabel.Actor } next && next.First - mention.End is >= 1 and <= 4 && tokens[next.First].Sentence == tokens[mention.First].Sentence
            && Between(tokens, mention.End, next.First) && mention.Entry?.Kind is ActorEntryKind.Fighters or ActorEntryKind.Military)
            return mention with { Referent = m + 1 };
        if (!IsDefinite(tokens, mention.First) && !IsUnique(tokens, mention)) return mention;
        if (SameNoun(tokens, mentions, m) is var same and >= 0) return mention with { Referent = same };
        if (tokens[mention.Head].Lower is "groups" or "organisations" or "organizations" or "factions") return mention; // "the rebel groups": no single one
        return MostTold(tokens, mentions, m) is var told and >= 0 ? mention with { Referent = told } : mention;
    }

    // "the soldiers" take up "Iraqi soldiers", "the militants" "Islamic State militants": the name that the same noun last went with.
    private static int SameNoun(ImmutableArray<Token> tokens, ImmutableArray<Mention>.Builder mentions, int m)
    {
        var noun = tokens[mentions[m].Head].Lower;
        for (var back = m - 1; back >= 0 && back >= m - Reach; back--)
        {
            var earlier = mentions[back];
            if (earlier.IsGeneric || earlier.Label != MentionLabel.Actor || earlier.Entry is null) continue;
            var beside = tokens[earlier.Head].Lower == noun || earlier.End < tokens.Length && tokens[earlier.End].Lower == noun && tokens[earlier.End].Sentence == tokens[earlier.First].Sentence;
            if (beside) return back;
        }

        return -1;
    }

    // The group of the right kind that the report names most, the latest of equals; never one that this sentence names for something else.
    private static int MostTold(ImmutableArray<Token> tokens, ImmutableArray<Mention>.Builder mentions, int m)
    {
        var sentence = tokens[mentions[m].First].Sentence;
        var elsewhere = NamedIn(tokens, mentions, m, sentence);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var best = -1;
        for (var back = Math.Max(0, m - Reach); back < m; back++)
        {
            var earlier = mentions[back];
            if (earlier.IsGeneric || earlier.Label != MentionLabel.Actor || earlier.Entry is null || earlier.Name is null || elsewhere.Contains(earlier.Name)) continue;
            if (!Fits(mentions[m].Entry!.Kind, earlier.Entry.Kind)) continue;
            counts[earlier.Name] = counts.GetValueOrDefault(earlier.Name) + 1;
            if (best < 0 || counts[earlier.Name] >= counts[mentions[best].Name!]) best = back;
        }

        return best;
    }

    // "…, according to a report on the campaign against Norland": named for what the source is about, not beside who acts.
    private static bool IsOfReport(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var t = from; t < to - 4; t++)
        {
            if (tokens[t].Lower == "according") return true;
        }

        return false;
    }

    // Names in the sentence of a mention: its neighbours, since mentions stand in the order of the text.
    private static HashSet<string?> NamedIn(ImmutableArray<Token> tokens, ImmutableArray<Mention>.Builder mentions, int m, int sentence)
    {
        var names = new HashSet<string?>();
        var first = m;
        while (first > 0 && tokens[mentions[first - 1].First].Sentence == sentence) first--;
        for (var i = first; i < mentions.Count && tokens[mentions[i].First].Sentence == sentence; i++)
        {
            if (i > m && IsOfReport(tokens, mentions[m].End, mentions[i].First)) break;
            if (!mentions[i].IsGeneric) names.Add(mentions[i].Name);
        }

        return names;
    }

    private static bool Fits(ActorEntryKind generic, ActorEntryKind named) => generic switch
    {
        ActorEntryKind.Fighters => named == ActorEntryKind.ArmedGroup,
        ActorEntryKind.Military => named is ActorEntryKind.Military or ActorEntryKind.Coalition,
        ActorEntryKind.Police => named == ActorEntryKind.Police,
        _ => false,
    };

    private static bool Between(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Lower is not ("of" or "the" or "from" or "belonging" or "to" or "outlawed" or "banned" or "proscribed")) return false;
        }

        return true;
    }

    // There is one army, one police, one government in a report's country: "army units", "regime forces" are theirs.
    private static bool IsUnique(ImmutableArray<Token> tokens, Mention mention) => tokens[mention.First].Lower is "army" or "military" or "regime" or "government" && mention.Entry?.Kind is ActorEntryKind.Military or ActorEntryKind.Government;

    private static bool IsDefinite(ImmutableArray<Token> tokens, int first) => first > 0 && tokens[first - 1].Lower is "the" or "these" or "those" or "its" or "their";

    private static Mention Surname(ImmutableArray<Mention>.Builder mentions, int m)
    {
        for (var back = m - 1; back >= 0 && back >= m - Reach; back--)
        {
            var earlier = mentions[back];
            if (earlier.Label == MentionLabel.Person && earlier.Name is { } name && earlier.End - earlier.First > 1 && name.EndsWith(mentions[m].Name!, StringComparison.Ordinal))
                return mentions[m] with { Name = name, Referent = back };
        }

        return mentions[m];
    }

    private static Mention Acronym(ImmutableArray<Token> tokens, ImmutableArray<Mention>.Builder mentions, int m)
    {
        var form = tokens[mentions[m].First].Form;
        if (mentions[m].End - mentions[m].First != 1 || form.Length < 2 || form.Any(char.IsLower)) return mentions[m];
        for (var back = m - 1; back >= 0 && back >= m - Reach; back--)
        {
            var earlier = mentions[back];
            if (earlier.Label is not (MentionLabel.Org or MentionLabel.Actor) || earlier.End - earlier.First < 2) continue;
            var initials = string.Concat(Enumerable.Range(earlier.First, earlier.End - earlier.First).Where(t => char.IsUpper(tokens[t].Form[0])).Select(t => tokens[t].Form[0]));
            if (initials == form) return mentions[m] with { Name = earlier.Name, Label = earlier.Label, Entry = earlier.Entry, Referent = back };
        }

        return mentions[m];
    }
}
