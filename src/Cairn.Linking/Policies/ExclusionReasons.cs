namespace Cairn.Linking;

/// <summary>Codes for why a claim does not feed a figure; stable, they stand in exports.</summary>
public static class ExclusionReasons
{
    public const string Rejected = "rejected";
    public const string NotIncident = "not_incident_scope";
    public const string NotPersons = "unit_not_persons";
    public const string NotHappened = "modality";
    public const string Retracted = "retracted";
    public const string Superseded = "superseded_by_same_source";
    public const string SameOrigin = "copy_of_same_origin";
    public const string PartyAboutEnemy = "party_claim_about_enemy";
    public const string NoneBesideFigures = "none_reported_beside_figures";
    public const string IncrementWithoutBase = "increment_without_base";
    public const string SingleMention = "single_mention_beside_counts";
    public const string DiedLater = "told_as_killed";
    public const string OtherPopulation = "part_of_another_population";
    public const string VagueBesideCount = "vague_word_beside_count";

    /// <summary>The reason in words, for the sentence under a figure.</summary>
    public static string InWords(string reason) => reason switch
    {
        Rejected => "rejected by a reviewer",
        NotIncident => "tells of a period or of the whole conflict",
        NotPersons => "does not count persons",
        NotHappened => "not said to have happened",
        Retracted => "withdrawn by its source",
        Superseded => "replaced by a later figure of the same source, or of one of its kind",
        SameOrigin => "the same source again",
        PartyAboutEnemy => "claim by a party about its enemy",
        NoneBesideFigures => "'none reported', others gave figures",
        IncrementWithoutBase => "adds to a base that its source never gave",
        SingleMention => "one person told of, others counted",
        DiedLater => "the one person hurt is the one who died",
        OtherPopulation => "counts another group",
        VagueBesideCount => "a word for the count that the same report gives",
        _ => reason,
    };
}
