namespace Cairn.Ledger.Exporting;

/// <summary>What follows from an ACLED event type.</summary>
internal static class AcledTypes
{
    private static readonly string[] Classes = ["", "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External/Other forces"];

    public static string? Disorder(string? type, string? subType) => (type, subType) switch
    {
        ("Protests", "Excessive force against protesters") => "Political violence; Demonstrations",
        ("Protests", _) or (_, "Violent demonstration") => "Demonstrations",
        ("Strategic developments", _) => "Strategic developments",
        (null, _) => null,
        _ => "Political violence",
    };

    public static string? ClassName(int? actorClass) => actorClass is >= 1 and <= 8 ? Classes[actorClass.Value] : null;

    /// <summary>The pair of classes, lower code first; one side alone says so.</summary>
    public static string? Interaction(int? one, int? other) => (one, other) switch
    {
        (null, null) => null,
        ({ } only, null) => $"{ClassName(only)} only",
        (null, { } only) => $"{ClassName(only)} only",
        (7, 8) or (8, 7) => "External/Other forces-Civilians",
        ({ } a, { } b) => $"{ClassName(Math.Min(a, b))}-{ClassName(Math.Max(a, b))}",
    };
}
