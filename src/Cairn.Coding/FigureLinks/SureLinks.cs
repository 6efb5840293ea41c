using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What makes one figure another's repetition whatever else speaks for or against it: one surname, one age, "two others" told again,
/// a toll that was open at first and is then told exactly ("over 20 guards died … a doctor counted 24"), and "more than 60" beside "at least 60".
/// </summary>
internal static class SureLinks
{
    private const int LeastToll = 8; // smaller numbers come about by chance
    private const double Rise = 1.25;
    private const double RiseOfDeed = 1.5; // "the strike killed more than ten rebels … the strike killed 15 rebels"

    /// <summary>Index of the figure that figure <paramref name="j"/> surely belongs to, or <see cref="FigureLinker.New"/>.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="told">The account's figures in the order told.</param>
    /// <param name="candidates">What figure <paramref name="j"/> could be.</param>
    /// <param name="j">The figure.</param>
    public static int Of(ReportReading reading, IReadOnlyList<FigureDraft> told, IReadOnlyList<int> candidates, int j)
    {
        if (IsAmong(reading, told[j])) return candidates.Where(i => i != FigureLinker.New && i < j).OrderByDescending(i => FigureLinker.Value(told[i])).FirstOrDefault(FigureLinker.New);
        foreach (var i in candidates)
        {
            if (i != FigureLinker.New && IsSame(reading, told[j], told[i])) return i;
        }

        return FigureLinker.New;
    }

    /// <summary>"A teacher was also among Monday's dead": of those counted before.</summary>
    public static bool IsAmong(ReportReading reading, FigureDraft figure) =>
        figure.Trigger > figure.Group.End && figure.Trigger <= figure.Group.End + AmongReach && Enumerable.Range(figure.Group.End, figure.Trigger - figure.Group.End).ToList() is var between
        && between.Exists(t => reading.Lower(t) is "among") && between.Exists(t => reading.Lower(t) is "was" or "were" or "is" or "are") && between.TrueForAll(t => !reading.Tokens[t].IsVerb || reading.Tokens[t].Class is WordClass.Aux || reading.Lower(t) is "was" or "were" or "is" or "are");

    private const int AmongReach = 7; // tokens from the people to the dead they are among

    private static bool IsSame(ReportReading reading, FigureDraft figure, FigureDraft other)
    {
        if (reading.SentenceOf(figure.Group.Head) == reading.SentenceOf(other.Group.Head)) return false;
        if (FigureLinker.TellsFloor(other, figure)) return IsOpen(figure.Population, other.Population);
        if (IsOtherCount(reading, figure, other)) return true;
        if (IsOne(figure) && IsOne(other) && IsOffice(reading, figure.Group, other.Group)) return true;
        if (IsOne(figure) && IsOne(other)) return IsSurname(reading, figure.Group, other.Group) || !AreTwoNames(figure.Group, other.Group) && Age(reading, figure.Group) is { } age && age == Age(reading, other.Group);
        if (figure.Group.IsOther && other.Group.IsOther) return FigureLinker.Value(figure) == FigureLinker.Value(other) && FigureLinker.Value(figure) > 1 && figure.Trigger > other.Trigger;
        return IsOpenToll(figure) && other.Trigger > figure.Trigger && other.Group is { IsOther: false, IsMore: false } && IsOpen(figure.Population, other.Population)
            && FigureLinker.Value(other) >= FigureLinker.Value(figure) && FigureLinker.Value(other) <= FigureLinker.Value(figure) * (IsOneDeed(reading, figure, other) ? RiseOfDeed : Rise);
    }

    // "killed 14 soldiers … An officer put the number of dead soldiers at 17"; "killed four rebels … The army said it had killed six": another's higher count of the same people.
    private static bool IsOtherCount(ReportReading reading, FigureDraft figure, FigureDraft other)
    {
        if (other.Trigger < figure.Trigger || figure.Group is { Number: null } or { IsOther: true } || other.Group.IsOther || other.Group.IsMore || FigureLinker.Value(other) < FigureLinker.Value(figure) || FigureLinker.Value(other) > 2 * FigureLinker.Value(figure)) return false;
        if (other.Rule == "toll") return IsOpen(figure.Population, other.Population) && TollReader.IsPut(reading, reading.SentenceOf(other.Trigger), other.Trigger);
        var subject = reading.Lower(other.Trigger - 1) is "had" or "has" or "have" ? other.Trigger - 2 : other.Trigger - 1;
        return figure.Population == other.Population && Nouns.AreFighters(figure.Population) && reading.Lower(subject) is "it" && SourceFinder.Of(reading, other)?.AsReported is { } says && says != SourceFinder.Of(reading, figure)?.AsReported;
    }

    private static bool IsOne(FigureDraft figure) => figure.Group is { Point: 1, IsOther: false };

    private static bool IsOpenToll(FigureDraft figure) => figure.Group.Qualifier is Qualifier.AtLeast or Qualifier.MoreThan && FigureLinker.Value(figure) >= LeastToll;

    private static bool IsOneDeed(ReportReading reading, FigureDraft figure, FigureDraft other) =>
        reading.Tokens[figure.Trigger].Lemma == reading.Tokens[other.Trigger].Lemma && reading.Tokens[figure.Group.Head].Lemma == reading.Tokens[other.Group.Head].Lemma && figure.Population == other.Population;

    private static bool IsOpen(Population a, Population b) => a == b || a is Population.All or Population.Unknown || b is Population.All or Population.Unknown;

    // "Luis Vega" and later "Vega".
    private static bool IsSurname(ReportReading reading, PeopleGroup one, PeopleGroup other) =>
        one is { IsNamed: true, Mention: { } a } && other is { IsNamed: true, Mention: { } b } && (a.End - a.First == 1 || b.End - b.First == 1)
        && reading.Lower(a.End - 1) == reading.Lower(b.End - 1);

    // "the front's leader, Luis Vega" and "its leader": one office, of which there is one.
    private static bool IsOffice(ReportReading reading, PeopleGroup one, PeopleGroup other) =>
        OfficeIn(reading, one) is { } office && office == OfficeIn(reading, other) && (IsOwned(reading, one) || IsOwned(reading, other));

    private static string? OfficeIn(ReportReading reading, PeopleGroup group)
    {
        for (var t = group.First; t < group.End; t++)
        {
            if (reading.Lower(t) is "leader" or "governor" or "mayor" or "emir" or "president" or "chairman" or "founder") return reading.Lower(t);
        }

        return null;
    }

    private static bool IsOwned(ReportReading reading, PeopleGroup group) => !group.IsNamed && reading.Tokens[group.First].Tag is Tag.PRPS;

    private static bool AreTwoNames(PeopleGroup one, PeopleGroup other) => one.IsNamed && other.IsNamed;

    private static double? Age(ReportReading reading, PeopleGroup group)
    {
        for (var t = group.First; t <= group.End + 1; t++)
        {
            if (t >= group.End && reading.Lower(group.End) is not ("," or "(" or "aged")) break;
            if (reading.NumberAt(t) is { Form: NumberForm.Age } age) return age.Value;
        }

        return null;
    }
}
