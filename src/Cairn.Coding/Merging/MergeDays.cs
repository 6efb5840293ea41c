using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>How the times of a scene stand to those of an occurrence already told, in one word.</summary>
internal static class MergeDays
{
    public static string Of(AccountDraft draft, Scene scene)
    {
        var (told, known) = (Dated(scene.Times), draft.Recent.Dated);
        if (told.Count == 0 || known.Count == 0) return told.Count > 0 ? Days(told) ? "first" : "first-coarse" : known.Count > 0 ? "before" : "none";
        if (!Days(told) || !Days(known)) return told.Exists(t => known.Exists(u => Meet(t, u))) ? "within" : "beside";
        if (told.Exists(t => known.Exists(u => Meet(t, u)))) return "same";
        return told.TrueForAll(t => known.TrueForAll(u => t.Start > u.Start)) ? "day-after" : "day-before";
    }

    /// <summary>Whether all their days are two or more apart.</summary>
    public static bool AreApart(AccountDraft draft, Scene scene)
    {
        var (told, known) = (Dated(scene.Times), draft.Recent.Dated);
        return told.Count > 0 && known.Count > 0 && told.TrueForAll(t => known.TrueForAll(u => Compatibility.AreApart(t, u)));
    }

    /// <summary>The times of which it is known when they were.</summary>
    public static List<TimeExpression> Dated(IEnumerable<TimeExpression> times) => [.. times.Where(t => t.Start is not null)];

    private static bool Days(List<TimeExpression> times) => times.Exists(t => t.Precision is WhenPrecision.Day or WhenPrecision.Days);

    /// <summary>Whether two dated times share a day.</summary>
    public static bool Meet(TimeExpression a, TimeExpression b) => a.Start <= (b.Last ?? b.Start) && b.Start <= (a.Last ?? a.Start);
}
