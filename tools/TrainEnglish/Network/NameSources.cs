namespace TrainEnglish;

/// <summary>The corpora that names are learned from. What counts as a name differs between them, so the network is told; it then reads as the one it is asked to.</summary>
internal static class NameSources
{
    public const int Uner = 1, Wikigold = 2, Politics = 3, Emerging = 4, Gum = 5;
}
