using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>What speaks for two tellings of one report being one occurrence: present features by name. The bag names what a reader could check in the text.</summary>
internal static class RetellingFeatures
{
    /// <param name="one">The one told first.</param>
    /// <param name="other">The one told after it.</param>
    /// <param name="tellings">How many occurrences the report tells.</param>
    /// <param name="tellsOfFighters">Whether the report names an armed group or fighters: then the next attack is another day's news, not the same crime.</param>
    public static List<string> Of(Telling one, Telling other, int tellings, bool tellsOfFighters)
    {
        var day = Day(one.Account.When, other.Account.When);
        var place = Place(one.Account.Where, other.Account.Where);
        var acts = Acts(one.Account.Acts, other.Account.Acts);
        var ages = Ages(one, other);
        var features = new List<string>
        {
            "pair", "day:" + day, "place:" + place, "day-place:" + day + "-" + place, "acts:" + acts, "acts-day:" + acts + "-" + day, "ages:" + ages,
            "told:" + ages + "-" + Past(one, other), "day-told:" + day + "-" + Past(one, other),
            "gap:" + Gap(one, other), "report:" + (tellings switch { 2 => "two", <= 4 => "few", <= 8 => "several", _ => "many" }),
            "words:" + Math.Min(4, one.Words.Count(other.Words.Contains)),
        };
        foreach (var kind in (string[])["killed", "injured"]) features.Add(kind + ":" + Toll(one.Toll(kind), other.Toll(kind)));
        if (one.Victims.Overlaps(other.Victims)) features.Add("victim:same");
        else if (one.Victims.Count > 0 && other.Victims.Count > 0) features.Add("victim:other");
        if (one.Persons.Overlaps(other.Persons)) features.Add("person:same");
        else if (one.Persons.Count > 0 && other.Persons.Count > 0) features.Add("person:other");
        if (one.First <= 1) features.Add("lead");
        if (other.Draft.Scenes[0].IsDefinite) features.Add("definite");
        if (other.Draft.Scenes.Exists(s => s.IsSeparate)) features.Add("separate");
        features.Add("target:" + Parties(one, other, ActorRole.Target));
        features.Add("perpetrator:" + Parties(one, other, ActorRole.Perpetrator));
        if (tellsOfFighters) features.AddRange(features.Where(f => f is "pair" or "lead" or "definite" || Array.Exists(OfFights, k => f.StartsWith(k, StringComparison.Ordinal))).Select(f => "fight-" + f).ToList());
        return features;
    }

    // What weighs otherwise where fighters are told of.
    private static readonly string[] OfFights = ["day-place:", "day-told:", "killed:", "injured:", "gap:", "place:", "acts:"];

    private static string Past(Telling one, Telling other) => (one.Draft.IsPast, other.Draft.IsPast) switch { (false, false) => "news", (true, true) => "past", (false, true) => "second-past", _ => "first-past" };

    private static string Day(When one, When other)
    {
        if (one.Start is not { } a || other.Start is not { } b) return one.Start is not null ? "first" : other.Start is not null ? "second" : "none";
        var (c, d) = (one.End ?? a, other.End ?? b);
        var gap = Math.Max(0, Math.Max(a.DayNumber - d.DayNumber, b.DayNumber - c.DayNumber));
        if (gap == 0) return IsCoarse(one) || IsCoarse(other) ? "within" : "same";
        return gap switch { 1 => "next", <= 3 => "days", <= 14 => "weeks", <= 60 => "months", _ => "apart" };
    }

    private static bool IsCoarse(When when) => when.Precision is not (WhenPrecision.Day or WhenPrecision.Days);

    private static string Place(Where one, Where other)
    {
        if (one.Country is null || other.Country is null) return one.Country is not null ? "first" : other.Country is not null ? "second" : "none";
        if (one.Country != other.Country) return "abroad";
        if (one.Name is not null && one.Name == other.Name || one.GeonamesId is not null && one.GeonamesId == other.GeonamesId) return one.WherePrec is >= 4 ? "same-area" : "same";
        if (one.WherePrec is >= 5 || other.WherePrec is >= 5) return "country";
        if (one.Admin1 is not null && other.Admin1 is not null && one.Admin1 != other.Admin1) return "elsewhere";
        if (one.WherePrec is >= 3 || other.WherePrec is >= 3) return "area";
        if (one.Lat is { } lat1 && one.Lon is { } lon1 && other.Lat is { } lat2 && other.Lon is { } lon2) return Geodesy.Distance(lat1, lon1, lat2, lon2) switch { < 5 => "beside", < 25 => "near", < 60 => "off", _ => "far" };
        return "unlisted";
    }

    private static string Acts(IReadOnlyList<Act> one, IReadOnlyList<Act> other)
    {
        if (one.Any(other.Contains)) return "same";
        if (!one.Any(a => other.Any(b => ActFamily.CanJoin(a, b)))) return "other";
        return one.Any(ActFamily.IsViolence) && other.Any(ActFamily.IsViolence) ? "kin" : "beside";
    }

    private static string Toll(int? one, int? other) => (one, other) switch
    {
        (null, null) => "none",
        (null, _) => "second",
        (_, null) => "first",
        (1, 1) => "one",
        _ when one == other => "equal",
        _ when one > other => "less",
        _ => "more",
    };

    private static string Gap(Telling one, Telling other) =>
        Math.Max(0, other.First - one.Last) switch { 0 => one.Last > other.First ? "inside" : "none", 1 => "next", <= 3 => "near", <= 8 => "off", _ => "far" };

    private static string Ages(Telling one, Telling other) =>
        one.Ages.Count == 0 || other.Ages.Count == 0 ? "untold" : one.Ages.Overlaps(other.Ages) ? "same" : "other";

    private static string Parties(Telling one, Telling other, ActorRole role)
    {
        var (a, b) = (one.Account.Actors.Where(p => p.Role == role).ToList(), other.Account.Actors.Where(p => p.Role == role).ToList());
        if (a.Count == 0 || b.Count == 0) return "untold";
        if (a.Exists(p => b.Exists(q => p.ActorId is not null && p.ActorId == q.ActorId || p.AsReported == q.AsReported))) return "same";
        return a.Exists(p => p.Named) && b.Exists(p => p.Named) ? "other-named" : "other";
    }
}
