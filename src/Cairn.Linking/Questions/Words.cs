namespace Cairn.Linking;

/// <summary>Names of measures for sentences.</summary>
internal static class Words
{
    /// <summary>What is counted, and where when a place is asked of.</summary>
    public static string Of(Question question) => Of(question.Measure) + (question.Place is { } place ? $" in {ComparedWhere.Words(place)}" : "");

    public static string Of(Measure measure) => measure switch
    {
        Measure.Killed => "persons reported killed",
        Measure.Injured => "persons reported injured",
        Measure.Claimed => "claimed incidents",
        _ => "recorded incidents",
    };
}
