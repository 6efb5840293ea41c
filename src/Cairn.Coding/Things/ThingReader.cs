using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Physical targets of an account, from what fills its roles and from what is said to be damaged.</summary>
internal static class ThingReader
{
    private static readonly FrozenSet<string> Parts = "top section part portion window wall facade front stretch segment installation side roof entrance gate lot yard courtyard basement lobby number dozen hundred score series row rear floor kilometer kilometre meter metre shelf showcase display grounds".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static List<PhysicalTarget> Targets(ReportReading reading, AccountDraft draft)
    {
        var targets = new List<PhysicalTarget>();
        var acts = draft.Mentions.Where(m => m.Frame.Act is not (null or Act.WeaponsSeizure)).ToList();
        foreach (var mention in acts)
        {
            foreach (var filler in mention.Roles.Where(r => r.Role is FrameRole.Target or FrameRole.Victim)) AddAll(reading, targets, filler.Head, EffectOf(mention));
        }

        // "burning houses": the thing is the end of the trigger.
        foreach (var mention in acts.Where(m => m is { Frame.Name: "arson", Trigger.Words: ["burning", ..], Trigger.Kind: TriggerKind.Phrase })) AddAll(reading, targets, mention.Hit.End - 1, EffectOf(mention));
        if (!acts.Exists(m => !m.IsWeak)) return targets;
        foreach (var damaged in draft.Scenes.Select(s => s.Sentence).Distinct().SelectMany(s => DamagedThings.In(reading, s))) AddAll(reading, targets, damaged, PhysicalEffect.Damaged);
        return targets;
    }

    private static void AddAll(ReportReading reading, List<PhysicalTarget> targets, int listed, PhysicalEffect effect)
    {
        foreach (var head in ThingList.From(reading, listed).Select(h => WholeOf(reading, h)))
        {
            if (Nouns.ThingOf(reading.Tokens[head]) is not { } type || type is "none" or "weapon" or "animal" || IsScene(reading, head) || ForceUnits.TroopsAt(reading, head) is not null || reading.Tokens[head].Lemma == "position") continue;
            var first = SkipArticles(reading, PhraseStart.Of(reading, head), head);
            var span = reading.Text.Evidence(first, NameEnd(reading, head));
            if (targets.Any(t => t.AsReported.Equals(span.Quote, StringComparison.OrdinalIgnoreCase)) || IsAgain(reading, targets, first, head)) continue;
            targets.Add(new PhysicalTarget(span.Quote, type, effect, [span]));
        }
    }

    // "the building" behind "the Plaza Hotel": the one told before.
    private static bool IsAgain(ReportReading reading, List<PhysicalTarget> targets, int first, int head) =>
        first == head && reading.Tokens[head].Lemma is "building" or "premises" or "facility" or "establishment" && head > 0 && reading.Lower(head - 1) is "the" && targets.Exists(t => t.Type == "building" && t.Evidence[0].Start < reading.Tokens[head].Start);

    // "exploded in the river port", "on the coastal road": where it was, nothing that was hit.
    private static bool IsScene(ReportReading reading, int head) =>
        reading.Tokens[head].Lemma is "port" or "road" or "track" or "airport" or "highway" or "motorway" && PhraseStart.Of(reading, head) is > 0 and var first && reading.Lower(first - 1) is "in" or "at" or "near" or "along" or "to" or "from";

    // "headquarters of the Liberal Party", "residence of Senator Luis Vega": whose it is belongs to its name; where it is does not.
    private static int NameEnd(ReportReading reading, int head)
    {
        if (reading.Lower(head + 1) != "of") return head + 1;
        var sentence = reading.SentenceOf(head);
        var inner = Phrases.HeadFrom(reading, head + 2, sentence.End);
        if (inner < 0 || reading.PlaceAt(inner) is not null && reading.MentionAt(inner) is not { Label: MentionLabel.Org or MentionLabel.Actor or MentionLabel.Person }) return head + 1;
        if (Premises.Contains(reading.Tokens[head].Lemma.ToLowerInvariant()) && reading.Tokens[inner].IsNoun && reading.TimeAt(inner) is null)
        {
            // "of the Department of Public Works"
            if (reading.MentionAt(inner) is null && reading.Lower(inner + 1) == "of" && Phrases.HeadFrom(reading, inner + 2, sentence.End) is >= 0 and var deeper && reading.PlaceAt(deeper) is null) inner = deeper;
            return Math.Max(inner + 1, reading.MentionAt(inner)?.End ?? 0);
        }

        return reading.MentionAt(inner) is { Label: MentionLabel.Org or MentionLabel.Actor or MentionLabel.Person } or null && reading.Tokens[inner].IsName ? Math.Max(inner + 1, reading.MentionAt(inner)?.End ?? 0) : head + 1;
    }

    // What is told by whose it is.
    private static readonly FrozenSet<string> Premises = "office headquarters headquarter branch building studio facility installation premises premise residence home house quarter".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "a section of the pipeline", "the windows of the embassy": the whole is the target.
    private static int WholeOf(ReportReading reading, int head)
    {
        if (reading.Lower(head + 1) == "of" && (reading.NumberAt(head) is not null || reading.Lower(head) is "one" or "several" or "some" or "most" or "many" or "each" or "both") && Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End) is >= 0 and var whole) return whole; // "one of the company's plants"
        if (!Parts.Contains(reading.Tokens[head].Lemma.ToLowerInvariant()) || reading.Lower(head + 1) is not ("of" or "to")) return head;
        foreach (var child in reading.Text.DependentsOf(head))
        {
            if (child > head + 1 && reading.Tokens[child].Relation is Relation.Nmod) return child;
        }

        return head;
    }

    private static PhysicalEffect EffectOf(EventMention mention) => mention.Frame.Name switch
    {
        "property-destruction" => mention.Trigger.Words[0] is "damage" or "vandalise" or "vandalize" or "smash" ? PhysicalEffect.Damaged : PhysicalEffect.Destroyed,
        "arson" => mention.Trigger.Words is ["burning", ..] ? PhysicalEffect.Damaged : PhysicalEffect.Destroyed, // "burning houses": not said to have burnt down
        _ => PhysicalEffect.Unknown,
    };

    private static int SkipArticles(ReportReading reading, int first, int head)
    {
        while (first < head && (reading.Tokens[first].Tag is Tag.DT or Tag.PRPS || reading.Lower(first) is "burning" or "or" or "many" or "few" or "half" or "dozen" or "various" or "entire" or "whole" or "certain" or "same" or "opposite")) first++;
        return first;
    }
}
