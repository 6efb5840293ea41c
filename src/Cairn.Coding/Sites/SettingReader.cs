using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads the setting of each scene in the order of the text: "In Iraq on Friday, …" holds until another place is told.</summary>
internal static class SettingReader
{
    private const int OldDays = 30;
    private const int FocusReach = 6; // sentences

    public static Dictionary<Scene, Setting> Read(ReportReading reading, IReadOnlyList<Scene> scenes)
    {
        var settings = new Dictionary<Scene, Setting>(ReferenceEqualityComparer.Instance);
        var anchor = Anchor(reading);
        (string Country, int Sentence)? focus = null;
        foreach (var scene in scenes)
        {
            var isOld = IsOld(scene, anchor);
            var own = scene.Places.Select(p => p.Country).FirstOrDefault(c => c is not null) ?? reading.Items.PlaceOf(scene.Sentence)?.Country ?? PartyCountry.Of(reading, scene);
            var told = own ?? PartyCountry.OfSpeaker(reading, scene);
            if (told is null && focus is { } before && scene.Sentence.Index - before.Sentence <= FocusReach && !isOld) told = before.Country;
            settings[scene] = new Setting(told, own is not null, isOld, Words(reading, scene), reading.OpeningOf(scene.Sentence));
            if (told is not null && !isOld && scene.IsReal) focus = (told, scene.Sentence.Index);
        }

        return settings;
    }

    // Publication; without it the newest day the text tells.
    private static DateOnly? Anchor(ReportReading reading)
    {
        if (reading.Text.Published is { } published) return published;
        var told = reading.Text.Times.Where(t => t.Start is not null && t.Precision == WhenPrecision.Day).Select(t => t.Start!.Value).ToList();
        return told.Count == 0 ? null : told.Max();
    }

    private static bool IsOld(Scene scene, DateOnly? anchor)
    {
        if (anchor is null) return false;
        var dated = scene.Times.Where(t => t.Start is not null).ToList();
        return dated.Count > 0 && dated.All(t => anchor.Value.DayNumber - (t.Last ?? t.Start!.Value).DayNumber > OldDays);
    }

    private static HashSet<string> Words(ReportReading reading, Scene scene)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (!reading.Tokens[i].IsNoun || reading.Tokens[i].IsName || reading.TimeAt(i) is not null) continue;
            if (Nouns.ThingOf(reading.Tokens[i]) is not null || Nouns.PopulationOf(reading.Tokens[i]) is not (null or Population.All or Population.Unknown or Population.ArmedGroup)) words.Add(reading.Tokens[i].Lemma);
        }

        return words;
    }
}
