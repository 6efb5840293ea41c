namespace Cairn.Linking;

/// <summary>The features of a pair that come from the words of the two texts.</summary>
internal static class WordFeatures
{
    /// <summary>Weight from which a word is rare: names of persons, streets, small places.</summary>
    public const float Rare = 5.5f;

    // Long texts share names by chance; beyond this their number tells nothing more.
    private const int MostRare = 12;
    private const int MostAges = 3;

    public static void Measure(Telling a, Telling b, Span<double> values)
    {
        PairFeatures.Set(values, PairFeature.SameWords, WordSet.Cosine(a.Words.All, b.Words.All));
        PairFeatures.Set(values, PairFeature.SameNames, WordSet.Cosine(a.Words.Names, b.Words.Names));
        PairFeatures.Set(values, PairFeature.SameLead, WordSet.Cosine(a.Words.Lead, b.Words.Lead));
        PairFeatures.Set(values, PairFeature.SameTitle, WordSet.Cosine(a.Words.Title, b.Words.Title));
        PairFeatures.Set(values, PairFeature.SameTelling, WordSet.Cosine(a.Told, b.Told));
        PairFeatures.Set(values, PairFeature.Length, Math.Log(1 + Math.Min(a.Words.All.Count, b.Words.All.Count)));
        Shared(values, PairFeature.RareWords, PairFeature.RareShare, WordSet.Shared(a.Words.Names, b.Words.Names, Rare, a.Ground, b.Ground), Math.Min(a.RareNames, b.RareNames));
        Shared(values, PairFeature.NamePairs, PairFeature.NamePairShare, WordSet.Shared(a.Words.NamePairs, b.Words.NamePairs, 0), Math.Min(a.Words.NamePairs.Count, b.Words.NamePairs.Count));
        PairFeatures.Set(values, PairFeature.PlaceTold, (b.Words.All.Holds(a.PlaceWords) ? 0.5 : 0) + (a.Words.All.Holds(b.PlaceWords) ? 0.5 : 0));
        PairFeatures.Set(values, PairFeature.SameScene, WordKinds.Alike(a.Words.Scene, b.Words.Scene));
        var (one, other) = (a.Words.Aftermath, b.Words.Aftermath);
        var aIsLater = a.Published == b.Published || a.Published is null || b.Published is null ? one > other : a.Published > b.Published;
        PairFeatures.Set(values, PairFeature.Aftermath, aIsLater ? one : other);
        PairFeatures.Set(values, PairFeature.AftermathBefore, aIsLater ? other : one);
        PairFeatures.Set(values, PairFeature.SamePhrases, (double)WordSet.Shared(a.Words.Phrases, b.Words.Phrases, 0) / Math.Max(8, Math.Min(a.Words.Phrases.Count, b.Words.Phrases.Count)));
        var ages = WordSet.Shared(a.Words.Ages, b.Words.Ages, 0);
        PairFeatures.Set(values, PairFeature.SameAges, Math.Min(ages, MostAges));
        if (ages == 0 && a.Words.Ages.Count > 0 && b.Words.Ages.Count > 0) PairFeatures.Set(values, PairFeature.OtherAges, 1);
    }

    private static void Shared(Span<double> values, PairFeature number, PairFeature share, int shared, int fewer)
    {
        PairFeatures.Set(values, number, Math.Log(1 + Math.Min(shared, MostRare)));
        PairFeatures.Set(values, share, (double)shared / Math.Max(4, fewer));
    }
}
