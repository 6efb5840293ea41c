using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Which phrases of a list that was followed to its end are members: none that spells out, names or sums up the others.</summary>
internal static class PhraseListMembers
{
    /// <summary>Heads of the members; descriptions among the phrases are marked as such.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="items">The phrases.</param>
    /// <param name="isOfOne">Whether a verb in the singular follows; null where none says.</param>
    public static List<int> Of(ReportReading reading, List<PhraseListItem> items, bool? isOfOne)
    {
        DropRoles(reading, items, isOfOne);
        if (items.Count > 1 && IsTitleBefore(reading, items[0], items[1])) items[0] = items[0] with { IsMember = false };
        DropDescriptions(items);
        if (items is [_, { IsJoined: true } duo] && IsDuo(reading, duo.Head)) return [duo.Head];
        return SpellsOut(items) || AreNamed(items) ? [items[0].Head] : [.. items.Where(m => m.IsMember).Select(m => m.Head)];
    }

    // "the murder of Senator and party leader Ada Weber": two titles of one person.
    private static bool IsTitleBefore(ReportReading reading, PhraseListItem first, PhraseListItem second) =>
        !first.IsName && second is { IsJoined: true, IsName: true } && first.Group is { Number: null, Point: 1, IsNamed: false } title && title.First == title.Head && first.Head + 2 < second.Head && reading.Lower(first.Head + 1) is "and"
        && Nouns.PopulationOf(reading.Tokens[first.Head]) is Population.Officials && Nouns.PopulationOf(reading.Tokens[PersonName.NameStart(reading, second.Group!.Mention!) - 1]) is Population.Officials;

    // "Karl Benz, a trader and a former mayor, was shot", "a leader and secretary, Karl Benz": roles of the one who is named.
    private static void DropRoles(ReportReading reading, List<PhraseListItem> items, bool? isOfOne)
    {
        if (items.Count < 3) return;
        var (first, second, third) = (items[0], items[1], items[2]);
        if (first.IsName && isOfOne is not false && items[^1].IsJoined && items.Skip(1).All(m => !m.IsName && IsRole(reading, m, true)))
        {
            for (var i = 1; i < items.Count; i++) items[i] = items[i] with { IsMember = false };
        }
        else if (!first.IsName && first.Group is { Point: 1 } && second is { IsName: false, IsJoined: true, IsMember: true } && third is { IsName: true, IsJoined: false } && IsRole(reading, second, items.Count == 3 && isOfOne is true))
        {
            items[1] = second with { IsMember = false };
            if (items.Count > 3) items[2] = third with { IsMember = false };
        }
    }

    // A person without a name, a number or an owner ("his son").
    private static bool IsRole(ReportReading reading, PhraseListItem item, bool mayHaveArticle) =>
        item.Group is { Number: null, Point: 1 or null, IsOther: false } role && reading.Tokens[role.First].Tag is not Tag.PRPS && (mayHaveArticle || reading.Tokens[role.First].Tag is not Tag.DT) && !UncountedPeople.IsKin(reading.Tokens[role.Head]);

    // "a fighter called Karim, a squad leader, …": without an "and" behind it, what follows a comma describes.
    private static void DropDescriptions(List<PhraseListItem> items)
    {
        for (var i = items.Count - 1; i > 0 && !items[i].IsJoined; i--)
        {
            if (!items[i].IsName && items[i].Group is { Number: null, Low: <= 2 } or null) items[i] = items[i] with { IsMember = false };
        }
    }

    // "three captives, two men and a woman", "two policemen, inspector A and constable B": the list spells the number out.
    private static bool SpellsOut(List<PhraseListItem> items) =>
        items.Count > 2 && !items[1].IsJoined && items[0].Group is { Point: > 1, IsNamed: false } whole && items.Skip(1).Sum(m => m.Group?.Point ?? 99) == whole.Point && items.Skip(1).All(m => MayBeOf(whole.Population, m.Group!.Population));

    // "two villagers Karl Benz and Hans Moor": the names of those counted.
    private static bool AreNamed(List<PhraseListItem> items) =>
        items.Count > 1 && items[0].Group is { IsNamed: true, Number: not null, Point: > 1 and var many } && items.Count == many && items.TrueForAll(m => m.IsName);

    // "a father and son duo": the last word counts both.
    private static bool IsDuo(ReportReading reading, int head) => reading.Lower(head) is "duo" or "pair" or "couple" && reading.Tokens[head - 1].IsNoun && reading.Lower(head - 2) is "and";

    // A shopkeeper is none of "two policemen".
    private static bool MayBeOf(Population whole, Population part) =>
        whole == part || whole is Population.All or Population.Unknown || part is Population.All or Population.Unknown || whole is Population.Civilians && part is Population.Women or Population.Children;
}
