using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Phrases beside people that say what somebody is, and those that say whose he is.</summary>
internal static class PhraseListRoles
{
    /// <summary>"one of the accused", "one of its founders": what the person before it is.</summary>
    public static bool IsOneOfSuch(ReportReading reading, int first) => reading.Lower(first) is "one" && reading.Lower(first + 1) is "of" && reading.Lower(first + 2) is "the" or "its" or "their" or "his" or "her";

    /// <summary>"Two aides of Per Holm, <em>chief of the front</em>": what he is whose aides they are.</summary>
    public static bool IsBareOffice(ReportReading reading, int first, int head, PhraseListItem last) =>
        first == head && reading.Tokens[head].Tag is Tag.NN && reading.Lower(head + 1) is "of" && last.Group is { Point: > 1 } && reading.Tokens[first - 2].IsName && reading.Lower(last.Head + 1) is "of" or "to" or "from";

    /// <summary>"his wife", "his associate Per Holm"</summary>
    public static bool IsOwnKin(ReportReading reading, PhraseListItem item) =>
        PhraseStart.Of(reading, item.Head) is var first && reading.Tokens[first].Tag is Tag.PRPS && (UncountedPeople.IsKin(reading.Tokens[item.Head]) || UncountedPeople.KinBefore(reading, first, item.Head) >= 0);
}
