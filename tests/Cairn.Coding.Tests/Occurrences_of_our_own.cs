using System.Globalization;
using System.Text.Json;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;
using Cairn.Testing;

namespace Cairn.Coding.Tests;

/// <summary>
/// 240 short reports of which their writers said for every word that tells an act which occurrence it tells (<c>tests/sets/README.md</c>). The weights of
/// <c>Merging</c> and <c>Standing</c> were fitted on half "a" among others; half "b" is only scored.
/// </summary>
public sealed class Occurrences_of_our_own
{
    [Theory]
    [InlineData("1a", 0.87, 0.82)]
    [InlineData("1b", 0.85, 0.79)]
    public void are_told_apart_as_their_writers_would(string half, double words, double occurrences)
    {
        var score = new Tally();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "sets", $"occurrences-{half}.jsonl"))) score.Add(JsonElement.Parse(line));
        Assert.True(score.Words >= words && score.Occurrences >= occurrences, string.Create(CultureInfo.InvariantCulture, $"words {score.Words:0.000} (at least {words}), occurrences {score.Occurrences:0.000} (at least {occurrences})"));
    }

    // B-cubed F1 over the words of one occurrence each; F1 of accounts that tell mostly one occurrence, each occurrence once.
    private sealed class Tally
    {
        private static readonly PlaceReader Reader = new(Gazetteer.Default);
        private double _precision;
        private double _recall;
        private int _words;
        private int _found;
        private int _told;
        private int _made;

        public double Words => Harmonic(_precision / _words, _recall / _words);
        public double Occurrences => Harmonic((double)_found / _made, (double)_found / _told);

        public void Add(JsonElement item)
        {
            var report = new ExtractedReport { Id = item.GetProperty("id").GetString()!, Text = item.GetProperty("text").GetString()!, Published = item.GetProperty("published").GetString() };
            var marks = item.GetProperty("marks").EnumerateObject().ToDictionary(m => int.Parse(m.Name, CultureInfo.InvariantCulture), m => m.Value.GetString()!);
            var text = EnglishReader.Default.Read(report.Text, IsoDay.Of(report.Published));
            var (reading, drafts, _) = new Coder().Draft(report, text, Reader.Read(text));
            var made = Retellings.Group(reading, AccountAssembler.Told(reading, drafts, explain: false)).Select(g => g.SelectMany(d => d.Mentions).Select(m => reading.Tokens[m.Head].Start).ToHashSet()).ToList();
            var told = made.SelectMany((m, i) => m.Where(marks.ContainsKey).Select(o => (Letter: marks[o], Account: i))).Where(p => p.Letter.All(char.IsLetter)).ToList();
            foreach (var word in told)
            {
                var both = told.Count(o => o == word);
                _precision += (double)both / told.Count(o => o.Account == word.Account);
                _recall += (double)both / told.Count(o => o.Letter == word.Letter);
            }

            _words += told.Count;
            _made += made.Count;
            _found += told.GroupBy(p => p.Account).Select(g => g.GroupBy(p => p.Letter).OrderByDescending(l => l.Count()).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key).Distinct().Count();
            _told += marks.Values.Where(m => m is not ("-" or "?")).SelectMany(m => m.Split('+')).Distinct().Count();
        }

        private static double Harmonic(double a, double b) => 2 * a * b / (a + b);
    }
}
