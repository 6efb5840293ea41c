using System.Text;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Fuzz.Targets;

/// <summary>The whole reading of a text: damaged texts, and texts made of words at random. Every span of the result must hold its quote.</summary>
internal static class CodingTargets
{
    private static readonly Lazy<ReportStages> Stages = new(() => new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder()));

    private static readonly Lazy<string[]> Texts = new(Samples);

    private static readonly Lazy<string[]> Words = new(() => [.. Texts.Value.SelectMany(t => t.Split(' ', '\n')).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal), .. HostileWords.All]);

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("coding", [.. Short().Select(Encoding.UTF8.GetBytes)], bytes => Code(Encoding.UTF8.GetString(bytes))),
        new("words", [[1], [2], [3], [4], [5], [6], [7], [8]], bytes => Code(Shuffled(bytes))),
    ];

    /// <summary>Annotates and codes a text and checks what came out.</summary>
    /// <exception cref="InvalidDataException">A span does not hold its quote.</exception>
    public static void Code(string text)
    {
        var report = new ExtractedReport { Id = "r", Text = text, Published = "2022-01-21", PublishedBasis = PublishedBasis.Given };
        var coded = Stages.Value.Code(report, explain: true);
        foreach (var account in coded.Accounts)
            foreach (var span in account.Evidence)
                if (!Holds(text, span)) throw new InvalidDataException($"the span {span.Start}..{span.End} does not hold '{span.Quote}'");
        ContractJson.Write(coded);
    }

    private static bool Holds(string text, Span span) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= text.Length && text.AsSpan(span.Start, span.End - span.Start).SequenceEqual(span.Quote);

    /// <summary>Up to 120 words at random, as the bytes say.</summary>
    private static string Shuffled(byte[] bytes)
    {
        var seed = bytes.Aggregate(17, (h, b) => unchecked((h * 31) + b));
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var n = 1 + random.Next(120); n > 0; n--) text.Append(Words.Value[random.Next(Words.Value.Length)]).Append(random.Next(12) == 0 ? ". " : random.Next(30) == 0 ? "\n\n" : " ");
        return text.ToString();
    }

    /// <summary>Pieces of the samples short enough that many can be tried.</summary>
    private static IEnumerable<string> Short() => Texts.Value.SelectMany(t => t.Chunk(700).Select(c => new string(c)));

    private static string[] Samples()
    {
        using var stream = typeof(CodingTargets).Assembly.GetManifestResourceStream("samples.jsonl")!;
        return [.. new ReportReader(standardInput: stream).ReadAsync(["-"]).ToBlockingEnumerable().OfType<ReportOutcome.Read>().Select(r => Extractor.Extract(r).Text)];
    }
}
