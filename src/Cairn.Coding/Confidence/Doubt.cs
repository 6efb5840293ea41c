namespace Cairn.Coding;

/// <summary>What can be seen in coded accounts and makes a value doubtful (docs/codebook.md, Confidence). Each either stands or does not.</summary>
internal enum Doubt
{
    // of a figure
    OtherFigure,
    OtherPeople,
    ManyFigures,
    OtherAccount,
    ToldLate,
    Open,
    Vague,
    LargeNumber,
    UnknownPeople,
    Part,
    Increment,
    FigureNotOccurred,

    // of an account
    NoDate,
    DateFromPublication,
    DateFromElsewhere,
    CoarseDate,
    NoPlace,
    WidePlace,
    UnlistedPlace,
    NoPerpetrator,
    NobodyHit,
    SeveralAccounts,
    ManyAccounts,
    LateSentence,
    Background,
}
