using Cairn.Language;

namespace Cairn.Places.Tests;

/// <summary>Reads sentences with the shipped model and gazetteer.</summary>
internal static class Places
{
    private static readonly PlaceReader Reader = new(Gazetteer.Default);

    public static List<(string Words, ResolvedPlace Place)> Of(string text, string? publisher = null, string? title = null)
    {
        var read = EnglishReader.Default.Read(text, null);
        return [.. Reader.Read(read, new PlaceHints { Publisher = publisher, Title = title }).Places.Select(p => (read.Words(p.First, p.End), p))];
    }

    /// <summary>The place over exactly these words.</summary>
    public static ResolvedPlace At(string text, string words, string? publisher = null, string? title = null)
    {
        var found = Of(text, publisher, title);
        return Assert.Single(found, f => f.Words == words).Place;
    }

    public static void Near(double lat, double lon, double kilometres, ResolvedPlace place)
    {
        Assert.NotNull(place.Lat);
        Assert.InRange(Geodesy.Distance(lat, lon, place.Lat.Value, place.Lon!.Value), 0, kilometres);
    }
}
