using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Which scenes are occurrences by themselves, where they join nothing told before: an act, and something of it that could be checked.</summary>
internal static class OwnOccurrence
{
    /// <summary>Whether a scene that joins nothing is an occurrence by itself.</summary>
    public static bool Stands(ReportReading reading, Scene scene, Setting setting) => CanStand(reading, scene) && !IsHistory(scene, setting);

    // An occurrence needs an act; what is only referred to needs a time, a place, a figure or a victim's name besides.
    private static bool CanStand(ReportReading reading, Scene scene)
    {
        if (!scene.Mentions.Any(m => m.Act is not null) || IsTerritoryAtLarge(reading, scene)) return false;
        if (!scene.IsReal && !scene.Figures.Any() && !scene.Times.Any() && !scene.Places.Any() && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        var told = scene.Figures.Any(f => f.Group.Number is not null) || scene.Times.Any(t => t.Start is not null);
        if (!scene.HasStrongAct && !scene.Figures.Any() && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        if (scene.Mentions.All(m => m.IsDefinite || m.Act is null) && scene.Sentence.Index > 1 && !told && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        return !scene.IsReference || told || scene.Places.Any() || NamesVictim(reading, scene);
    }

    // "the inquiry into the assassination of Luis Vega": whose death it was can be checked.
    private static bool NamesVictim(ReportReading reading, Scene scene) =>
        scene.Mentions.Any(m => m.Act is not null && m.Roles.Any(r => r.Role is FrameRole.Victim && (reading.MentionAt(r.Head) is { Label: MentionLabel.Person } || NamedPeople.Of(reading, r.Head).Count > 0)));

    // Years ago, somewhere in a country, nobody counted: history, not an occurrence that could be checked.
    private static bool IsHistory(Scene scene, Setting setting) =>
        setting.IsOld && !scene.Figures.Any() && scene.Times.All(t => Compatibility.IsOfYears(t.Precision)) && scene.Places.All(p => p.WherePrec is null or >= 6)
        && !scene.Mentions.Any(m => m.Roles.Any(r => r.Role is FrameRole.Victim));

    private const int Several = 12; // towns and posts that somebody counted one by one

    // "lost control of its territory in 2019", "overran large parts of the country": a statement on territory, no incident.
    private static bool IsTerritoryAtLarge(ReportReading reading, Scene scene) =>
        !scene.Figures.Any() && !scene.Mentions.Any(m => m.Roles.Any(r => Nouns.ThingOf(reading.Tokens[r.Head]) is not (null or "none"))) && scene.Acts.All(a => a is Act.TerritoryTaken or Act.TerritoryRegained or Act.TerritoryTransferred) && scene.Places.All(p => p.WherePrec is null or >= 4)
        && (scene.Places.Any() || !scene.Times.Any(t => t.Precision is WhenPrecision.Day or WhenPrecision.Days))
        && !scene.Mentions.Any(m => m.Roles.Any(r => r.Role is FrameRole.Target && IsSpot(reading, r.Head)));

    // "the village", "three hamlets", "the last posts", "Olmari's suburbs", "control of the port", "Olmari": spots that could be pointed at, though the gazetteer does not have them.
    private static bool IsSpot(ReportReading reading, int head)
    {
        if (Shares.Contains(reading.Lower(head)) && reading.Lower(head + 1) == "of") head = Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End) is var whole and >= 0 ? whole : head;
        if (reading.PlaceAt(head) is { } place) return place.WherePrec is not >= 6;
        var token = reading.Tokens[head];
        return NounClasses.IsGround(token) ? !Wide.Contains(token.Lemma) && (token.Tag is not (Tag.NNS or Tag.NNPS) || AreFew(reading, head)) : NounKinds.IsName(reading, head);
    }

    private static bool AreFew(ReportReading reading, int head)
    {
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (i > 0 && reading.Tokens[i].Tag is Tag.POS && reading.Tokens[i - 1].IsName) return true;
            if (reading.Lower(i) is "last" or "both" or "remaining" || reading.NumberAt(i) is { Form: NumberForm.Count, Point: <= Several }) return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> Wide = WordSet.Of("territory, area, region, zone, swath, swathe, stretch, countryside, ground, heartland, hinterland, borderland, line, pocket");
    private static readonly FrozenSet<string> Shares = WordSet.Of("control, half, rest, all, most, whole, part, centre, center, outskirts, command, possession, charge, section, side");
}
