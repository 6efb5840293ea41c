using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The country that the people acted upon suggest: "Iraqi soldiers" were most likely killed in Iraq.</summary>
internal static class PartyCountry
{
    /// <summary>ISO alpha-2, or null when nothing or more than one thing is suggested.</summary>
    public static string? Of(ReportReading reading, Scene scene)
    {
        var countries = scene.Mentions.SelectMany(m => m.Roles)
            .Where(r => r.Role is FrameRole.Victim or FrameRole.Target)
            .Select(r => Of(reading, r.Head)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    /// <summary>Country of the security or government official who tells the scene ("an Iraqi security official said"); null when nobody of a country speaks.</summary>
    public static string? OfSpeaker(ReportReading reading, Scene scene)
    {
        foreach (var attribution in reading.SpeakersIn(scene.Sentence))
        {
            for (var i = attribution.SourceFirst; i < attribution.SourceEnd; i++)
            {
                if (reading.Lower(i + 1) is "-" or "–" && reading.Lower(i + 2) is "based") continue; // "the Norlandian-based monitor" counts elsewhere
                if (reading.MentionAt(i) is { Entry.Countries: { Length: 1 } countries, Label: MentionLabel.Nationality or MentionLabel.Actor or MentionLabel.Org }) return countries[0];
            }
        }

        return null;
    }

    /// <summary>Country of a force told by its nation: "Norland jets", "the Norland army"; null for others.</summary>
    public static string? OfDoer(ReportReading reading, int head)
    {
        for (var i = PhraseStart.Of(reading, head); i <= head; i++)
        {
            if (reading.MentionAt(i) is { Entry.Countries: { Length: 1 } countries, Label: MentionLabel.Nationality or MentionLabel.Actor }) return countries[0];
        }

        return null;
    }

    private static string? Of(ReportReading reading, int head) =>
        reading.MentionAt(head) is { Label: MentionLabel.Actor, Entry: { Countries.Length: 1, Kind: ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Government } entry } ? entry.Countries[0] : null;
}
