using System.Collections.Frozen;

namespace Cairn.Intake;

/// <summary>A line that holds a date and nothing but the words that stand around dates: "Stand: 06.05.2031, 08:12 Uhr", "Publié le 6 mai 2031 à 09h14".</summary>
internal static class DateLines
{
    private const int Longest = 140;

    private static readonly FrozenSet<string> Words = ("am pm a p m uhr h hrs utc gmt bst cet cest est edt pst ist msk local time t z "
        + "published publish posted updated last modified first created on at date issued stand veröffentlicht erstellt aktualisiert zuletzt vom am um den publié mis à jour le modifié publicado actualizado el a las pubblicato aggiornato il alle ore publicado atualizado em às "
        + "gepubliceerd bijgewerkt op om opublikowano aktualizacja godz yayınlanma güncelleme tarihi saat опубликовано обновлено "
        + "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira pazartesi salı çarşamba perşembe cuma cumartesi pazar")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the whole block is such a line.</summary>
    public static bool IsOne(string block)
    {
        if (block.Length > Longest) return false;
        var places = VisibleDate.Places(block).ToList();
        if (places.Count == 0) return false;
        var at = 0;
        foreach (var (start, end, _) in places)
        {
            if (!AreDateWords(block.AsSpan(at, start - at))) return false;
            at = end;
        }

        return AreDateWords(block.AsSpan(at));
    }

    private static bool AreDateWords(ReadOnlySpan<char> text)
    {
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = 0;
        while (LetterRuns.Next(text, ref at) is { IsEmpty: false } word)
        {
            if (!lookup.Contains(word)) return false;
        }

        return true;
    }
}
