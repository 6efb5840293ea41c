namespace Cairn.Intake;

/// <summary>Stable codes of everything Intake says about its input; docs/intake.md explains each.</summary>
public static class IntakeCodes
{
    // Unreadable input.
    public const string Missing = "missing_file";
    public const string Denied = "cannot_open";
    public const string Empty = "empty";
    public const string EmptyFolder = "empty_folder";
    public const string Binary = "binary";
    public const string TooLarge = "too_large";
    public const string BadJson = "bad_json";
    public const string NoText = "no_text";
    public const string BadField = "bad_field";
    public const string BadArchive = "bad_archive";

    // Not read, and told once for a folder.
    public const string OtherFiles = "other_files";

    // Read, with something to say.
    public const string UnknownField = "unknown_field";
    public const string BadDate = "bad_date";
    public const string Encoding = "encoding";
    public const string TextAndHtml = "text_and_html";
    public const string Furniture = "furniture";
    public const string Caption = "caption";
    public const string Credit = "credit";
    public const string Partial = "partial";
    public const string NoStory = "no_story";
    public const string LivePage = "live_page";
    public const string Republished = "republished";
    public const string OriginalPublisher = "original_publisher";
    public const string YearHint = "year_hint";
    public const string PublishedUnknown = "published_unknown";
    public const string PublishedBasis = "published_basis";
    public const string DatesDisagree = "dates_disagree";
    public const string OtherLanguage = "other_language";
}
