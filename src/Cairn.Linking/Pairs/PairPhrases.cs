using System.Globalization;

namespace Cairn.Linking;

/// <summary>Says a feature of a pair in words; never with a name.</summary>
internal static class PairPhrases
{
    /// <param name="feature">The feature.</param>
    /// <param name="value">Its value for the pair.</param>
    public static string Of(PairFeature feature, double value) => feature switch
    {
        PairFeature.SameDay => value > 0 ? "same day" : "not told of one exact day",
        PairFeature.DaysOverlap => value > 0 ? "days overlap" : "days told exactly, or apart",
        PairFeature.DaysApart => Counted(value, "day", "apart"),
        PairFeature.DayUnknown => value > 0 ? "a day is unknown" : "both days known",
        PairFeature.ToldBefore => value > 0 ? Counted(value, "day", "later than the other report") : "neither tells of what came after the other report",
        PairFeature.SamePlace => value > 0 ? "same place" : "not the same place",
        PairFeature.PlaceInside => value > 0 ? "one place lies in the other" : "no place lies in the other",
        PairFeature.KmApart => string.Create(CultureInfo.InvariantCulture, $"{Math.Exp(value) - 1:0} km between the places"),
        PairFeature.PlaceUnknown => value > 0 ? "a place is unknown" : "both places known",
        PairFeature.PlaceWide => string.Create(CultureInfo.InvariantCulture, $"a place known to {Math.Exp(value) - 1:0} km"),
        PairFeature.OtherDivision => value > 0 ? "other country or division" : "no other country or division",
        PairFeature.PlaceTold => value >= 1 ? "each names the other's place" : value > 0 ? "one names the other's place" : "neither names the other's place",
        PairFeature.SameActs => Share(value, "of the acts"),
        PairFeature.NoActShared => value > 0 ? "no act in common" : "acts in common",
        PairFeature.SameActor => value > 0 ? "an actor in common" : "no named actor in common",
        PairFeature.OtherActor => value > 0 ? "other actors in one role" : "no actor against another",
        PairFeature.SameFigures => value > 0 ? "figures agree" : "no figures to agree",
        PairFeature.OtherFigures => value > 0 ? "figures differ" : "no figures that differ",
        PairFeature.SameNumber => value > 0 ? string.Create(CultureInfo.InvariantCulture, $"the same number ({Math.Exp(value) - 1:0})") : "no number in common",
        PairFeature.SameEvent => value >= 1 ? "same kind of event" : value > 0 ? "same main kind of event" : "other kinds of event",
        PairFeature.SameWords => Share(value, "likeness of the texts"),
        PairFeature.SameNames => Share(value, "likeness of the names"),
        PairFeature.SameLead => Share(value, "likeness of title and lead"),
        PairFeature.SameTitle => Share(value, "likeness of the titles"),
        PairFeature.SameTelling => Share(value, "likeness of the telling sentences"),
        PairFeature.RareWords => Counted(value, "rare name or number", "in common"),
        PairFeature.RareShare => Share(value, "of the rare names"),
        PairFeature.NamePairs => Counted(value, "full name or street", "in common"),
        PairFeature.NamePairShare => Share(value, "of the full names and streets"),
        PairFeature.SameAges => string.Create(CultureInfo.InvariantCulture, $"{value:0} {(value == 1 ? "age" : "ages")} in common"),
        PairFeature.OtherAges => value > 0 ? "only other ages" : "ages do not differ",
        PairFeature.SameScene => Share(value, "likeness of victims and scene"),
        PairFeature.Aftermath => value > 0 ? "the later report comes back to something" : "the later report reads as fresh",
        PairFeature.AftermathBefore => value > 0 ? "the first report comes back to something" : "the first report reads as fresh",
        PairFeature.SamePhrases => Share(value, "of the phrases"),
        PairFeature.NearestDays => value == 0 ? "the reports tell of a day in common" : "the reports tell of no day in common",
        PairFeature.DayAndPlaceMet => value > 0 ? "the reports tell of one day in one place" : "the reports tell of no day in one place",
        PairFeature.PublishedApart => Counted(value, "day", "between the publications"),
        PairFeature.SamePublisher => value > 0 ? "one publisher" : "two publishers",
        PairFeature.Background => value > 0 ? "told as background" : "neither told as background",
        PairFeature.PartOfReport => value > 0 ? "not the main account of its report" : "both the main accounts of their reports",
        PairFeature.Crowd => string.Create(CultureInfo.InvariantCulture, $"{Math.Exp(value):0} accounts in a report"),
        PairFeature.Length => string.Create(CultureInfo.InvariantCulture, $"{Math.Exp(value) - 1:0} words to compare"),
        PairFeature.NoAccount => value > 0 ? "a report without an account" : "both reports have accounts",
        _ => feature.ToString(),
    };

    private static string Share(double value, string of) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0} % {of}");

    // Counts are features as ln(1 + n).
    private static string Counted(double value, string noun, string rest)
    {
        var n = Math.Round(Math.Exp(value) - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{n:0} {noun}{(n == 1 ? "" : "s")} {rest}");
    }
}
