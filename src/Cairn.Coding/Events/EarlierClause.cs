using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What a relative clause tells of an earlier event that its sentence only refers to: "held two porters over a raid <em>in which a guard was shot</em>",
/// "near the bridge <em>where six drivers were killed on 3 May</em>", "on a tip by a courier <em>who was arrested on 3 May</em>". It was told or known before, like the event it hangs on.
/// </summary>
internal static class EarlierClause
{
    private const int NameReach = 16; // tokens from an event to what is told of it
    private const int AgentReach = 4; // tokens from the doer to "who"
    private const int PhraseReach = 12; // tokens before the clause in which its event may be dated
    private const int Days = 2; // yesterday's is news
    private const int WeekDays = 7; // where the sentence tells nothing else

    private static readonly FrozenSet<string> Charges = WordSet.Of("accused, wanted, involved, implicated, suspected, charged, convicted, participated, participating, connection, role, part, hand, involvement, linked, related");

    /// <summary>Marks the mentions in such clauses as references.</summary>
    public static void SetAside(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (!Opens(reading, i)) continue;
            var end = End(reading, sentence, i);
            var told = mentions.FindAll(m => m.Head > i && m.Head < end);
            if (told.TrueForAll(m => m.IsReference)) continue;
            var isAlone = IsAlone(reading, sentence, mentions, i, end);
            var named = mentions.Where(m => m.IsNoun && m.Head < i && i - m.Head <= NameReach && !Enumerable.Range(m.Head, i - m.Head).Any(t => reading.Tokens[t].Tag is Tag.VBD)).MaxBy(m => m.Head);
            var isCharge = IsInWhich(reading, i) && (named is { IsReference: true } || HangsOnCharge(reading, sentence, i));
            var isBracketed = reading.Lower(i - 1) is "(" || reading.Lower(i - 2) is "("; // "in the mill case (where six were shot)"
            isCharge |= IsInWhich(reading, i) && IsBlamed(reading, sentence, i) && IsBesideNews(reading, sentence, mentions, i, end);
            if (!isCharge && reading.Lower(i) is "who" && SaysWhoDidIt(mentions, i)) continue;
            if (!isCharge && !((isBracketed || IsDatedEarlier(reading, sentence, i, end, isAlone ? WeekDays : Days)) && (isAlone || IsBesideNews(reading, sentence, mentions, i, end)))) continue;
            foreach (var mention in told) mention.IsReference = true;
            if (named is not null && IsInWhich(reading, i)) named.IsReference = true;
        }
    }

    private static bool Opens(ReportReading reading, int i) => IsInWhich(reading, i) || reading.Lower(i) is "who" && (reading.Tokens[i - 1].IsNoun || reading.Lower(i - 1) is "," or ")");

    // "were gunned down by rebels who ambushed their truck on Sunday": how those did it who are told to have.
    private static bool SaysWhoDidIt(List<EventMention> mentions, int who) =>
        mentions.Exists(m => !m.IsNoun && m.Act is not null && m.Roles.Exists(r => r.Role == FrameRole.Agent && r.Head < who && r.Head > m.Head && who - r.Head <= AgentReach));

    // "in which", "where"
    private static bool IsInWhich(ReportReading reading, int i) =>
        reading.Lower(i) is "which" && reading.Lower(i - 1) is "in" or "during" || reading.Lower(i) is "where" && (reading.Tokens[i - 1].IsNoun || reading.Lower(i - 1) is "," or ")" or "(");

    // To where the main clause goes on: ", said that …", ", was killed", ", and fled".
    private static int End(ReportReading reading, Sentence sentence, int opening)
    {
        var told = false; // its own verb: "where nine drivers, two of them boys, were shot"
        for (var i = opening + 1; i + 1 < sentence.End; i++)
        {
            if (reading.Lower(i) is ";") return i;
            told |= reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP || reading.Lower(i) is "was" or "were";
            if (reading.Lower(i) is not "," || !told) continue;
            if (reading.Lower(opening) is "who" && reading.Lower(i + 1) is "and" or "but" or "while") return i;
            var next = i + 1;
            while (next < sentence.End && (reading.Lower(next) is "and" or "but" || Voice.IsBetween(reading, next))) next++;
            if (next < sentence.End && (reading.Tokens[next].Tag is Tag.VBD or Tag.VBZ or Tag.VBG || reading.Tokens[next].Tag is Tag.VBN && next + 1 < sentence.End && reading.Lower(next + 1) is not ("by" or ",") || reading.Lower(next) is "was" or "were" or "has" or "have" or "had" or "besides")) return i;
        }

        return sentence.End;
    }

    // "wanted in nine cases, including the raid on the mill, in which": between the charge and the clause the sentence tells nothing.
    private static bool HangsOnCharge(ReportReading reading, Sentence sentence, int opening)
    {
        for (var i = opening - 2; i > sentence.First && i > opening - 30; i--)
        {
            if (Charges.Contains(reading.Lower(i)) && reading.Lower(i + 1) is "of" or "in" or "for" or "with" or "over" or "to") return true;
            if (reading.Lower(i) is ";" || reading.Tokens[i].Tag is Tag.VBD && reading.Lower(i) is not ("was" or "were")) return false;
        }

        return false;
    }

    // "shot a clerk, holding him responsible for the raid in which"
    private static bool IsBlamed(ReportReading reading, Sentence sentence, int opening)
    {
        for (var i = opening - 2; i > sentence.First && i > opening - PhraseReach && reading.Tokens[i].Tag is not (Tag.VBD or Tag.VBZ); i--)
        {
            if (reading.Lower(i) is "responsible" && reading.Lower(i + 1) is "for" && reading.Lower(i - 1) is not ("is" or "are" or "was" or "were")) return true;
        }

        return false;
    }

    // A day so many days or more before publication, in the clause or in the phrase it hangs on.
    private static bool IsDatedEarlier(ReportReading reading, Sentence sentence, int opening, int end, int days)
    {
        if (reading.Text.Published is not { } published) return false;
        var first = opening;
        while (first > sentence.First && opening - first < PhraseReach && reading.Tokens[first - 1].Tag is not (Tag.VBD or Tag.VBZ)) first--;
        foreach (var time in reading.TimesIn(sentence))
        {
            if (time.First < first || time.First >= end || time.Start is null || time.Type is not (TimexType.Date or TimexType.Time) || reading.Lower(time.First - 1) is "since" or "until") continue;
            if (time.First < opening && reading.Lower(opening) is "who") continue; // the day of what he is told with
            if (published.DayNumber - (time.Last ?? time.Start.Value).DayNumber >= days) return true;
        }

        return false;
    }

    private static bool IsAlone(ReportReading reading, Sentence sentence, List<EventMention> mentions, int opening, int end) =>
        sentence.Index > 0 && reading.Lower(opening) is "where" && !mentions.Exists(m => m.Head < opening || m.Head >= end)
        || sentence.Index > 0 && IsFollowed(reading, sentence, opening) && !mentions.Exists(m => m.Head < opening && !(m.IsNoun && opening - m.Head <= NameReach) || m.Head >= end);

    // "The search began after a clash on 3 May in which two guards died": all the sentence tells is what the search came of.
    private static bool IsFollowed(ReportReading reading, Sentence sentence, int opening) =>
        reading.Lower(opening) is "which" && Enumerable.Range(Math.Max(sentence.First, opening - PhraseReach), Math.Min(PhraseReach, opening - sentence.First)).Any(t => reading.Lower(t) is "following" or "after");

    // Another act of the sentence is told for itself, or the sentence only goes on from the news to the place it was at.
    private static bool IsBesideNews(ReportReading reading, Sentence sentence, List<EventMention> mentions, int opening, int end) =>
        mentions.Exists(m => m.Act is not null && !m.IsReference && m.Modality is Modality.Occurred or Modality.Alleged && !(m.IsNoun && m.Head < opening && opening - m.Head <= NameReach) && (m.Head < opening || m.Head >= end))
        || sentence.Index > 0 && Enumerable.Range(sentence.First, opening - sentence.First).Any(t => reading.Lower(t) is "linked" or "related" && reading.Lower(t + 1) is "to");
}
