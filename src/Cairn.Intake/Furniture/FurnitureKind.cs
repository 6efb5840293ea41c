namespace Cairn.Intake;

/// <summary>What a block is that belongs to the page and not to the story.</summary>
internal enum FurnitureKind
{
    ShareBar,
    Comments,
    CommentForm,
    Copyright,
    Hash,
    Related,
    Newsletter,
    Advertisement,
    Paywall,
    Contact,
    SourceLink,
    SourceLine,
    Republication,
    Placeholder,
    Byline,
    Dateline,
    SignOff,
    Navigation,
    Caption,
    Credit,
}
