namespace Cairn.Ledger.Sql;

/// <summary>Numbers as cells of a row: most are small, and small ones are one object each.</summary>
internal static class Boxed
{
    private static readonly object[] Small = [.. Enumerable.Range(0, 256).Select(n => (object)(long)n)];

    public static object Of(long value) => value >= 0 && value < Small.Length ? Small[value] : value;

    public static object? Of(long? value) => value is { } known ? Of(known) : null;

    public static object Of(bool value) => Small[value ? 1 : 0];
}
