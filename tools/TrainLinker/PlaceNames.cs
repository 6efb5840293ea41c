using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Cairn.Model;

namespace TrainLinker;

/// <summary>Whether a place that readers wrote down is likely the coded one, by names alone.</summary>
internal static partial class PlaceNames
{
    private const double Alikeness = 0.75;

    public static bool Alike(IEnumerable<string> names, Where where)
    {
        string?[] coded = [where.Name, where.Admin2, where.Admin1, where.AsReported];
        return names.Select(Plain).Where(n => n.Length > 0).Any(a => coded.Select(c => Plain(c ?? "")).Where(n => n.Length > 0).Any(b => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || Ratio(a, b) >= Alikeness));
    }

    private static string Plain(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)) letters.Append(char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', Generic().Replace(letters.ToString(), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Twice the longest common subsequence by both lengths.
    private static double Ratio(string a, string b)
    {
        var best = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++) best[i, j] = a[i - 1] == b[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
        }

        return 2.0 * best[a.Length, b.Length] / (a.Length + b.Length);
    }

    [GeneratedRegex(@"\b(al|ar|as|ash|at|el|the|city|town|village|province|governorate|district|of|in|near|north|south|east|west\w*|northern|southern|eastern)\b")]
    private static partial Regex Generic();
}
