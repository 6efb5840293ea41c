using Cairn.Language;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Runs the example sentences of frames: each "+" must evoke its frame, each "-" must not.</summary>
public static class FrameCheck
{
    /// <summary>An example that does not hold.</summary>
    public sealed record Failure(string Frame, int Line, string Problem);

    /// <summary>All failures, in the order of the frames given.</summary>
    /// <param name="frames">The frames in force.</param>
    /// <param name="tested">The frames whose examples are run.</param>
    /// <param name="reader">Reads the sentences.</param>
    public static IReadOnlyList<Failure> Run(FrameSet frames, IEnumerable<Frame> tested, EnglishReader reader)
    {
        ArgumentNullException.ThrowIfNull(tested);
        ArgumentNullException.ThrowIfNull(reader);
        var events = new EventReader(new TriggerMatcher(frames));
        var failures = new List<Failure>();
        foreach (var frame in tested)
        {
            foreach (var example in frame.Examples)
            {
                var reading = new ReportReading(reader.Read(example.Sentence, null), ReportPlaces.None, []);
                var evoked = reading.Text.Sentences.SelectMany(s => events.Read(reading, s)).SelectMany(FramesOf).ToHashSet(StringComparer.Ordinal);
                if (evoked.Contains(frame.Name) != example.Fires)
                    failures.Add(new Failure(frame.Name, example.Line, $"'{example.Sentence}' {(example.Fires ? "does not evoke" : "evokes")} frame '{frame.Name}' (evoked: {string.Join(", ", evoked.Order(StringComparer.Ordinal))})"));
            }
        }

        return failures;
    }

    // The frame of a mention, and those of words that coloured or turned it.
    private static IEnumerable<string> FramesOf(EventMention mention) =>
        mention.Reasons.Where(r => r.Rule.StartsWith("frame:", StringComparison.Ordinal)).Select(r => r.Rule["frame:".Length..]).Append(mention.Frame.Name);
}
