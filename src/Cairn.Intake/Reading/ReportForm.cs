namespace Cairn.Intake;

/// <summary>How a report's words came in, which decides whether they may be changed.</summary>
public enum ReportForm
{
    /// <summary><c>text</c> of a JSON Lines report: taken unchanged, furniture only named.</summary>
    Text,

    /// <summary><c>html</c> of a JSON Lines report or an .html file: the story is extracted.</summary>
    Page,

    /// <summary>A .txt file or a text on standard input, often copied from a page: furniture is removed.</summary>
    CopiedText,
}
