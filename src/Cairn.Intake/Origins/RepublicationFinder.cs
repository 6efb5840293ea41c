using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>What a text says of where it was first published.</summary>
/// <param name="Publisher">The original publisher as the text names it.</param>
/// <param name="Why">The words that say so, for the diagnostic.</param>
internal sealed record RepublicationClue(string Publisher, string Why);

/// <summary>
/// Republication that the page itself admits: a wire's dateline or sign-off, "this article first appeared in X", "Source: X".
/// Who cites X's interview is no copy of X, so outlets mentioned in the story do not count here.
/// </summary>
internal static partial class RepublicationFinder
{
    private const int LeadLength = 400;

    /// <summary>The wire credit in the first paragraphs ("BAGHDAD (Reuters) -") or at the end ("— AFP"), or null.</summary>
    public static RepublicationClue? InStory(string story)
    {
        var lead = story.Length <= LeadLength ? story : story[..LeadLength];
        var dateline = Dateline().Match(lead);
        if (dateline.Success && NewsAgencies.Named(dateline.Groups[1].Value) is { } wire) return new RepublicationClue(wire, dateline.Value.Trim());
        var tail = EndCredit().Match(story);
        if (tail.Success && NewsAgencies.Named(tail.Groups[1].Value.Length > 0 ? tail.Groups[1].Value : tail.Groups[2].Value) is { } agency)
            return new RepublicationClue(agency, tail.Value.Trim());
        return null;
    }

    /// <summary>What a furniture block says: "Source: Reuters", "This article first appeared in X".</summary>
    public static RepublicationClue? InFurniture(FurnitureKind kind, string block) => kind switch
    {
        FurnitureKind.SourceLine when SourceName().Match(block) is { Success: true } match => new RepublicationClue(Proper(match.Groups[1].Value), block),
        FurnitureKind.Republication when FirstIn().Match(block) is { Success: true } match => new RepublicationClue(Proper(match.Groups[1].Value), block),
        FurnitureKind.SignOff when AgencySignOff().Match(block) is { Success: true } match && NewsAgencies.Named(match.Groups[1].Value) is { } agency => new RepublicationClue(agency, block),
        _ => null,
    };

    /// <summary>Outlets to which sources of the story spoke ("in a text message to X"): the outlet's own reporting, when there is one only.</summary>
    public static string? OutletSpokenTo(string story)
    {
        var found = SpokenTo().Matches(story).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static string Proper(string name)
    {
        var trimmed = name.Trim(' ', '.', ',', ')', ']', '“', '”', '"', '\'');
        return NewsAgencies.Named(trimmed) ?? trimmed;
    }

    [GeneratedRegex(@"(?:^|\n)[^\n]{0,90}?[(\[]\s*([\p{L}][\p{L}/ .-]{1,40}?)\s*[)\]]\s*(?:[-–—:.]|[|])", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"(?:[–—-]{1,2}\s*([\p{Lu}][\p{L}/ -]{1,30})|[(\[]([\p{Lu}][\p{L}/ -]{1,30})[)\]])\s*\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndCredit();

    [GeneratedRegex(@"^[\[(]?(?:source|via|quelle|fuente)\s*:\s*(.{2,80}?)[\])]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceName();

    [GeneratedRegex(@"\b(?:appeared|published|posted|ran|republished|reprinted|reproduced|syndicated|cross-?posted|permission)\b(?: here)?(?: (?:with (?:the )?permission|on [A-Z]\w+ [0-9]{1,2},? [0-9]{4}|under .{3,80}? licen[cs]e))*,?\s*(?:in|on|by|at|from|of|courtesy of)\s+(?:the website of )?((?:[Tt]he )?[\p{Lu}][^,;(\n]{1,70}?)(?=\s+(?:on|in|under|and|with|as|at)\b|[.,;(\n]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstIn();

    [GeneratedRegex(@"\b(?:from|by) (?:the )?([A-Z][\w-]*(?: [A-Z][\w-]+){0,3})[)\].]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencySignOff();

    [GeneratedRegex(@"\b(?:told|(?:interview|message|messages|e-?mail|statement|call|conversation|comments?) (?:with|to|from)|speaking to|spoke to|spoke with|(?:reviewed|seen|obtained|viewed|verified|interviewed) by)\s+((?:[Tt]he\s+)?(?:[\p{Lu}][\w.’'&-]*\s+){1,4}?(?:Journal|Times|Post|News|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Chronicle|Press|Monitor|Mail|Standard|Dispatch|Star|Globe|Examiner|Inquirer|Register|Economist|Magazine|Mirror|Citizen|Nation|Independent|Today|Daily|Week))\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenTo();
}
