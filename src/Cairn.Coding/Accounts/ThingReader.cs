using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Physical targets and weapons of an account, from what fills its roles and from the trigger words themselves.</summary>
internal static class ThingReader
{
    private static readonly FrozenSet<string> Parts = "section part portion window wall facade front stretch segment installation side roof entrance gate number dozen hundred score series row rear floor kilometer kilometre meter metre shelf showcase display grounds".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static List<PhysicalTarget> Targets(ReportReading reading, AccountDraft draft)
    {
        var targets = new List<PhysicalTarget>();
        foreach (var mention in draft.Mentions.Where(m => m.Frame.Act is not (null or Act.WeaponsSeizure)))
        {
            foreach (var filler in mention.Roles.Where(r => r.Role is FrameRole.Target or FrameRole.Victim))
            {
                foreach (var head in ThingList.From(reading, filler.Head).Select(h => WholeOf(reading, h)))
                {
                    if (Nouns.ThingOf(reading.Tokens[head]) is not { } type || type is "none" or "weapon" or "animal") continue;
                    var first = SkipArticles(reading, PeopleReader.PhraseStart(reading, head), head);
                    var span = reading.Text.Evidence(first, NameEnd(reading, head));
                    if (targets.Any(t => t.AsReported.Equals(span.Quote, StringComparison.OrdinalIgnoreCase))) continue;
                    targets.Add(new PhysicalTarget(span.Quote, type, EffectOf(mention), [span]));
                }
            }
        }

        return targets;
    }

    public static List<Weapon> Weapons(ReportReading reading, AccountDraft draft)
    {
        var weapons = new List<Weapon>();
        var isAttack = draft.Acts.Any(a => a is not (Act.WeaponsSeizure or Act.WeaponsDisrupted or Act.Arrest or Act.Surrender));
        foreach (var mention in draft.Mentions.Where(m => m.Frame.Act is not null && !(isAttack && m.Frame.Act is Act.WeaponsSeizure)))
        {
            foreach (var filler in mention.Roles.Where(r => r.Role == FrameRole.Weapon || r.Role == FrameRole.Agent))
            {
                if (Nouns.ThingOf(reading.Tokens[filler.Head]) is not ("weapon" or "vehicle") || filler.Role == FrameRole.Agent && Nouns.ThingOf(reading.Tokens[filler.Head]) is not "weapon") continue;
                Add(reading, weapons, PeopleReader.PhraseStart(reading, filler.Head), filler.Head + 1);
            }

            // "car bomb", "mortar attack", "roadside bomb": the weapon is in the trigger.
            for (var i = mention.Hit.First; i < mention.Hit.End; i++)
            {
                if (Nouns.ThingOf(reading.Tokens[i]) is "weapon" && reading.Tokens[i].IsNoun && mention.IsNoun) Add(reading, weapons, PeopleReader.PhraseStart(reading, i), reading.Lower(i + 1) is "charge" or "charges" or "device" or "devices" ? i + 2 : i + 1);
            }
        }

        // "a car bomb … the bomb": the shorter wording names no other weapon.
        weapons.RemoveAll(w => weapons.Any(o => o != w && o.Type == w.Type && o.AsReported.Length > w.AsReported.Length && o.AsReported.EndsWith(" " + w.AsReported, StringComparison.OrdinalIgnoreCase)));
        return weapons;
    }

    // "headquarters of the Liberal Party", "residence of Senator Luis Vega": whose it is belongs to its name; where it is does not.
    private static int NameEnd(ReportReading reading, int head)
    {
        if (reading.Lower(head + 1) != "of") return head + 1;
        var sentence = reading.SentenceOf(head);
        var inner = Phrases.HeadFrom(reading, head + 2, sentence.End);
        if (inner < 0 || reading.PlaceAt(inner) is not null && reading.MentionAt(inner) is not { Label: MentionLabel.Org or MentionLabel.Actor or MentionLabel.Person }) return head + 1;
        return reading.MentionAt(inner) is { Label: MentionLabel.Org or MentionLabel.Actor or MentionLabel.Person } or null && reading.Tokens[inner].IsName ? Math.Max(inner + 1, reading.MentionAt(inner)?.End ?? 0) : head + 1;
    }

    private static void Add(ReportReading reading, List<Weapon> weapons, int first, int end)
    {
        first = SkipArticles(reading, first, end - 1);
        while (first < end - 1 && reading.Lower(first) is "first" or "second" or "third" or "fourth" or "fifth" or "other" or "another" or "same" or "such" or "various" or "several" or "many" or "few") first++;
        var span = reading.Text.Evidence(first, end);
        if (!weapons.Any(w => w.AsReported.Equals(span.Quote, StringComparison.OrdinalIgnoreCase)))
            weapons.Add(new Weapon(span.Quote, TypeOf(reading.Tokens[end - 1].Lemma.ToLowerInvariant()), [span]));
    }

    private static string TypeOf(string lemma) => lemma switch
    {
        "gun" or "rifle" or "pistol" or "revolver" or "kalashnikov" or "ak-47" or "shotgun" or "carbine" or "musket" or "bullet" or "round" => "firearm",
        "bomb" or "mine" or "landmine" or "explosive" or "ied" or "device" or "dynamite" or "detonator" or "charge" => "explosive",
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
