using Cairn.Coding;
using Cairn.Engine;
using Cairn.Language;
using Cairn.Places;

namespace Cairn.Cli.Verbs;

/// <summary>The stages with the shipped model, gazetteer and frames, made once when first asked for.</summary>
internal static class Stages
{
    private static readonly Lazy<ReportStages> Shipped = new(() => Make(null));

    /// <summary>The stages as shipped.</summary>
    public static ReportStages Default => Shipped.Value;

    /// <summary>The stages with an analyst's own frames beside the shipped ones.</summary>
    /// <param name="framesFolder">A folder of .frame files, or null.</param>
    /// <exception cref="FrameFileException">A frame file cannot be read.</exception>
    public static ReportStages Make(string? framesFolder)
    {
        var reading = Task.Run(() => EnglishReader.Default);
        var frames = framesFolder is null ? FrameSet.Builtin : new FrameSet([.. FrameSet.Builtin.Frames, .. OwnFrames(framesFolder)]);
        var (places, coder) = (new PlaceReader(Gazetteer.Default), new Coder(frames));
        return new ReportStages(reading.GetAwaiter().GetResult(), places, coder);
    }

    private static IEnumerable<Frame> OwnFrames(string folder) =>
        Directory.EnumerateFiles(folder, "*.frame").Order(StringComparer.Ordinal).SelectMany(f => FrameFile.Read(f, File.ReadAllText(f)));
}
