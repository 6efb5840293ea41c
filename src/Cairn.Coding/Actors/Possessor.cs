using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Whose people they are: "its fighters", "the group's forces", "their gunmen" belong to the group that was named last.</summary>
internal static class Possessor
{
    private const int Reach = 40; // tokens

    /// <summary>The named group or force that owns the people noun at a token; null when nothing says so.</summary>
    public static Mention? Of(ReportReading reading, int head)
    {
        var start = PhraseStart.Of(reading, head);
        for (var i = start; i < head; i++)
        {
            if (reading.Tokens[i].Lower is "its" or "their") return LastNamed(reading, i, reading.MentionAt(head)?.Entry?.Kind);
            if (reading.Tokens[i].Tag is not Tag.POS || i == start) continue;
            if (reading.Tokens[i - 1].Lemma is "group" or "organisation" or "organization" or "movement" or "militia" or "outfit") return LastNamed(reading, i, ActorEntryKind.Fighters);
            if (reading.MentionAt(i - 1) is { } owner) return reading.Resolve(owner) is { IsGeneric: false, Label: MentionLabel.Actor } named ? named : null;
        }

        if (!IsWing(reading, head)) return null;
        var of = reading.Lower(head + 1) is "of" ? reading.Lower(head + 2) is "the" ? head + 3 : head + 2 : head - 1;
        if (of > head && reading.Lower(of) is "former" or "defunct") of++; // "a faction of the former Hill Front"
        return of >= start && reading.MentionAt(of) is { IsGeneric: false, Label: MentionLabel.Actor, Entry.Kind: ActorEntryKind.ArmedGroup } whole ? whole : null;
    }

    /// <summary>Whether a noun is what a part of an organisation is called: "the front's local branch".</summary>
    public static bool IsWing(ReportReading reading, int head) => Wings.Contains(reading.Lower(head));

    private static readonly FrozenSet<string> Wings = WordSet.Of("branch, wing, arm, affiliate, cell, brigade, brigades, faction, offshoot, splinter");

    // "the Hill Front, an affiliate of the Red Army, said its fighters": who is only named to say who somebody else is.
    private static bool IsAside(ReportReading reading, Mention mention)
    {
        var i = mention.First - 1;
        if (i > 0 && reading.Tokens[i].Tag is Tag.DT) i--;
        if (i <= 0 || reading.Lower(i) is not ("of" or "to" or "with" or "from")) return false;
        for (i--; i >= 0 && i > mention.First - 8 && !reading.Tokens[i].IsVerb; i--)
        {
            if (reading.Tokens[i].IsComma) return Kin.Contains(reading.Tokens[mention.First - 1].Tag is Tag.DT ? reading.Lower(mention.First - 3) : reading.Lower(mention.First - 2));
        }

        return false;
    }

    private static readonly FrozenSet<string> Kin = WordSet.Of("affiliate, offshoot, branch, ally, rival, faction, wing, arm, splinter, allied, linked, loyal, breakaway, affiliated, tied, ties, links, proxy, enemy, successor, franchise");

    private static Mention? LastNamed(ReportReading reading, int before, ActorEntryKind? kind)
    {
        for (var i = before - 1; i >= 0 && i >= before - Reach; i--)
        {
            if (reading.MentionAt(i) is not { IsGeneric: false, Label: MentionLabel.Actor, Entry: { } entry } mention || IsAside(reading, mention)) continue;
            if (kind is ActorEntryKind.Fighters ? entry.Kind is ActorEntryKind.ArmedGroup : entry.Kind is ActorEntryKind.ArmedGroup or ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Government) return mention;
        }

        return null;
    }
}
