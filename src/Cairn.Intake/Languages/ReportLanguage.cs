using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Settles a report's language: given, else found in its words, else as the page declares; says so when it is not English.</summary>
internal static class ReportLanguage
{
    /// <summary>ISO 639-1 code, or null when nobody can tell.</summary>
    public static string? Of(string? given, string? declared, string story, List<Diagnostic> notes)
    {
        if (!string.IsNullOrWhiteSpace(given)) return given;
        var found = LanguageFinder.Find(story);
        var code = found?.Code ?? declared;
        if (found is { } finding && finding.Code != "en")
            notes.Add(new Diagnostic(IntakeCodes.OtherLanguage, $"the text is not English (it looks like '{finding.Code}'); Cairn cannot read it"));
        else if (found is null && declared is not (null or "en"))
            notes.Add(new Diagnostic(IntakeCodes.OtherLanguage, $"the page declares the language '{declared}'; Cairn cannot read it"));
        return code;
    }
}
