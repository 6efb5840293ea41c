namespace Cairn.Linking;

/// <summary>What speaks for or against two accounts telling of one occurrence. The weights file names these.</summary>
internal enum PairFeature
{
    /// <summary>1 when both tell one and the same day.</summary>
    SameDay,

    /// <summary>1 when the days may be the same, one of them being told less exactly.</summary>
    DaysOverlap,

    /// <summary>ln(1 + days between them).</summary>
    DaysApart,
    DayUnknown,

    /// <summary>Days by which one tells of something later than the other's publication, as ln(1 + days).</summary>
    ToldBefore,

    /// <summary>1 for one place, 0.5 for one area.</summary>
    SamePlace,

    /// <summary>1 when one place lies in the other.</summary>
    PlaceInside,

    /// <summary>ln(1 + kilometres beyond both radii).</summary>
    KmApart,
    PlaceUnknown,

    /// <summary>ln(1 + radius in kilometres of the place that is known less exactly).</summary>
    PlaceWide,

    /// <summary>1 for two countries or two first-order divisions.</summary>
    OtherDivision,

    /// <summary>Half for each whose place the other's text names.</summary>
    PlaceTold,

    /// <summary>Share of the smaller set of acts that is common.</summary>
    SameActs,
    NoActShared,
    SameActor,
    OtherActor,

    /// <summary>Half for each of killed and injured that can be one number.</summary>
    SameFigures,

    /// <summary>Logarithm of the ratio of figures that cannot, killed and injured added.</summary>
    OtherFigures,

    /// <summary>ln(1 + killed and injured) where both give one and the same number.</summary>
    SameNumber,

    /// <summary>1 for one kind of event, 0.5 for one main kind.</summary>
    SameEvent,

    /// <summary>Cosine of all words.</summary>
    SameWords,
    SameNames,
    SameLead,
    SameTitle,

    /// <summary>Cosine of the sentences that tell the two.</summary>
    SameTelling,

    /// <summary>ln(1 + rare names and numbers in common), those of the places themselves not counted.</summary>
    RareWords,

    /// <summary>Their share of the rare names of the text that has fewer.</summary>
    RareShare,

    /// <summary>ln(1 + pairs of neighbouring names in common): full names, streets, offices.</summary>
    NamePairs,

    /// <summary>Their share of the name pairs of the text that has fewer.</summary>
    NamePairShare,

    /// <summary>Ages of persons in common, at most 3.</summary>
    SameAges,

    /// <summary>1 when both tell ages and none is common.</summary>
    OtherAges,

    /// <summary>Kinds of victims and places in common, by all that either lead names.</summary>
    SameScene,

    /// <summary>Kinds of words of an aftermath (trials, funerals) in the lead of the report that was published later.</summary>
    Aftermath,

    /// <summary>The same of the report that was published first.</summary>
    AftermathBefore,

    /// <summary>Share of the phrases of the shorter text that the longer has too.</summary>
    SamePhrases,

    /// <summary>ln(1 + fewest days between anything that the two reports tell).</summary>
    NearestDays,

    /// <summary>1 when the two reports tell something of one day in one place, whether or not as these accounts.</summary>
    DayAndPlaceMet,

    /// <summary>ln(1 + days between the publications).</summary>
    PublishedApart,
    SamePublisher,

    /// <summary>1 when one of the two is told as background.</summary>
    Background,

    /// <summary>Half for each that is not what its report is first about.</summary>
    PartOfReport,

    /// <summary>ln(accounts in the report that has more).</summary>
    Crowd,

    /// <summary>ln(words of the shorter text).</summary>
    Length,

    /// <summary>1 when one of the reports tells no occurrence of its own.</summary>
    NoAccount,
}
