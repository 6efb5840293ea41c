using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking.Bench;

/// <summary>Made-up reports of one account each: ten years, 200 divisions of 40 towns each, about one in eight tells an occurrence that an earlier one told.</summary>
internal static class MadeUp
{
    private const int Days = 3650;
    private const int Divisions = 200;
    private const int Towns = 40;

    public static CodedReport Report(int n)
    {
        var told = n % 8 == 7 ? n - 3 : n; // tells what another report tells
        var draw = new Random(told);
        var (day, division, town, killed) = (new DateOnly(2014, 1, 1).AddDays(draw.Next(Days)), draw.Next(Divisions), draw.Next(Towns), draw.Next(1, 30));
        var place = $"{Name(division)}{Name(town)}";
        var text = $"A bomb killed {killed} people near the {Name(draw.Next(5000))} bridge in {place} on {day.DayOfWeek}, police said. {Name(draw.Next(90000))} {Name(draw.Next(90000))}, {draw.Next(18, 80)}, was among them. "
            + $"{Name(draw.Next(5000))} hospital took in the wounded. {(n == told ? "Nobody claimed the attack." : "The governor spoke of a crime.")}";
        return new CodedReport
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"r{n}"),
            Report = new ReportHeader { Text = text, TextSha256 = TextHash.Sha256(text), Published = day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Publisher = $"paper{n % 50}" },
            Accounts =
            [
                new Account
                {
                    Key = string.Create(CultureInfo.InvariantCulture, $"r{n}#1"),
                    EventType = "Explosions/Remote violence",
                    Acts = [Act.Bombing],
                    When = new When { Start = day, End = day, Precision = WhenPrecision.Day },
                    Where = new Where { Name = place, Country = "IQ", Admin1 = Name(division), Lat = 20 + (division % 20) + (town * 0.02), Lon = 40 + (division / 20) + (town * 0.02), RadiusKm = 5, WherePrec = 1 },
                    Evidence = [new Span(0, text.IndexOf('.', StringComparison.Ordinal), text[..text.IndexOf('.', StringComparison.Ordinal)])],
                },
            ],
        };
    }

    // A pronounceable word for a number.
    private static string Name(int n)
    {
        const string consonants = "bdfghklmnrstz";
        var letters = new char[8];
        for (var i = 0; i < letters.Length; i += 2, n /= 13) (letters[i], letters[i + 1]) = (consonants[n % 13], "aeiou"[(n + i) % 5]);
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }
}
