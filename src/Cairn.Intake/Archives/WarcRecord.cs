namespace Cairn.Intake;

/// <summary>One record of a WARC file: its headers (names lower case) and its block.</summary>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, byte[] Block, bool IsCut)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}
