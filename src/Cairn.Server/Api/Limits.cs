namespace Cairn.Server;

/// <summary>How many rows a page has.</summary>
internal static class Limits
{
    public const int Most = 1000;

    public static int Of(int? asked) => asked switch
    {
        null => 100,
        < 1 or > Most => throw RequestProblem.Bad($"limit is between 1 and {Most}"),
        { } n => n,
    };
}
