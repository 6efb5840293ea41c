using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Sentences that only name those who are held for what was told: "The suspects were identified as Jan Kowal and Per Holm.", "… of three men suspected of the murder. Their names are …".</summary>
internal static class SuspectNames
{
    private const int Back = 3; // sentences
    private const int Before = 8; // tokens from the word for them to the verb
    private static readonly HashSet<string> Suspects = new(StringComparer.Ordinal) { "suspects", "suspect", "attackers", "assailants", "killers", "murderers", "kidnappers", "abductors", "assassins", "gunmen", "perpetrators", "culprits", "raiders", "bombers" };
    private static readonly HashSet<string> Held = new(StringComparer.Ordinal) { "suspected", "accused", "charged", "suspects", "implicated" };

    /// <summary>Gives the scene that told the deed the persons whom such sentences name.</summary>
    public static void Read(ReportReading reading, IReadOnlyList<Scene> scenes)
    {
        if (scenes.Count == 0) return;
        var of = scenes.ToLookup(s => s.Sentence.Index);
        foreach (var sentence in reading.Text.Sentences)
        {
            if (reading.IsFurniture[sentence.Index]) continue;
            for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
            {
                if (reading.Lower(i) is not ("is" or "are" or "was" or "were" or "been") || !(AreTheyBefore(reading, sentence, i) || AreTheirNames(reading, sentence, i))) continue;
                var names = VictimNames.NamesBehind(reading, sentence, i, several: false);
                if (names.Count > 0 && DeedBefore(of, sentence) is { } scene) scene.NamedSuspects.AddRange(names.Where(n => !scene.NamedSuspects.Contains(n)));
            }
        }
    }

    // "the suspects, who have been identified as"
    private static bool AreTheyBefore(ReportReading reading, Sentence sentence, int verb)
    {
        if (reading.Lower(verb + 1) is not ("identified" or "named")) return false;
        for (var i = verb - 1; i >= sentence.First && i > verb - Before && reading.Lower(i) is not (";" or "and" or "that"); i--)
        {
            if (Suspects.Contains(reading.Lower(i))) return PhraseStart.Of(reading, i) is var first && (first == sentence.First || reading.Lower(first - 1) is not "of"); // not "the victims of the killers"
            if (reading.Tokens[i].IsVerb && !Voice.IsAuxiliary(reading, i)) return false;
        }

        return false;
    }

    // "Their names are", behind a sentence that told of people held
    private static bool AreTheirNames(ReportReading reading, Sentence sentence, int verb) =>
        verb == sentence.First + 2 && reading.Lower(verb - 2) == "their" && reading.Lower(verb - 1) == "names" && sentence.Index > 0
        && reading.Text.Sentences[sentence.Index - 1] is var before && Enumerable.Range(before.First, before.End - before.First).Any(i => Held.Contains(reading.Lower(i)));

    // The last deed told before, or in the same sentence: no arrest.
    private static Scene? DeedBefore(ILookup<int, Scene> scenes, Sentence sentence)
    {
        Scene? referred = null;
        for (var index = sentence.Index; index >= 0 && index >= sentence.Index - Back; index--)
        {
            var deed = scenes[index].LastOrDefault(s => s.Mentions.Any(m => m is { Act: not (null or Act.Arrest or Act.Raid or Act.Protest or Act.WeaponsSeizure or Act.Surrender or Act.Release) }));
            if (deed is { IsReference: false }) return deed;
            referred ??= deed;
        }

        return referred;
    }
}
