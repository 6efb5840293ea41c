using System.Globalization;

namespace Cairn.Intake.Metadata;

/// <summary>Offsets from UTC as they are written: "+0200", "+02:00", "+02", "Z".</summary>
internal static class ZoneOffset
{
    private const int FarthestMinutes = 14 * 60;

    /// <summary>"+02:00" or "Z"; null when it is no offset that any clock on earth has.</summary>
    public static string? Of(string zone)
    {
        if (zone is "Z" or "z") return "Z";
        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (3 or 5) || digits[0] is not ('+' or '-')) return null;
        if (!int.TryParse(digits.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)) return null;
        var minutes = 0;
        if (digits.Length == 5 && !int.TryParse(digits.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out minutes)) return null;
        return minutes > 59 || hours * 60 + minutes > FarthestMinutes ? null : string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{hours:00}:{minutes:00}");
    }
}
