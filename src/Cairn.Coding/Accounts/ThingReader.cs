using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Physical targets and weapons of an account, from what fills its roles and from the trigger words themselves.</summary>
internal static class ThingReader
{
    private static readonly FrozenSet<string> Parts = "section part portion window wall facade front stretch segment installation side roof entrance gate number dozen hundred score series row rear floor kilometer kilometre meter metre".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static List<PhysicalTarget> Targets(ReportReading reading, AccountDraft draft)
    {
        var targets = new List<PhysicalTarget>();
        foreach (var mention in draft.Mentions.Where(m => m.Frame.Act is not (null or Act.WeaponsSeizure)))
        {
            foreach (var filler in mention.Roles.Where(r => r.Role is FrameRole.Target or FrameRole.Victim))
            {
                var head = WholeOf(reading, filler.Head);
                if (Nouns.ThingOf(reading.Tokens[head]) is not { } type || type is "none" or "weapon" or "animal") continue;
                var first = SkipArticles(reading, PeopleReader.PhraseStart(reading, head), head);
                var span = reading.Text.Evidence(first, head + 1);
                if (targets.Any(t => t.AsReported.Equals(span.Quote, StringComparison.OrdinalIgnoreCase))) continue;
                targets.Add(new PhysicalTarget(span.Quote, type, EffectOf(mention), [span]));
            }
        }

        return targets;
    }

    public static List<Weapon> Weapons(ReportReading reading, AccountDraft draft)
    {
        var weapons = new List<Weapon>();
        foreach (var mention in draft.Mentions.Where(m => m.Frame.Act is not null))
        {
            foreach (var filler in mention.Roles.Where(r => r.Role == FrameRole.Weapon || r.Role == FrameRole.Agent))
            {
                if (Nouns.ThingOf(reading.Tokens[filler.Head]) is not ("weapon" or "vehicle") || filler.Role == FrameRole.Agent && Nouns.ThingOf(reading.Tokens[filler.Head]) is not "weapon") continue;
                Add(reading, weapons, PeopleReader.PhraseStart(reading, filler.Head), filler.Head + 1);
            }

            // "car bomb", "mortar attack", "roadside bomb": the weapon is in the trigger.
            for (var i = mention.Hit.First; i < mention.Hit.End; i++)
            {
                if (Nouns.ThingOf(reading.Tokens[i]) is "weapon" && reading.Tokens[i].IsNoun && mention.IsNoun) Add(reading, weapons, PeopleReader.PhraseStart(reading, i), i + 1);
            }
        }

        return weapons;
    }

    private static void Add(ReportReading reading, List<Weapon> weapons, int first, int end)
    {
        first = SkipArticles(reading, first, end - 1);
        var span = reading.Text.Evidence(first, end);
        if (!weapons.Any(w => w.AsReported.Equals(span.Quote, StringComparison.OrdinalIgnoreCase)))
            weapons.Add(new Weapon(span.Quote, TypeOf(reading.Tokens[end - 1].Lemma.ToLowerInvariant()), [span]));
    }

    private static string TypeOf(string lemma) => lemma switch
    {
        "gun" or "rifle" or "pistol" or "revolver" or "kalashnikov" or "ak-47" or "shotgun" or "carbine" or "musket" or "bullet" or "round" => "firearm",
        "bomb" or "mine" or "landmine" or "explosive" or "ied" or "device" or "dynamite" or "detonator" => "explosive",
        "grenade" => "grenade",
        "rocket" or "missile" or "shell" or "mortar" or "warhead" => "heavy",
        "knife" or "sword" or "machete" => "blade",
        "drone" => "drone",
        "car" or "truck" or "vehicle" or "van" or "bus" => "vehicle",
        _ => "other",
    };

    // "a section of the pipeline", "the windows of the embassy": the whole is the target.
    private static int WholeOf(ReportReading reading, int head)
    {
        if (!Parts.Contains(reading.Tokens[head].Lemma.ToLowerInvariant()) || reading.Lower(head + 1) != "of") return head;
        foreach (var child in reading.Text.DependentsOf(head))
        {
            if (child > head + 1 && reading.Tokens[child].Relation is Relation.Nmod) return child;
        }

        return head;
    }

    private static PhysicalEffect EffectOf(EventMention mention) => mention.Frame.Name switch
    {
        "property-destruction" => mention.Trigger.Words[0] is "damage" or "vandalise" or "vandalize" or "smash" ? PhysicalEffect.Damaged : PhysicalEffect.Destroyed,
        "arson" => PhysicalEffect.Destroyed,
        _ => PhysicalEffect.Unknown,
    };

    private static int SkipArticles(ReportReading reading, int first, int head)
    {
        while (first < head && reading.Tokens[first].Tag is Tag.DT or Tag.PRPS) first++;
        return first;
    }
}
