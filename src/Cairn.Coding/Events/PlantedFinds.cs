using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Devices found where they were laid for somebody: "recovered a landmine planted under a culvert" stops an attack, it takes no arms from a store. Explosives in a dump, a bag or
/// a house, and devices listed with guns, stay taken arms.
/// </summary>
internal static class PlantedFinds
{
    private static readonly FrozenSet<string> Devices = WordSet.Of("landmine, land-mine, mine, ied, ieds, bomb, device, claymore, booby-trap, charge, explosive, explosives, tiffin");
    private static readonly FrozenSet<string> Laid = WordSet.Of("planted, laid, implanted");
    private static readonly FrozenSet<string> Put = WordSet.Of("buried, placed, concealed, hidden, fitted, under, beneath, underneath");
    private static readonly FrozenSet<string> Ways = WordSet.Of("road, roadside, bridge, culvert, track, highway, railway, rail, street, pathway, path, route, footpath, lane, pavement, roadway");
    private const int Reach = 14, WayReach = 8; // tokens

    /// <summary>Makes such finds what they are.</summary>
    public static void Turn(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var find in mentions.Where(m => m is { Act: Act.WeaponsSeizure, IsNoun: false, Frame.Name: "weapons-seizure" }))
        {
            var things = find.Roles.Where(r => r.Role is FrameRole.Weapon).Select(r => r.Head).ToList();
            if (things.Count > 0 && things.TrueForAll(t => IsDevice(reading, t)) && things.Exists(t => IsLaid(reading, t))) find.Act = Act.WeaponsDisrupted;
        }
    }

    private static bool IsDevice(ReportReading reading, int thing)
    {
        var from = PhraseStart.Of(reading, thing);
        return Enumerable.Range(from, thing - from + 1).Any(i => Is(Devices, reading, i)) || reading.Lower(thing + 1) == "of" && Enumerable.Range(thing + 2, 3).Any(i => i < reading.Tokens.Length && Is(Devices, reading, i));
    }

    // Behind the device, before another clause begins: "planted by", "buried under a road", "from beneath a bridge".
    private static bool IsLaid(ReportReading reading, int thing)
    {
        var end = reading.SentenceOf(thing).End;
        for (var i = thing + 1; i < end && i < thing + Reach; i++)
        {
            if (Laid.Contains(reading.Lower(i))) return true;
            if (reading.Lower(i) is "him" or "her" or "them" or "possession" or "and" or "while" or "after" or ";") return false;
            if (Put.Contains(reading.Lower(i)) && IsWay(reading, i + 1, end)) return true;
        }

        return false;
    }

    // "under a culvert", "buried on the side of the forest road"; "on the road to the camp" of who finds it stands behind another verb.
    private static bool IsWay(ReportReading reading, int from, int end)
    {
        for (var i = from; i < end && i < from + WayReach && reading.Lower(i) is not ("and" or "," or "during" or "by"); i++)
        {
            if (Is(Ways, reading, i)) return true;
        }

        return false;
    }

    private static bool Is(FrozenSet<string> words, ReportReading reading, int i) => words.Contains(reading.Lower(i)) || words.Contains(reading.Tokens[i].Lemma.ToLowerInvariant());
}
