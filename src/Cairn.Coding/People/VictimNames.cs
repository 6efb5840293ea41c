using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Sentences that only name those whom an occurrence struck: "The victims were identified as Jan Kowal and Per Holm.", "They are …",
/// "Among the wounded are …". What the names belong to was told in the same sentence or before.
/// </summary>
internal static class VictimNames
{
    private const int Back = 8; // sentences
    private const int NamedAs = 6; // tokens: "was identified by the police as"
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal) { "identified", "named", "listed" };
    private static readonly HashSet<string> Dead = new(StringComparer.Ordinal) { "dead", "killed", "slain", "murdered", "deceased", "fatalities" };
    private static readonly HashSet<string> Hurt = new(StringComparer.Ordinal) { "wounded", "injured", "hurt" };
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "kidnapped", "abducted", "hostage", "hostages", "captives" };
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "arrested", "detained", "captured", "suspect", "suspects", "accused", "attackers", "assailants", "assassins", "killer", "killers", "murderer", "murderers", "kidnappers", "perpetrators", "responsible" };

    /// <summary>Gives each scene the persons whom such sentences name.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="scenes">Its scenes, in the order of the text.</param>
    public static void Read(ReportReading reading, IReadOnlyList<Scene> scenes)
    {
        if (scenes.Count == 0) return;
        var of = scenes.ToLookup(s => s.Sentence.Index);
        foreach (var sentence in reading.Text.Sentences)
        {
            if (reading.IsFurniture[sentence.Index]) continue;
            for (var i = sentence.First; i + 1 < sentence.End; i++)
            {
                if (reading.Lower(i) is not ("is" or "are" or "was" or "were" or "been" or "include" or "included")) continue;
                var taken = TakenUp(reading, of, sentence, i);
                var kinds = taken is null ? Harmed(reading, sentence, i) : null;
                if ((taken ?? (kinds is null ? null : SceneOf(reading, of, sentence, i, kinds))) is not { } scene) continue;
                scene.NamedVictims.AddRange(NamesBehind(reading, sentence, i, kinds is { Count: 0 } && reading.Lower(sentence.First) is not "one").Where(n => !scene.NamedVictims.Contains(n)));
            }
        }
    }

    // "The clerk was identified as …": the scene before that told what struck a clerk; null without.
    private static Scene? TakenUp(ReportReading reading, ILookup<int, Scene> scenes, Sentence sentence, int verb)
    {
        var noun = verb - 1;
        while (noun > sentence.First && reading.Lower(noun) is "has" or "have" or "had" or "later") noun--;
        if (noun <= sentence.First || !reading.Tokens[noun].IsNoun || verb + 2 >= sentence.End || !Named.Contains(reading.Lower(verb + 1)) || reading.Lower(PhraseStart.Of(reading, noun)) != "the") return null;
        for (var index = sentence.Index; index >= 0 && index >= sentence.Index - 2; index--)
        {
            if (scenes[index].LastOrDefault(s => s.Figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Abducted && f.Group is { IsNamed: false } group && reading.Tokens[group.Head].Lemma == reading.Tokens[noun].Lemma)) is { } scene) return scene;
        }

        return null;
    }

    // What the words before the verb say happened to them; empty when they only take people up, null when they are nobody harmed.
    private static List<FigureKind>? Harmed(ReportReading reading, Sentence sentence, int verb)
    {
        var start = verb;
        while (start > sentence.First && verb - start < 14 && reading.Lower(start - 1) is not (";" or ":" or "and" or "that" or "said" or "]")) start--;
        var kinds = new List<FigureKind>();
        var isVictim = false;
        for (var i = start; i < verb; i++)
        {
            var lower = reading.Lower(i);
            if (Others.Contains(lower) || i + 1 < verb && reading.MentionAt(i) is { Label: MentionLabel.Person }) return null;
            if (Dead.Contains(lower)) kinds.Add(FigureKind.Killed);
            else if (Hurt.Contains(lower)) kinds.Add(FigureKind.Injured);
            else if (Taken.Contains(lower)) kinds.Add(FigureKind.Abducted);
            else if (lower is "victim" or "victims") isVictim = true;
        }

        if (kinds.Count > 0) return kinds;
        if (isVictim) return [FigureKind.Killed, FigureKind.Injured, FigureKind.Abducted, FigureKind.Casualties, FigureKind.Missing];
        return start == sentence.First && (verb <= start + 2 && reading.Lower(start) is "they" || verb == start + 3 && reading.Lower(start) is "one" && reading.Lower(verb - 1) is "them") ? [] : null;
    }

    // The scene that tells the harm: of the same sentence, else the last before; a pronoun reaches no further than one sentence.
    private static Scene? SceneOf(ReportReading reading, ILookup<int, Scene> scenes, Sentence sentence, int verb, List<FigureKind> kinds)
    {
        for (var index = sentence.Index; index >= 0 && index >= sentence.Index - (kinds.Count == 0 ? 1 : Back); index--)
        {
            var told = scenes[index].Where(s => kinds.Count == 0 ? s.Figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Abducted && f.Group is not { Point: 1 }) : s.Figures.Any(f => kinds.Contains(f.Kind))).ToList();
            if (told.Count > 0 && (index < sentence.Index || kinds.Count > 0)) return told[^1];
            if (kinds.Count > 0 && scenes[index].LastOrDefault(s => index < sentence.Index ? s.HasStrongAct : s.Figures.Any()) is { } act) return act;
        }

        return null;
    }

    // The names behind "are", "were identified as"; none where the verb goes on otherwise.
    internal static IReadOnlyList<Mention> NamesBehind(ReportReading reading, Sentence sentence, int verb, bool several)
    {
        var start = verb + 1;
        while (start < sentence.End && (Voice.IsBetween(reading, start) || reading.Lower(start) is ":" or "also" or "only" or "been")) start++;
        if (Named.Contains(reading.Lower(start)))
        {
            var to = start + 1;
            while (to < sentence.End && to < start + NamedAs && reading.Lower(to) is not ("as" or ":")) to++;
            if (reading.Lower(to) is "as" or ":") start = to + 1;
            else start++;
        }

        var names = ListedNames.From(reading, sentence, start, isOpen: true);
        var fronted = Dead.Contains(reading.Lower(sentence.First)) || Hurt.Contains(reading.Lower(sentence.First)); // "Wounded were: a porter; Jan Kowal; …"
        return names.Count > (several ? 1 : 0) && (fronted || ListedNames.AreTitles(reading, start, names[0].First)) ? names : [];
    }
}
