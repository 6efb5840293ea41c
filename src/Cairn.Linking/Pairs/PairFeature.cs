namespace Cairn.Linking;

/// <summary>What speaks for or against two accounts telling of one occurrence. The weights file names these.</summary>
internal enum PairFeature
{
    Bias,
    SameDay,
    DaysOverlap,
    DaysApart,
    DayUnknown,
    SamePlace,
    PlaceInside,
    KmApart,
    PlaceUnknown,
    OtherDivision,
    PlaceTold,
    SameActs,
    NoActShared,
    SameActor,
    OtherActor,
    SameFigures,
    OtherFigures,
    SameWords,
    SameNames,
    SameLead,
    RareWords,
    PublishedApart,
    PublishedFarApart,
    SamePublisher,
    Background,
    PartOfReport,
    WordsFarApart,
}
