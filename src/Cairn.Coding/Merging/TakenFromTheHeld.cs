using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What was found on somebody who is held: "Police arrested a rebel. He was wanted for a raid in 2030. Two rifles were recovered from him." The rifles are of the arrest,
/// whatever the sentence between them tells that he is held for.
/// </summary>
internal static class TakenFromTheHeld
{
    private const int Reach = 40; // tokens from the verb to "from"

    /// <summary>Whether a scene tells that.</summary>
    public static bool Tells(ReportReading reading, Scene scene) => scene.Mentions.Exists(m => m is { Act: Act.WeaponsSeizure, IsNoun: false } && IsFromTheHeld(reading, m));

    private static bool IsFromTheHeld(ReportReading reading, EventMention find)
    {
        for (var i = find.Hit.End; i + 1 < find.Sentence.End && i < find.Hit.End + Reach; i++)
        {
            if (reading.Lower(i) is not "from") continue;
            if (reading.Lower(i + 1) is "him" or "her" or "them") return true;
            var head = Phrases.HeadFrom(reading, i + 1, find.Sentence.End);
            if (head < 0) return false;
            var first = PhraseStart.Of(reading, head);
            return reading.Lower(head) is "possession" || reading.Lower(first) is "the" && (Enumerable.Range(first, head - first).Any(t => reading.Lower(t) is "arrested" or "detained" or "captured") || NounKinds.IsFighters(reading, head) && reading.Tokens[head].Tag is Tag.NN);
        }

        return false;
    }
}
