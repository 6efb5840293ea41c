using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>One town of several that a harm is told of, and who came to harm there; null for the first when they stand before the verb.</summary>
/// <param name="Place">The town, or a quarter or district told like one.</param>
/// <param name="People">Those told right before it.</param>
/// <param name="IsEach">"one each in Oldfield and Norton": of every town that follows in the list too.</param>
/// <param name="IsAgain">One of those that follow.</param>
internal sealed record TownShare(ResolvedPlace Place, PeopleGroup? People, bool IsEach = false, bool IsAgain = false);

/// <summary>
/// Finds them in a sentence: "two people in Oldfield and one in Norton", "a porter in Oldfield and a clerk in Norton", "one each in Oldfield and Norton", "seven in Oldfield and the others in Norton".
/// </summary>
internal static class TownShares
{
    private const int PhraseReach = 6; // tokens between those who came to harm and the preposition of their town

    /// <summary>The towns in the order told, fewer than two for no such sentence.</summary>
    public static List<TownShare> Of(ReportReading reading, List<EventMention> mentions, EventMention harm, List<EventMention> carriers)
    {
        var found = new List<TownShare>();
        foreach (var town in harm.Places.Concat(carriers.SelectMany(c => c.Places)).Where(MayShare).OrderBy(p => p.First))
        {
            var share = Before(reading, harm, town, found) ?? Behind(reading, harm, town, found.Count > 0);
            if (share?.People is { } people && (IsOfAnother(mentions, harm, people) || found is [{ People: { } whole }, ..] && IsIncluded(reading, whole, people))) continue;
            if (share is null && (found.Count > 0 || !FollowsHarm(reading, harm, town) && !Opens(reading, harm, town))) continue;
            if (!found.Exists(f => Compatibility.MayBeOne(f.Place, town) || Compatibility.Holds(f.Place, town) || Compatibility.Holds(town, f.Place))) found.Add(share ?? new TownShare(town, null));
        }

        if (found.Count > 0 && found[0].Place.First < harm.Hit.First && !found.Skip(1).All(s => s.People!.First > s.Place.First)) found.RemoveAt(0); // "In Oldfield, raiders killed two in Selm and three in Norton"
        return found.Count < 2 || found[0].People is null || DropsTotal(harm, found) ? found : [];
    }

    /// <summary>Which share each time belongs to, by its first token, where more than one has its own: "a boy in Oldfield on Tuesday and a woman in Norton on Thursday".</summary>
    public static Dictionary<int, int> Times(IEnumerable<EventMention> mentions, List<TownShare> shares)
    {
        var of = new Dictionary<int, int>();
        foreach (var time in mentions.SelectMany(m => m.Times))
        {
            var share = shares.FindLastIndex(s => s.Place.End <= time.First);
            if (share >= 0 && (share + 1 == shares.Count || time.First < Math.Min(shares[share + 1].People?.First ?? int.MaxValue, shares[share + 1].Place.First))) of[time.First] = share;
        }

        return of.Values.Distinct().Count() > 1 ? of : [];
    }

    // A district may be told like a town, and so may a quarter or a village on no list.
    private static bool MayShare(ResolvedPlace place) => Compatibility.IsTown(place) || place.Relation is null && (place.WherePrec is 3 or 4 || place.Word is "quarter" or "neighborhood" or "neighbourhood" or "suburb");

    // "killed 12 people, seven in Oldfield and five in Norton": the total goes when the towns make it up; false when they do not, then they are its parts.
    private static bool DropsTotal(EventMention harm, List<TownShare> shares)
    {
        var totals = harm.Figures.Where(f => f.SubsetOf is null && f.Group.Number is not null && !shares.Exists(s => Is(s.People!, f.Group))).ToList();
        if (totals.Count == 0) return true;
        if (totals.Count > 1 || totals[0].Group.Point != shares.Sum(s => s.People!.Point ?? s.People.Low)) return false;
        harm.Figures.RemoveAll(f => f == totals[0] || f.SubsetOf == totals[0] && !shares.Exists(s => Is(s.People!, f.Group)));
        foreach (var part in harm.Figures) part.SubsetOf = null;
        return true;
    }

