using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Tools.TrainCoder;

/// <summary>A report with every word marked that tells an act or a harm, for a person to say of each which occurrence it tells.</summary>
internal static class SceneMarks
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON line a report: id, published, <c>marked</c> (the text with <c>[[offset:word]]</c>), <c>scenes</c> (offsets of the words of each scene).</summary>
    public static IEnumerable<string> Lines(string reports)
    {
        var stages = new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder());
        return File.ReadLines(reports).Select(l => JsonDocument.Parse(l).RootElement).Where(e => e.TryGetProperty("text", out _)).ToList().AsParallel().AsOrdered().Select(source =>
        {
            var report = ReportSource.Of(source);
            var (text, places) = stages.Read(report, everySentence: false);
            var (reading, scenes, _) = new Coder().Scenes(report, text, places);
            var marks = scenes.SelectMany(s => s.Mentions).Select(m => reading.Tokens[m.Head]).DistinctBy(t => t.Start).OrderBy(t => t.Start).ToList();
            var marked = new StringBuilder();
            var at = 0;
            foreach (var mark in marks)
            {
                marked.Append(report.Text.AsSpan(at, mark.Start - at)).Append($"[[{mark.Start}:").Append(report.Text.AsSpan(mark.Start, mark.End - mark.Start)).Append("]]");
                at = mark.End;
            }

            marked.Append(report.Text.AsSpan(at));
            return JsonSerializer.Serialize(new { id = report.Id, published = report.Published, marked = marked.ToString(), scenes = scenes.Select(s => s.Mentions.Select(m => reading.Tokens[m.Head].Start).Distinct().Order().ToList()) }, Plain);
        });
    }
}
