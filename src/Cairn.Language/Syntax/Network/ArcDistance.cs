namespace Cairn.Language;

/// <summary>Direction and distance of an arc, in a few steps.</summary>
internal static class ArcDistance
{
    public const int Count = 16;

    public static int Of(int head, int dependent)
    {
        var distance = Math.Abs(head - dependent);
        var step = distance switch { <= 4 => distance - 1, <= 7 => 4, <= 12 => 5, <= 20 => 6, _ => 7 };
        return head > dependent ? step : step + 8;
    }
}