    /// <summary>Whether two phrases are the same people: one number, or one noun.</summary>
    public static bool Is(PeopleGroup a, PeopleGroup b) => a.Number is not null ? a.Number == b.Number : a.Head == b.Head;

    // "killed in Oldfield": the number stands before the verb.
    private static bool FollowsHarm(ReportReading reading, EventMention harm, ResolvedPlace town)
    {
        if (town.First < harm.Hit.End) return false;
        for (var i = harm.Hit.End; i < town.First; i++)
        {
            if (reading.Tokens[i].IsVerb && !reading.Tokens[i].IsNoun || reading.Lower(i) is ";") return false;
        }

        return true;
    }

    // "one in Norton", "three other people near Norton", "a clerk in Norton": those told right before the town's preposition.
    private static TownShare? Before(ReportReading reading, EventMention harm, ResolvedPlace town, List<TownShare> found)
    {
        if (found is [.., { IsEach: true } each] && IsNextOf(reading, each.Place, town)) return each with { Place = town, IsAgain = true };
        var where = Preposition(reading, harm.Sentence, town);
        if (!reading.SaysWhere(where)) return null;
        var (noun, isEach) = (-1, false);
        for (var k = where - 1; k >= Math.Max(harm.Sentence.First, where - PhraseReach); k--)
        {
            if (reading.NumberAt(k) is { Form: NumberForm.Count } number && !IsAge(reading, number) && !IsOneFamily(reading, number)) return new TownShare(town, Counted(reading, harm, number), isEach);
            if (reading.Lower(k) is "others" or "rest" && reading.Lower(k - 1) is "the") return found.Count > 0 ? new TownShare(town, Rest(reading, harm, found, k)) : null;
            if (reading.Lower(k) is "a" or "an") return noun >= 0 && PeopleReader.GroupAt(reading, noun) is { Number: null, Point: 1 } one && harm.Figures.Exists(f => f.Group.Head == one.Head) ? new TownShare(town, one) : null;
            if (reading.Lower(k) is "each") isEach = true;
            else if (reading.PlaceAt(k) is not null || !reading.Tokens[k].IsNoun && reading.Tokens[k].Tag is not (Tag.JJ or Tag.JJR or Tag.CD) && !(reading.Lower(k) is "of" && reading.Tokens[k + 1].Tag is Tag.CD)) return null;
            else if (reading.Tokens[k].IsNoun && (noun < 0 || reading.Lower(k + 1) is "of")) noun = k;
        }

        return null;
    }

    // "In Oldfield a porter was shot": the first of several that open their parts of the sentence.
    private static bool Opens(ReportReading reading, EventMention harm, ResolvedPlace town) =>
        Compatibility.IsTown(town) && Preposition(reading, harm.Sentence, town) == harm.Sentence.First && reading.SaysWhere(harm.Sentence.First);

    // "…, in Norton a clerk", "; at Selm, the following night, three porters": those told right behind the town, without a verb of their own.
    private static TownShare? Behind(ReportReading reading, EventMention harm, ResolvedPlace town, bool isNext)
    {
        var where = Preposition(reading, harm.Sentence, town);
        if (!isNext || !reading.SaysWhere(where) || where < harm.Hit.End || reading.Lower(where - 1) is not ("," or ";" or "and")) return null;
        var first = town.End;
        while (first < harm.Sentence.End && (reading.Lower(first) is "," || reading.TimeAt(first) is not null || reading.TimeAt(first + 1) is not null && reading.Tokens[first].Tag is Tag.DT or Tag.IN)) first++;
        if (Phrases.HeadFrom(reading, first, harm.Sentence.End) is not (>= 0 and var head) || PeopleReader.GroupAt(reading, head) is not { Counts: true, IsAnaphoric: false } people || people.First != first) return null;
        for (var i = first; i < people.End; i++)
        {
            if (reading.Tokens[i].IsVerb && !reading.Tokens[i].IsNoun) return null;
        }

        return people.End >= harm.Sentence.End || reading.Lower(people.End) is "," or "." or ";" or "and" or "of" or "in" ? new TownShare(town, people) : null;
    }

