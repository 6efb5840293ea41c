using System.Text.RegularExpressions;

namespace Cairn.Intake.Metadata;

/// <summary>The day that a line of small print states for its story: of several, the one behind a word of publishing, else the first that is no update's.</summary>
internal static partial class StatedDay
{
    private const int WordsBefore = 40; // characters in which the word for a date stands before it

    /// <summary>That day, or null when the text holds none.</summary>
    public static DateOnly? Of(string text, bool monthFirst)
    {
        var places = VisibleDate.Places(text, monthFirst).Take(6).ToList();
        if (places.Count == 0) return null;
        if (places.Count == 1) return places[0].Day;
        DateOnly? plain = null;
        var from = 0;
        foreach (var (start, end, day) in places)
        {
            var before = text[Math.Max(from, start - WordsBefore)..start];
            from = end;
            var isUpdate = IsUpdate(before);
            if (!isUpdate && Publishing().IsMatch(before)) return day;
            if (!isUpdate) plain ??= day;
        }

        return plain ?? places[0].Day;
    }

    /// <summary>Whether words speak of a change to what was published before.</summary>
    public static bool IsUpdate(string words) => Updating().IsMatch(words);

    /// <summary>Whether words speak of publishing.</summary>
    public static bool IsPublishing(string words) => Publishing().IsMatch(words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:publi(?:sh|cat|é|c)\w*|posted|written|created|erstellt|ver.ffentlicht\w*|geschrieben|online seit|eingestellt|pubblicato|mis en ligne|opublikowano|uploaded|опубликован\w*|yayın\w*)\b", Options)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"\b(?:updat\w*|modifi\w*|edited|revis\w*|aktuali[sz]\w*|ge.ndert|mis à jour|actuali[sz]\w*|aggiornat\w*|atualizad\w*|bijgewerkt|güncelle\w*|обновлен\w*|změněno|uppdaterad|opdateret|oppdatert)\b", Options)]
    private static partial Regex Updating();
}
