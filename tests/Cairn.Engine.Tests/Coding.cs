using Cairn.Coding;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Engine.Tests;

/// <summary>The whole street from a source to coded reports, as <c>cairn code</c> walks it.</summary>
internal static class Coding
{
    private static readonly ReportStages Stages = new(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder());

    public static async Task<List<CodedReport>> Of(string path, string? published = null)
    {
        var coded = new List<CodedReport>();
        await foreach (var outcome in new ReportReader().ReadAsync([path], TestContext.Current.CancellationToken))
            coded.Add(outcome is ReportOutcome.Read read ? Stages.Code(ReportStages.Extract(read, published), explain: true) : ReportStages.Unreadable((ReportOutcome.Unreadable)outcome));
        return coded;
    }

    public static CodedReport Text(string text, string? published = "2022-01-21", string id = "t", string? publisher = null) =>
        Stages.Code(new ExtractedReport { Id = id, Publisher = publisher, Text = text, Published = published, PublishedBasis = published is null ? PublishedBasis.Unknown : PublishedBasis.Given });
}
