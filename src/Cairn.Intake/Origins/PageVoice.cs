using Cairn.Model;

namespace Cairn.Intake;

/// <summary>
/// What the furniture of one text tells about the story: authors, original publisher, dates. Filled from judged blocks, read by the extractor.
/// </summary>
internal sealed class PageVoice
{
    private readonly List<string> _authors = [];
    private readonly List<string> _contacts = [];
    private readonly List<Diagnostic> _notes = [];

    /// <summary>People of bylines; of sign-offs and "write to" lines when there is no byline.</summary>
    public IReadOnlyList<string> Byline => _authors.Count > 0 ? _authors : _contacts;

    /// <summary>The original publisher, when the text names one.</summary>
    public RepublicationClue? Original { get; private set; }

    /// <summary>The holder named by a copyright line.</summary>
    public string? Holder { get; private set; }

    /// <summary>Whether a "Source link" stands below the story: the mark of a page that copies another.</summary>
    public bool LinksToSource { get; private set; }

    /// <summary>The day of a date line beside the story ("Published Jan. 21, 2022"), ISO 8601.</summary>
    public string? Day { get; private set; }

    public IReadOnlyList<Diagnostic> Notes => _notes;

    public static PageVoice Of(IEnumerable<JudgedBlock> blocks, string story)
    {
        var voice = new PageVoice();
        foreach (var block in blocks)
            if (block.Kind is { } kind) voice.Hear(kind, block.Block.Text);
        voice.Original ??= RepublicationFinder.InStory(story);
        voice.WeighHolder(story);
        voice.Day ??= StoryDate.Leading(story) ?? HeadDate.Of(story);
        return voice;
    }

    private void Hear(FurnitureKind kind, string block)
    {
        switch (kind)
        {
            case FurnitureKind.Byline when _authors.Count == 0:
                _authors.AddRange(Bylines.People(block));
                break;
            case FurnitureKind.SignOff:
                AddContacts(Bylines.FromSignOff(block));
                break;
            case FurnitureKind.Contact:
                AddContacts(Bylines.FromContact(block));
                break;
            case FurnitureKind.SourceLink:
                LinksToSource = true;
                break;
            case FurnitureKind.Copyright:
                var (holder, year) = RightsHolder.Of(block);
                Holder ??= holder;
                if (year is { } y) _notes.Add(new Diagnostic(IntakeCodes.YearHint, $"the copyright line gives the year {y}; it is no publication date"));
                break;
            case FurnitureKind.Dateline when Day is null:
                Day = VisibleDate.Find(block)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                break;
        }

        Original ??= RepublicationFinder.InFurniture(kind, block);
    }

    private void AddContacts(IReadOnlyList<string> people)
    {
        foreach (var person in people)
            if (!_contacts.Contains(person, StringComparer.Ordinal)) _contacts.Add(person);
    }

    /// <summary>A page that links to its source and carries another's copyright line names its original publisher with it.</summary>
    private void WeighHolder(string story)
    {
        if (Original is not null || Holder is null || !LinksToSource) return;
        var outlet = RepublicationFinder.OutletSpokenTo(story);
        var name = outlet is null || Holder.Contains(outlet, StringComparison.OrdinalIgnoreCase) ? Holder : $"{outlet} ({Holder})";
        Outlet = outlet;
        Original = new RepublicationClue(name, $"a source link and the copyright line of {Holder}");
    }

    /// <summary>The outlet that the story's own sources spoke to, when the copyright line's holder is not itself that outlet.</summary>
    public string? Outlet { get; private set; }
}
