using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>"Rockets fired from Sudland hit the port": the forces of another country than the one they came from did not fire them.</summary>
internal static class FiredFrom
{
    /// <summary>The country from which the arms of an account are told to have come; null where none is told.</summary>
    public static string? Of(ReportReading reading, AccountDraft draft)
    {
        foreach (var sentence in draft.Scenes.Select(s => s.Sentence))
        {
            for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
            {
                if (reading.Lower(i) is not ("fired" or "launched") || reading.Lower(i + 1) is not "from" || Nouns.ThingOf(reading.Tokens[i - 1]) is not "weapon" && !Voice.HasBe(reading, i)) continue;
                var at = reading.Tokens[i + 2].Tag is Tag.DT or Tag.JJ ? i + 3 : i + 2;
                if (at < sentence.End && reading.PlaceAt(at) is { Country: { } country, IsMetonymy: false }) return country;
            }
        }

        return null;
    }

    /// <summary>Whether somebody who may have done it is of the forces of another country.</summary>
    public static bool IsOfAnother(ReportReading reading, DoerCandidate candidate, string land) =>
        candidate.Heads.Any(h => (StateActor.Behind(reading, h) ?? StateActor.At(reading, h) ?? reading.MentionAt(h)?.Entry) is { Kind: ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Government, Countries: [var code] } && code != land);
}
