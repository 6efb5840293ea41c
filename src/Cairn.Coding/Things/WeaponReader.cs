using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Weapons of an account: from what fills its roles, from the trigger words themselves, and from the words beside them (<see cref="ArmsBeside"/>).</summary>
internal static class WeaponReader
{
    public static List<Weapon> Read(ReportReading reading, AccountDraft draft)
    {
        var weapons = new List<Weapon>();
        var isAttack = draft.Acts.Any(IsAttack);
        foreach (var mention in draft.Mentions.Where(m => m.Frame.Act is not null && !(isAttack && m.Frame.Act is Act.WeaponsSeizure)))
        {
            foreach (var filler in mention.Roles.Where(r => r.Role == FrameRole.Weapon || r.Role == FrameRole.Agent))
            {
                if (!ArmsBeside.IsArm(reading, filler.Head) && (filler.Role == FrameRole.Agent || Nouns.ThingOf(reading.Tokens[filler.Head]) is not "vehicle")) continue;
                Add(reading, weapons, PhraseStart.Of(reading, filler.Head), filler.Head + 1);
            }

            // "car bomb", "mortar attack", "roadside bomb": the weapon is in the trigger.
            for (var i = mention.Hit.First; i < mention.Hit.End; i++)
            {
                if (i > mention.Hit.First && reading.Tokens[i].Lemma == "bomber" && reading.Lower(i - 1) is "car" or "truck" or "van" or "lorry") Add(reading, weapons, i - 1, i); // "suicide car bomber"
                if (ArmsBeside.IsArm(reading, i) && reading.Tokens[i].IsNoun && (mention.IsNoun || i > mention.Hit.First)) Add(reading, weapons, PhraseStart.Of(reading, i), reading.Lower(i + 1) is "charge" or "charges" or "device" or "devices" ? i + 2 : i + 1);
            }
        }

        if (isAttack)
        {
            foreach (var (first, end) in draft.Scenes.SelectMany(s => ArmsBeside.In(reading, s))) Add(reading, weapons, first, end);
        }

        // "a car bomb … the bomb": the shorter wording names no other weapon.
        weapons.RemoveAll(w => weapons.Any(o => o != w && o.Type == w.Type && o.AsReported.Length > w.AsReported.Length && (o.AsReported.EndsWith(" " + w.AsReported, StringComparison.OrdinalIgnoreCase) || o.AsReported.StartsWith(w.AsReported + " of ", StringComparison.OrdinalIgnoreCase))));
        return weapons;
    }

    /// <summary>Whether an act is one that weapons are used in.</summary>
    internal static bool IsAttack(Act act) => act is not (Act.WeaponsSeizure or Act.WeaponsDisrupted or Act.Arrest or Act.Surrender);

    private static void Add(ReportReading reading, List<Weapon> weapons, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (reading.Tokens[i].Tag is Tag.POS) first = i + 1; // "the town's second car bomb"
        }

        while (first < end - 1 && (reading.Tokens[first].Tag is Tag.DT or Tag.PRPS || Apart.Contains(reading.Lower(first)) || IsSize(reading, first))) first += IsSize(reading, first) && reading.Lower(first + 1) == "-" ? 3 : 1;
        if (first > 0 && reading.Lower(first) == "-") first--; // "a car-bomb"
        if (first >= end) return;
        var span = reading.Text.Evidence(first, end);
        if (!weapons.Any(w => w.AsReported.Equals(span.Quote, StringComparison.OrdinalIgnoreCase)))
            weapons.Add(new Weapon(span.Quote, TypeOf(reading.Tokens[end - 1].Lemma.ToLowerInvariant()), [span]));
    }

    // "a medium-sized bomb"
    private static bool IsSize(ReportReading reading, int i) => reading.Lower(i).EndsWith("-sized", StringComparison.Ordinal) || reading.Lower(i + 1) == "-" && reading.Lower(i + 2) == "sized";

    // How many, how strong and which of them it was, no part of what it was.
    private static readonly FrozenSet<string> Apart = "powerful strong massive increased simultaneous numerous highly very all first second third fourth fifth other another same such various several many few".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static string TypeOf(string lemma) => lemma switch
    {
        "gun" or "rifle" or "pistol" or "revolver" or "kalashnikov" or "ak-47" or "shotgun" or "carbine" or "musket" or "bullet" or "round" or "machinegun" or "machine-gun" or "submachinegun" or "submachine-gun" or "m-16" or "m16" or "ak47" or "uzi" => "firearm",
        "bomb" or "mine" or "landmine" or "explosive" or "ied" or "device" or "dynamite" or "detonator" or "charge" or "carbomb" or "car-bomb" or "firebomb" or "gelignite" or "tnt" => "explosive",
        "grenade" => "grenade",
        "rocket" or "missile" or "shell" or "mortar" or "warhead" or "bazooka" or "rpg" or "howitzer" or "cannon" => "heavy",
        "knife" or "sword" or "machete" or "dagger" or "axe" or "hatchet" => "blade",
        "drone" => "drone",
        "car" or "truck" or "vehicle" or "van" or "bus" => "vehicle",
        _ => "other",
    };
}
