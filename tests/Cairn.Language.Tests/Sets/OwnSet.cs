using System.Text;
using System.Text.Json;
using Cairn.Model;
using Cairn.Testing;

namespace Cairn.Language.Tests.Sets;

/// <summary>One line of <c>tests/sets</c>: sentences with gold by somebody who has not read the code.</summary>
internal sealed record OwnSet(string Id, AnnotatedText Text, JsonElement Gold)
{
    /// <summary>All lines of a set, read as reports of their own.</summary>
    public static IEnumerable<OwnSet> Read(string name)
    {
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "sets", name)))
        {
            var gold = JsonElement.Parse(line);
            DateOnly? published = gold.TryGetProperty("published", out var day) ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd") : null;
            yield return new(gold.GetProperty("id").GetString()!, EnglishReader.Default.Read(gold.GetProperty("text").GetString()!, published), gold);
        }
    }

    /// <summary>The UTF-16 range of a gold span, whose offsets count code points; null for a null span.</summary>
    public TextSpan? Range(JsonElement span)
    {
        if (span.ValueKind == JsonValueKind.Null) return null;
        return new(Units(span.GetProperty("start").GetInt32()), Units(span.GetProperty("end").GetInt32()));
    }

    /// <summary>The share of two ranges' letters that both hold.</summary>
    public double Shared(TextSpan a, TextSpan b)
    {
        int Letters(int start, int end) => Text.Text.AsSpan(start, Math.Max(0, end - start)).ToString().Count(char.IsLetterOrDigit);
        var both = Letters(Math.Max(a.Start, b.Start), Math.Min(a.End, b.End));
        var all = Letters(a.Start, a.End) + Letters(b.Start, b.End) - both;
        return all == 0 ? 0 : both / (double)all;
    }

    private int Units(int codePoints)
    {
        var units = 0;
        foreach (var rune in Text.Text.EnumerateRunes())
        {
            if (codePoints-- == 0) break;
            units += rune.Utf16SequenceLength;
        }

        return units;
    }
}
