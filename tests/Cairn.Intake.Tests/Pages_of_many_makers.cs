using System.Text.Json;
using Cairn.Model;
using Cairn.Testing;

namespace Cairn.Intake.Tests;

/// <summary>Pages of our own as content systems, agencies and papers of several countries make them, in <c>Pages/</c>; what a reader would take from each stands in <c>expected.json</c>.</summary>
public sealed class Pages_of_many_makers
{
    private static readonly string Folder = Repository.PathOf("tests", "Cairn.Intake.Tests", "Pages");

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void give_what_a_reader_takes_from_them(string page)
    {
        var expected = Expected(page);
        var report = Inputs.Extracted(File.ReadAllText(Path.Combine(Folder, page + ".html")));

        Assert.Equal(Text(expected, "title"), report.Title);
        Assert.Equal(Texts(expected, "byline"), report.Byline);
        Assert.Equal(Text(expected, "published"), report.Published?[..10]);
        Assert.All(Texts(expected, "holds"), words => Assert.Contains(words, report.Text, StringComparison.Ordinal));
        Assert.All(Texts(expected, "lacks"), words => Assert.DoesNotContain(words, report.Text, StringComparison.Ordinal));
        foreach (var (name, value) in new[] { ("publisher", report.Publisher), ("language", report.Language), ("modified", report.Modified), ("section", report.Section), ("republished_from", report.RepublishedFrom), ("canonical", report.CanonicalUrl) })
            if (expected.TryGetProperty(name, out _)) Assert.Equal(Text(expected, name), value);
        if (expected.TryGetProperty("partial", out var partial)) Assert.Equal(partial.GetBoolean(), report.Diagnostics.Any(d => d.Code == IntakeCodes.Partial));
        Assert.Equal(expected.TryGetProperty("updates", out _) ? Texts(expected, "updates") : [], report.Updates.Select(u => u.Published));
    }

    private static JsonElement Expected(string page)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")));
        return json.RootElement.EnumerateArray().Single(e => Text(e, "page") == page).Clone();
    }

    private static string? Text(JsonElement page, string name) => page.GetProperty(name).GetString();

    private static string[] Texts(JsonElement page, string name) => [.. page.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
}
