using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Craft that a military tells of in a statement of its own: "the Norlandian defence ministry said that six jets struck depots", "said its jets". Who gives their number
/// sent them.
/// </summary>
internal static class OwnCraft
{
    private static readonly FrozenSet<string> Craft = WordSet.Of("bomber, jet, warplane, plane, aircraft, helicopter, gunship, drone, warship, submarine, ship");

    // What is fired: "a Hill Front missile hit the port".
    private static readonly FrozenSet<string> Fired = WordSet.Of("rocket, missile, shell, mortar, projectile, artillery");

    /// <summary>Whether words say no more than that it is craft: "jets", not "a regime warplane".</summary>
    public static bool IsBare(string lower) => lower is not ("bomber" or "bombers") && Craft.Contains(lower.StartsWith("fighter ", StringComparison.Ordinal) ? lower[8..].TrimEnd('s') : lower.TrimEnd('s'));

    /// <summary>The forces of the state whose military speaks, for such craft at a token; null where it is none, or anybody else's by any word.</summary>
    public static ActorEntry? Of(ReportReading reading, EventMention mention, int head)
    {
        if (!Craft.Contains(reading.Tokens[head].Lemma.ToLowerInvariant()) || reading.Lower(head) is "bomber" or "bombers" && mention.Act is not Act.AirStrike) return null;
        if (SourceFinder.AttributionAt(reading, mention.Head) is not { } said || said.SourceFirst <= head && head < said.SourceEnd) return null;
        var phrase = Enumerable.Range(PhraseStart.Of(reading, head), head - PhraseStart.Of(reading, head) + 1).ToList();
        if (!phrase.Exists(i => reading.NumberAt(i) is { Form: NumberForm.Count } || reading.Lower(i) is "its" or "their" or "our")) return null;
        if (phrase.Exists(i => reading.MentionAt(i) is { IsGeneric: false, Entry: not null } or { Label: MentionLabel.Nationality } || reading.PlaceAt(i) is not null || reading.Lower(i) is "enemy" or "hostile" or "unidentified" or "unknown" or "foreign" or "other")) return null;
        var source = Enumerable.Range(said.SourceFirst, said.SourceEnd - said.SourceFirst).ToList();
        if (!source.Exists(i => reading.Lower(i) is "military" or "army" or "defence" or "defense" or "navy" || reading.Lower(i) is "force" && reading.Lower(i - 1) is "air")) return null;
        var countries = source.Select(i => SpeaksFor(reading, i)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return countries.Count == 1 ? StateActor.Forces(countries[0]) : null;
    }

    /// <summary>"Air force helicopters": the forces named before the craft at a token that is theirs; null without.</summary>
    public static Mention? OwnerOf(ReportReading reading, int head)
    {
        var lemma = reading.Tokens[head].Lemma.ToLowerInvariant();
        return Craft.Contains(lemma) || Fired.Contains(lemma) ? OwnerBefore(reading, head) : null;
    }

    /// <summary>"A Hill Front rocket": the forces or group named in the phrase before the arms at a token; null without.</summary>
    public static Mention? OwnerBefore(ReportReading reading, int head)
    {
        for (var i = head - 1; i >= PhraseStart.Of(reading, head); i--)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor, Entry.Kind: ActorEntryKind.Military or ActorEntryKind.ArmedGroup or ActorEntryKind.Police } owner && owner.End <= head) return reading.Lower(owner.Head) == "military" ? null : owner;
        }

        return null;
    }

    /// <summary>"Coalition jets": those of the coalition that the report names; null where it names none or two.</summary>
    public static ActorEntry? OfCoalition(ReportReading reading, int head)
    {
        if (!Craft.Contains(reading.Tokens[head].Lemma.ToLowerInvariant()) && !Craft.Contains(reading.Lower(head).TrimEnd('s')) || reading.Lower(head - 1) is not "coalition") return null;
        var named = reading.Text.Mentions.Where(m => m is { IsGeneric: false, Entry.Kind: ActorEntryKind.Coalition }).Select(m => m.Entry!).DistinctBy(e => e.Name).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static string? SpeaksFor(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Entry: { Countries: [var code], Kind: not ActorEntryKind.ArmedGroup } } ? code : StateActor.CountryAt(reading, i);
}
