using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Where a sentence goes over from one occurrence to another: "Gunmen killed nine guards in Norland, <em>and</em> a bomb tore through a bus in Sudland", "… <em>while</em> shells fell on Selm":
/// a clause with a subject of its own, with an event of its own, in places that are apart from all those before it.
/// </summary>
internal static class ClauseParts
{
    private const int MostPlaces = 24; // more in one sentence are a list

    /// <summary>The words at which it does so: what stands behind one has its own places and days.</summary>
    public static List<int> Of(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        var marks = new List<int>();
        if (mentions.Count < 2) return marks;
        var places = reading.PlacesIn(sentence).Where(p => !p.IsMetonymy && !p.IsDateline && !IsInCapitals(reading, p) && !CircumstanceReader.IsSeat(reading, p)).ToList();
        if (places.Count is 0 or > MostPlaces) return marks;
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (reading.Lower(i) is not ("and" or "while" or "whereas" or "as" or "but")) continue;
            var from = marks.Count > 0 ? marks[^1] : sentence.First;
            var (before, after) = (places.FindAll(p => p.First > from && p.End <= i), places.FindAll(p => p.First > i));
            if (before.Count == 0 && reading.Lower(i) is not ("while" or "whereas") || after.Count == 0 || !after.TrueForAll(q => before.TrueForAll(p => Compatibility.AreApart(p, q)))) continue;
            if (mentions.Exists(m => Tells(m) && m.Head > from && m.Head < i) && mentions.Exists(m => Tells(m) && m.Head > i) && HasSubject(reading, sentence, i + 1)) marks.Add(i);
        }

        return marks;
    }

    /// <summary>All the words that keep its occurrences apart: these, the semicolons between what was in one town and in another ("Jets hit a market in Oldfield, killing eight; three others died when shells fell on Norton"), the lines of a headline, and a second clause that tells an attack nobody told.</summary>
    public static List<int> Marks(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        if (mentions.Count < 2) return [];
        if (Headlines.IsOne(reading, sentence)) return [.. Enumerable.Range(sentence.First, sentence.Count).Where(i => reading.Lower(i) is ";" || reading.Lower(i) is "as" && TellsWhom(mentions, m => m < i) && TellsWhom(mentions, m => m > i))];
        var apart = Of(reading, sentence, mentions);
        return [.. Enumerable.Range(sentence.First, sentence.Count).Where(i => apart.Contains(i) || OpensOther(reading, mentions, i) || reading.Lower(i) is ";" && Compatibility.AreOfTwoTowns(mentions.Where(m => m.Head < i).SelectMany(m => m.Places), mentions.Where(m => m.Head > i).SelectMany(m => m.Places)))];
    }

    // "Nine villagers were shot in two raids, and guards repelled an attack on their post": the second clause has its own subject, and an attack that was not told.
    private static bool OpensOther(ReportReading reading, List<EventMention> mentions, int comma)
    {
        if (reading.Lower(comma) is not "," || reading.Lower(comma + 1) is not "and") return false;
        var news = mentions.Find(m => m is { IsNoun: true, Act: not null, IsDefinite: false } && m.Head > comma && reading.Lower(PhraseStart.Of(reading, m.Head)) is "a" or "an" or "another");
        return news is not null && mentions.Exists(m => m.Act is not null && m.Head < comma && m.Roles.Exists(r => r.Role is FrameRole.Victim)) && mentions.Exists(m => !m.IsNoun && m.Act is not null && m.Head > comma && m.Head < news.Head && m.Roles.Exists(r => r.Role is FrameRole.Agent && r.Head > comma));
    }

    // "Gunmen kill mayor as soldiers die in ambush": two lines of news in one headline.
    private static bool TellsWhom(List<EventMention> mentions, Predicate<int> where) =>
        mentions.Exists(m => where(m.Head) && m.Frame.Harm is not null && m.Roles.Exists(r => r.Role is FrameRole.Victim && where(r.Head)));

    /// <summary>In which of the parts a word stands: how many marks are before it.</summary>
    public static int Number(List<int> marks, int token)
    {
        var number = 0;
        foreach (var mark in marks) number += mark < token ? 1 : 0;
        return number;
    }

    // "NORTON/SELM — ": a dateline of two towns.
    private static bool IsInCapitals(ReportReading reading, ResolvedPlace place) => reading.Tokens[place.First].Form is { Length: > 3 } form && !form.Any(char.IsLower);

    private static bool Tells(EventMention mention) => mention.Act is not null || mention.Frame.Harm is not null;

    // "a bomb tore", "in Sudland three rebels were shot": a noun, and the verb behind it.
    private static bool HasSubject(ReportReading reading, Sentence sentence, int first)
    {
        var noun = false;
        for (var i = first; i < sentence.End; i++)
        {
            var token = reading.Tokens[i];
            if (token.Tag is Tag.VBG or Tag.TO || reading.Lower(i) is ";" or "that" or "who" or "which" or "when" or "where" or "after" or "before") return false;
            if (token.IsFinite) return noun;
            if (token.IsVerb && token.Tag is not Tag.VBN) return false;
            noun |= reading.Lower(i) is "another" or "others" || token.IsNoun && reading.PlaceAt(i) is null && reading.TimeAt(i) is null;
        }

        return false;
    }
}
