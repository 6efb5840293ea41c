using System.Reflection;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Ledger;
using Cairn.Places;
using Cairn.Server.Tests;

namespace Cairn.Workbench.Tests;

/// <summary>One server over the samples for tests that only read.</summary>
public sealed class SharedSamples : IAsyncLifetime
{
    internal TestWorkbench Bench { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bench = await Samples.StartAsync();

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}

/// <summary>The bundled samples, coded and concluded, as <c>cairn try --serve</c> has them.</summary>
internal static class Samples
{
    public static Task<TestWorkbench> StartAsync(bool readOnly = false) => TestWorkbench.StartAsync(FillAsync, change: o => o with { ReadOnly = readOnly });

    private static readonly Lazy<Task<IReadOnlyList<ReportToRecord>>> Coded = new(CodeAsync);

    private static async Task FillAsync(ILedger ledger)
    {
        await ledger.RecordAsync(await Coded.Value);
        await ledger.ConcludeAsync();
    }

    // Coded once for all tests of a run.
    private static async Task<IReadOnlyList<ReportToRecord>> CodeAsync()
    {
        var stages = new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder(FrameSet.Builtin));
        await using var samples = Assembly.GetExecutingAssembly().GetManifestResourceStream("samples.jsonl")!;
        var batch = new List<ReportToRecord>();
        await foreach (var outcome in new ReportReader(standardInput: samples).ReadAsync(["-"]))
        {
            if (outcome is ReportOutcome.Read read) batch.Add(new ReportToRecord(stages.Code(ReportStages.Extract(read, null)), read.Origin.BytesSha256, "test 1", "test"));
        }

        return batch;
    }
}
