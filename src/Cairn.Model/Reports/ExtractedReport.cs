namespace Cairn.Model;

/// <summary>A report after Intake (contract section 2): one clean text and what the page says of itself.</summary>
public sealed record ExtractedReport
{
    public required string Id { get; init; }
    public string? Url { get; init; }
    public string? CanonicalUrl { get; init; }
    public string? Title { get; init; }

    /// <summary>People only; never "Staff" or "By Author".</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];
    public string? Publisher { get; init; }
    public string? Published { get; init; }
    public string? Modified { get; init; }
    public string? Language { get; init; }

    /// <summary>The part of the outlet that the story stands in, as the page calls it ("World").</summary>
    public string? Section { get; init; }

    /// <summary>The frozen text that every span of this report refers to.</summary>
    public required string Text { get; init; }

    /// <summary>The original publisher or address when the page itself says that it republishes.</summary>
    public string? RepublishedFrom { get; init; }
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The timed updates of a live page in the order of the text; empty for any other report.</summary>
    public IReadOnlyList<LiveUpdate> Updates { get; init; } = [];

    /// <summary>Where each fact was found, by its name in the contract: "JSON-LD author", "visible date".</summary>
    public IReadOnlyDictionary<string, string> Basis { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The file or address that it was read from, with the hash of its original bytes; null when nobody said.</summary>
    public ReportOrigin? ReadFrom { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public PublishedBasis PublishedBasis { get; init; } = PublishedBasis.Unknown;

    /// <summary>Parts of <see cref="Text"/> that are page furniture, captions or credits: named in diagnostics, never coded. UTF-16, in order.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<TextSpan> Furniture { get; init; } = [];
}
