using Cairn.Model;
using Spectre.Console;

namespace Cairn.Cli.Views;

/// <summary>The layers of a report as coloured text.</summary>
internal static class AnnotationView
{
    public static void Print(AnnotatedReport report, string text)
    {
        var spans = report.Entities.Select(e => (e.Start, e.End, Colour: ColourOf(e.Label)))
            .Concat(report.Times.Select(t => (t.Start, t.End, Colour: "green"))).OrderBy(s => s.Start).ThenByDescending(s => s.End);
        var at = 0;
        foreach (var (start, end, colour) in spans)
        {
            if (start < at) continue;
            AnsiConsole.Markup(Markup.Escape(text[at..start]));
            AnsiConsole.Markup($"[{colour}]{Markup.Escape(text[start..end])}[/]");
            at = end;
        }

        AnsiConsole.MarkupLine(Markup.Escape(text[at..]));
        AnsiConsole.MarkupLine("[grey]colours: [yellow]person[/] [blue]organisation[/] [red]actor[/] [aqua]place[/] [purple]nationality[/] [green]time[/][/]");
    }

    private static string ColourOf(MentionLabel label) => label switch
    {
        MentionLabel.Person => "yellow",
        MentionLabel.Org => "blue",
        MentionLabel.Actor => "red",
        MentionLabel.Place => "aqua",
        _ => "purple",
    };
}
