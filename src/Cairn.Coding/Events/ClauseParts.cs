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
    /// <summary>The words at which it does so.</summary>
    public static List<int> Of(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        var marks = new List<int>();
        if (mentions.Count < 2) return marks;
        var places = reading.PlacesIn(sentence).Where(p => !p.IsMetonymy && !p.IsDateline && !IsInCapitals(reading, p) && !CircumstanceReader.IsSeat(reading, p)).ToList();
        if (places.Count == 0) return marks;
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
