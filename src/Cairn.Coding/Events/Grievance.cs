using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Why people demonstrate: "marched against the killing of a teacher" tells a march, and the killing as what came before it.</summary>
internal static class Grievance
{
    private static readonly FrozenSet<string> Reasons = WordSet.Of("against, over, about, at, demand, demanding, demanded, condemn, condemning, condemned, denounce, denouncing, denounced, decry, decrying, oppose, opposing, protest, protesting, following, after, because, mark, marking, anger, angry, outrage, outraged, accusing, blaming, alleging, justice, commemorate, commemorating, mourn, mourning, honour, honouring, honor, memory, end, stop, release");
    private static readonly FrozenSet<string> Moods = WordSet.Of("angered, outraged, enraged, incensed, furious, angry, infuriated");

    /// <summary>Sets aside, as told before, what a demonstration of the sentence is about.</summary>
    public static void SetAside(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var protest in mentions.Where(m => m.Act == Act.Protest).ToList())
        {
            protest.IsReference |= protest.IsNoun && IsAhead(reading, protest);
            foreach (var mention in mentions.Where(m => m != protest && m.Act is not (null or Act.Protest or Act.CrowdDispersal or Act.Riot)))
            {
                if (IsReason(reading, protest, mention) || IsMood(reading, protest, mention)) mention.IsReference = true;
            }
        }

        foreach (var deed in mentions.Where(m => IsOfCrowd(reading, m)).ToList())
        {
            foreach (var mention in mentions.Where(m => m.Head > deed.Hit.End && m.Frame.Harm is FigureKind.Killed && IsAfter(reading, deed, m))) mention.IsReference = true;
        }

        // What was suffered then stands with the act that did it.
        foreach (var harm in mentions.Where(m => m.Act is null && mentions.Exists(a => a.IsReference && a.Act is not null && Math.Abs(a.Head - m.Head) < 6) && mentions.Exists(p => p.Act == Act.Protest && p.Head < m.Head))) harm.IsReference = true;
    }

    // Crowds burn and riot because of what befell somebody: "set fire to a police post after a porter died in custody".
    private static bool IsOfCrowd(ReportReading reading, EventMention mention) =>
        mention is { IsNoun: false, Act: Act.Riot or Act.Arson or Act.PropertyDestruction } && mention.Roles.Exists(r => r.Role == FrameRole.Agent && (NounKinds.IsCrowd(reading, r.Head) || reading.MentionAt(r.Head) is { Entry.Kind: ActorEntryKind.Rioters }));

    /// <summary>Sets aside the fighting that people are told to flee from: "families have streamed into the town since the fighting began".</summary>
    public static void SetAsideFledFrom(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var flight in mentions.Where(m => m is { Act: Act.Displacement, IsNoun: false }).ToList())
        {
            foreach (var fight in mentions.Where(m => m is { Act: Act.Clash, Figures.Count: 0 } && m.Head > flight.Hit.End && !m.Roles.Exists(r => r.Role == FrameRole.Victim)))
            {
                for (var i = fight.Hit.First - 1; i >= flight.Hit.End; i--)
                {
                    if (reading.Tokens[i].Tag is Tag.VBD && i > flight.Head || reading.Lower(i) is ";" or "where") break;
                    if (reading.Lower(i) is not ("since" or "as" or "escape" or "escaping" or "from")) continue;
                    fight.IsReference = true;
                    break;
                }
            }
        }
    }

    // "in the days ahead of the rally", "on the eve of a march": still to come.
    private const int AheadReach = 8; // tokens: "ahead of Sunday's planned mass rally"

    private static bool IsAhead(ReportReading reading, EventMention protest)
    {
        for (var i = protest.Hit.First - 1; i > protest.Sentence.First && i > protest.Hit.First - AheadReach && !reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is not Tag.Comma; i--)
        {
            if (reading.Lower(i) == "of" && reading.Lower(i - 1) is "ahead" or "eve" || reading.Lower(i) == "to" && (reading.Lower(i - 1) is "run-up" or "prior" || reading.Lower(i - 1) == "up" && reading.Lower(i - 3) == "run")) return true;
        }

        return false;
    }

    private static bool IsReason(ReportReading reading, EventMention protest, EventMention mention)
    {
        if (mention.Head < protest.Hit.End) return false;
        var finite = !mention.IsNoun && reading.Tokens[mention.Head].Tag is Tag.VBD or Tag.VBZ or Tag.VBP;
        var from = Voice.BeforeGroup(reading, mention.Hit.First);
        for (var i = mention.Hit.First - 1; i >= protest.Head; i--)
        {
            var lower = reading.Lower(i);
            if (Reasons.Contains(lower) && (i != protest.Head || lower.StartsWith("protest", StringComparison.Ordinal) && !protest.IsNoun && i == (mention.IsNoun ? PhraseStart.Of(reading, mention.Head) : mention.Hit.First) - 1)) return !finite || lower is "after" or "because" || reading.Lower(from) is "who" or "which" or "that";
            if (lower is "when" or "while" or "as" or ";" or "before" or "but") return false;
            if (reading.Tokens[i].Tag is Tag.VBD && i != protest.Head && !finite) return false;
            if (finite && lower is "and" or ",") return false;
        }

        return false;
    }

    // "… after a porter died", "… over the killing of": no clause between them.
    private static bool IsAfter(ReportReading reading, EventMention deed, EventMention mention)
    {
        for (var i = mention.Hit.First - 1; i >= deed.Hit.End; i--)
        {
            if (reading.Lower(i) is "after" or "following" or "over") return !(reading.Lower(i - 1) is "hours" or "days" or "minutes" or "day" or "week" or "weeks");
            if (reading.Lower(i) is "," or ";" or "and" or "when" or "while" || reading.Tokens[i].Tag is Tag.VBD && i < Voice.BeforeGroup(reading, mention.Hit.First)) return false;
        }

        return false;
    }

    // "Angered by the killing of a porter, hundreds marched"
    private static bool IsMood(ReportReading reading, EventMention protest, EventMention mention)
    {
        if (mention.Head > protest.Head) return false;
        for (var i = mention.Hit.First - 1; i >= mention.Sentence.First; i--)
        {
            if (Moods.Contains(reading.Lower(i)) && reading.Lower(i + 1) is "by" or "at" or "over" or "about") return true;
            if (reading.Tokens[i].Tag is Tag.VBD) return false;
        }

        return false;
    }
}
