namespace Cairn.Tools.TrainPlaces;

/// <summary>A place that people marked. UTF-16 offsets, degrees; null where the corpus has none.</summary>
internal sealed record GoldPlace(int Start, int End, long? GeonamesId, double? Lat, double? Lon, bool Optional)
{
    public bool Overlaps(int start, int end) => start < End && Start < end;
}
