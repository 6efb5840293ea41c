using System.Collections.Frozen;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Fighters who carry their own people off the field: "four rebels were hurt and taken away by the rebels". They abduct nobody.</summary>
internal static class OwnFallen
{
    private static readonly FrozenSet<string> Carrying = WordSet.Of("take, carry, drag, haul, remove");
    private static readonly FrozenSet<string> Fallen = WordSet.Of("injured, wounded, dead, slain, fallen, killed, comrade, colleague");

    /// <summary>Whether a mention tells only that.</summary>
    public static bool AreTaken(ReportReading reading, EventMention mention)
    {
        if (mention is not { Act: Act.Abduction, IsNoun: false } || !Carrying.Contains(mention.Trigger.Words[0]) || mention.Trigger.Words.Length < 2) return false;
        var doers = mention.Roles.Where(r => r.Role is FrameRole.Agent && NounKinds.IsFighters(reading, r.Head)).Select(r => reading.Tokens[r.Head].Lemma).ToList();
        var taken = mention.Roles.Where(r => r.Role is FrameRole.Victim).Select(r => r.Head).ToList();
        return doers.Count > 0 && taken.Count > 0 && taken.TrueForAll(t => doers.Contains(reading.Tokens[t].Lemma) || IsFallen(reading, t));
    }

    private static bool IsFallen(ReportReading reading, int head)
    {
        for (var i = PhraseStart.Of(reading, head); i <= head; i++)
        {
            if (Fallen.Contains(reading.Tokens[i].Lemma) || Fallen.Contains(reading.Lower(i))) return !NounKinds.IsForce(reading, head) || NounKinds.IsFighters(reading, head);
        }

        return false;
    }
}
