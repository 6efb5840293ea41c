using System.Reflection;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Ledger;
using Cairn.Places;
using Cairn.Server.Tests;

namespace Cairn.Workbench.Tests;

/// <summary>The bundled samples, coded and concluded, as <c>cairn try --serve</c> has them.</summary>
internal static class Samples
{
    public static Task<TestWorkbench> StartAsync() => TestWorkbench.StartAsync(FillAsync);

    private static async Task FillAsync(ILedger ledger)
    {
        var stages = new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder(FrameSet.Builtin));
        await using var samples = Assembly.GetExecutingAssembly().GetManifestResourceStream("samples.jsonl")!;
        var batch = new List<ReportToRecord>();
        await foreach (var outcome in new ReportReader(standardInput: samples).ReadAsync(["-"]))
        {
            if (outcome is ReportOutcome.Read read) batch.Add(new ReportToRecord(stages.Code(ReportStages.Extract(read, null)), read.Origin.BytesSha256, "test 1", "test"));
        }

        await ledger.RecordAsync(batch);
        await ledger.ConcludeAsync();
    }
}
