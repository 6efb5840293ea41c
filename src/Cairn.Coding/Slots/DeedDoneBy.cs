using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Who is named behind an event noun with what they did to bring it about: "three mines, suspected to have been laid by the rebels", "the raid was planned by a major and carried out by his men", "the work of smugglers".</summary>
internal static class DeedDoneBy
{
    private const int Reach = 12; // tokens
    private static readonly HashSet<string> Done = new(StringComparer.Ordinal)
    {
        "planted", "laid", "placed", "buried", "triggered", "detonated", "hidden", "kept", "left", "perpetrated", "orchestrated", "staged", "committed", "launched", "mounted", "executed", "masterminded",
    };

    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal) { "action", "act", "deed", "crime", "operation", "manoeuvre", "maneuver", "provocation", "reprisal" };

    // Done to other things besides: only what was done to the deed.
    private static readonly HashSet<string> Prepared = new(StringComparer.Ordinal)
    {
        "planned", "plotted", "ordered", "approved", "authorized", "authorised", "organized", "organised", "directed", "instigated",
    };

    /// <summary>Heads of the phrases, in the order of the text.</summary>
    public static IReadOnlyList<int> Of(ReportReading reading, TriggerHit hit)
    {
        var sentence = reading.SentenceOf(hit.Head);
        var found = new List<int>();
        var last = hit.End;
        for (var i = last; i + 2 < sentence.End && i < last + Reach; i++)
        {
            if (reading.Lower(i) is "work" or "handiwork" && reading.Lower(i + 1) == "of" && Phrases.HeadFrom(reading, i + 2, sentence.End) is >= 0 and var worker && AgentAfter.CanAct(reading, worker)) return [worker];
            if (Deeds.Contains(reading.Lower(i)) && reading.Lower(i + 1) == "by" && reading.Tokens[i - 1].Tag is Tag.DT or Tag.JJ && Phrases.HeadFrom(reading, i + 2, sentence.End) is >= 0 and var author && AgentAfter.CanAct(reading, author)) return [author]; // "was an action by the guild"
            var by = (reading.Lower(i), reading.Lower(i + 1)) is ("carried", "out") or ("left", "behind") ? ByAfter(reading, i + 2, sentence.End) : IsDone(reading, hit, i) ? ByAfter(reading, i + 1, sentence.End) : -1;
            if (by > 0)
            {
                var doer = AgentAfter.Of(reading, by) is >= 0 and var agent ? agent : ArmsAfter(reading, by + 1, sentence.End);
                if (doer >= 0) found.Add(doer);
                else if (found.Count == 0 && by == i + 1) return [];
                (last, i) = (by, by);
                continue;
            }

            var goesOn = reading.Lower(i) == "and" && (found.Count > 0 && (IsDone(reading, hit, i + 1) || Prepared.Contains(reading.Lower(i + 1)) || reading.Lower(i + 1) == "carried") || reading.Lower(i + 1) == "perpetrated" || IsOneMore(reading, i + 1, sentence.End));
            if (reading.Lower(i) is ";" or "who" or "when" || reading.Lower(i) == "and" && !goesOn || reading.Tokens[i].Tag is Tag.VBD && !IsDone(reading, hit, i) && reading.Lower(i) is not ("carried" or "was" or "were" or "suspected" or "believed" or "had")) break;
        }

        return found;
    }

    // "the murder of a clerk and two porters perpetrated by": people told beside those it struck.
    private static bool IsOneMore(ReportReading reading, int start, int end) =>
        Phrases.HeadFrom(reading, start, end) is >= 0 and var head && (reading.MentionAt(head) is { Label: Model.MentionLabel.Person } || PeopleReader.GroupAt(reading, head) is not null) && head + 1 < end && (!reading.Tokens[head + 1].IsVerb || Done.Contains(reading.Lower(head + 1)) || reading.Lower(head + 1) == "carried");

    // "perpetrated yesterday in Kut by": over days, places and adverbs; −1 without.
    private static int ByAfter(ReportReading reading, int start, int end)
    {
        var i = start;
        while (i + 1 < end && i < start + Reach)
        {
            if (reading.Lower(i) == "by") return i;
            if (reading.TimeAt(i) is { } time) i = Math.Max(i + 1, time.End);
            else if (reading.PlaceAt(i) is { } place) i = Math.Max(i + 1, place.End);
            else if (reading.Lower(i) is "on" or "in" or "at" or "near" or "during" && (reading.TimeAt(i + 1) is not null || reading.PlaceAt(i + 1) is not null) || reading.Tokens[i].Tag is Tag.RB) i++;
            else return -1;
        }

        return -1;
    }

    // "an attack planned by", "the attack near the mill was planned by … and ordered by"
    private static bool IsDone(ReportReading reading, TriggerHit hit, int i) =>
        Done.Contains(reading.Lower(i)) || Prepared.Contains(reading.Lower(i)) && (i == hit.End || i == hit.End + 1 && reading.Lower(hit.End) == "," || Voice.HasBe(reading, i) || reading.Lower(i - 1) is "and" or ",");

    // "carried out by Norland jets", "by planes belonging to the government": whose arms they are is read from them; −1 without.
    private static int ArmsAfter(ReportReading reading, int start, int end)
    {
        var arms = Phrases.HeadFrom(reading, start, end);
        if (arms < 0) return -1;
        if (arms + 3 < end && reading.Lower(arms + 1) is "belonging" && reading.Lower(arms + 2) is "to") return Phrases.HeadFrom(reading, arms + 3, end) is >= 0 and var owner && (AgentAfter.CanAct(reading, owner) || StateActor.CountryAt(reading, owner) is not null) ? owner : -1;
        return StateActor.Behind(reading, arms) is not null ? arms : -1;
    }
}
