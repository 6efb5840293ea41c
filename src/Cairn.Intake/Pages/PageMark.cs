namespace Cairn.Intake.Pages;

/// <summary>What a page calls one of its boxes.</summary>
internal enum PageMark
{
    None,

    /// <summary>The story, by its class, id or microdata.</summary>
    Story,

    /// <summary>The standfirst between headline and story.</summary>
    Lead,

    /// <summary>Sounds like furniture; kept all the same when most of the page's running text stands in it.</summary>
    Furniture,

    /// <summary>Never story: comments, hidden boxes, menus.</summary>
    Dropped,
}
