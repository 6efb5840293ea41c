namespace Cairn.Linking;

/// <summary>Names of measures for sentences.</summary>
internal static class Words
{
    public static string Of(Measure measure) => measure switch
    {
        Measure.Killed => "persons reported killed",
        Measure.Injured => "persons reported injured",
        Measure.Claimed => "claimed incidents",
        _ => "recorded incidents",
    };
}
