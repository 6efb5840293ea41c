using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The armed group or force a person noun belongs to: "a Taliban squad member", "leader of the Maoists".</summary>
internal static class Affiliation
{
    private static readonly FrozenSet<string> Belonging = new[]
    {
        "member", "leader", "cadre", "commander", "couple", "duo", "trio", "pair", "operative", "squad", "chief", "secretary", "activist", "woman", "youth", "man", "militant", "ideologue",
        "rebel", "suspect", "area", "functionary", "personnel", "recruit", "sympathiser", "sympathizer", "courier", "group", "deputy", "body",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The mention of the group, with its entry; null without one.</summary>
    public static Mention? Of(ReportReading reading, int head)
    {
        var token = reading.Tokens[head];
        if (!token.IsNoun || !Belonging.Contains(token.Lemma.ToLowerInvariant()) && !Belonging.Contains(token.Lower.TrimEnd('s'))) return null;
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (GroupAt(reading, i) is { } before) return before;
        }

        var next = head + 1;
        if (next + 1 >= reading.Tokens.Length || reading.Lower(next) is not "of" || reading.Tokens[next].Sentence != token.Sentence) return null;
        while (next + 1 < reading.Tokens.Length && next < head + 4 && reading.Tokens[next + 1].Tag is Tag.DT or Tag.JJ) next++;
        return GroupAt(reading, next + 1);
    }

    private static Mention? GroupAt(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Label: MentionLabel.Actor, Entry: { Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters } } mention ? mention : null;
}
