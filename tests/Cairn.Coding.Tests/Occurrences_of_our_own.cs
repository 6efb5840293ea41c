using System.Globalization;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;
using Cairn.Testing;
using Cairn.Tools.TrainCoder;

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
        var score = new MergeScores();
        foreach (var labels in OccurrenceLabels.Read(Repository.PathOf("tests", "sets", $"occurrences-{half}.jsonl")))
        {
            var text = EnglishReader.Default.Read(labels.Report.Text, IsoDay.Of(labels.Report.Published));
            var (reading, drafts, _) = new Coder().Draft(labels.Report, text, Located.Places.Read(text));
            score.Add(labels, reading, Retellings.Join(reading, AccountAssembler.Told(reading, drafts, explain: false)));
        }

        Assert.True(score.Words >= words && score.Occurrences >= occurrences, string.Create(CultureInfo.InvariantCulture, $"at least words {words}, occurrences {occurrences}: {score}"));
    }
}