    // "in the town of Norton", "in Westland province's Norton"
    private static int Preposition(ReportReading reading, Sentence sentence, ResolvedPlace town)
    {
        var i = town.First - 1;
        if (i > sentence.First && reading.Tokens[i].Tag is Tag.POS)
        {
            i--;
            while (i > sentence.First && reading.Lower(i) is "province" or "region" or "district" or "state" or "county") i--;
            if (reading.PlaceAt(i) is { } holder) i = holder.First - 1;
        }

        while (i > sentence.First && (reading.Tokens[i].Tag is Tag.DT or Tag.JJ || reading.Lower(i) is "of" or "town" or "city" or "village" or "district" or "province" or "region")) i--;
        return i;
    }

    // "Oldfield and Norton", "Oldfield, Norton"
    private static bool IsNextOf(ReportReading reading, ResolvedPlace before, ResolvedPlace town) =>
        town.First > before.End && town.First <= before.End + 3 && Enumerable.Range(before.End, town.First - before.End).All(i => reading.Lower(i) is "," or "and" or "in");

    // "a woman of 67"
    private static bool IsAge(ReportReading reading, NumberPhrase number) => reading.Lower(number.First - 1) is "of" && PeopleReader.GroupAt(reading, number.First - 2) is { Number: null, Point: 1 };

    // "nine members of one family"
    private static bool IsOneFamily(ReportReading reading, NumberPhrase number) => reading.Lower(number.First - 1) is "of" && reading.Lower(number.End) is "family" or "household";

    // "killed 23 in Oldfield, including nine in Norton": a part of those, whatever it is called.
    private static bool IsIncluded(ReportReading reading, PeopleGroup whole, PeopleGroup people) =>
        Enumerable.Range(whole.End, Math.Max(0, people.First - whole.End)).Any(t => reading.Lower(t) is "including" or "included" or "among");

    private static PeopleGroup Counted(ReportReading reading, EventMention harm, NumberPhrase number)
    {
        var head = number.End < harm.Sentence.End && reading.Tokens[number.End].IsNoun ? number.End : number.Head;
        return PeopleReader.GroupAt(reading, head) is { Number: not null } group && group.Number == number ? group : new PeopleGroup { First = number.First, End = number.End, Head = number.Head }.CountedBy(number);
    }

    // "Raiders killed eleven people in two villages. Seven died in Oldfield and the others in Norton.": as many as are left of the number told before, two or more without one.
    private static PeopleGroup Rest(ReportReading reading, EventMention harm, List<TownShare> found, int others)
    {
        var rest = new PeopleGroup { First = others - 1, End = others + 1, Head = others, Low = 2 };
        var told = (found[0].People ?? harm.Figures.Find(f => f.Group.Number is not null)?.Group)?.Point is { } first ? first + found.Skip(1).Sum(f => f.People?.Point ?? 0) : 0;
        if (told == 0 || harm.Sentence.Index == 0) return rest;
        var whole = reading.NumbersIn(reading.Text.Sentences[harm.Sentence.Index - 1]).FirstOrDefault(n => n is { Form: NumberForm.Count, Point: { } all } && all > told && PeopleReader.GroupAt(reading, Math.Min(n.End, reading.Tokens.Length - 1)) is { Number: not null } people && people.Number == n);
        return whole is null ? rest : rest with { Low = whole.Point - told, Point = whole.Point - told, High = whole.Point - told, Qualifier = Qualifier.Exact };
    }

    // "and three were wounded in Norton": told by another verb, which has its place.
    private static bool IsOfAnother(List<EventMention> mentions, EventMention harm, PeopleGroup people) =>
        mentions.Exists(m => m != harm && m.Frame.Harm is not null && m.Frame.Harm != harm.Frame.Harm && m.Figures.Exists(f => Is(people, f.Group)));
}
