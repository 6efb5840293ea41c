using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What speaks for a scene telling an occurrence not told before: present features by name.</summary>
internal static class NewOccurrence
{
    /// <summary>The features of beginning a new one, for a choice.</summary>
    public static List<string> Of(MergeChoice choice)
    {
        var (reading, scene, setting) = (choice.Reading, choice.Scene, choice.Setting);
        var takesUp = Words(scene);
        var opens = MergeFeatures.Opening(reading, scene.Sentence);
        var toll = MergeFeatures.Counted(scene.Figures).Any() ? "toll" : "none";
        var place = setting.Opening is not null ? "opens" : scene.Places.Any(Compatibility.IsTown) ? "town" : scene.Places.Any() ? "area" : "none";
        var day = scene.Times.Any(t => t.Start is not null) ? setting.IsOld ? "old" : "dated" : "none";
        var here = choice.Open.Any(d => d.LastSentence == scene.Sentence.Index) ? "-same" : "";
        return
        [
            "new", "new:" + takesUp + here, "new-opens:" + opens + here, "new-toll:" + toll + here, "new-place:" + place + here, "new-day:" + day + here, "new-place-day:" + place + "-" + day, "new-told-toll:" + takesUp + "-" + toll,
            "new-" + reading.RoundUp, "new-" + reading.RoundUp + "-place:" + place, "new-open:" + (choice.Open.Count switch { 1 => "one", <= 3 => "few", <= 8 => "several", _ => "many" }), "new-act:" + (scene.HasStrongAct ? "strong" : "weak"),
            .. scene.IsSeparate ? (string[])["new-separate"] : [], .. IsPlural(reading, scene) ? (string[])["new-plural", "new-plural-" + takesUp] : [], .. scene.IsReference ? (string[])["new-reference"] : [], .. IsBefore(reading, scene) ? (string[])["new-had"] : [],
            .. reading.HasParagraphs && reading.OpensParagraph(scene.Sentence) ? (string[])["new-paragraph"] : [], .. reading.TellsOfFighters ? (string[])["new-fight", "new-fight-" + takesUp] : [],
        ];
    }

    /// <summary>"had been killed": before what is told.</summary>
    public static bool IsBefore(ReportReading reading, Scene scene) =>
        scene.Mentions.Exists(m => !m.IsNoun && Enumerable.Range(1, 3).Any(back => m.Hit.First - back >= scene.Sentence.First && reading.Lower(m.Hit.First - back) is "had"));

    /// <summary>With what words a scene tells, in one: "the attack", a harm alone, a noun, a verb.</summary>
    public static string Words(Scene scene) =>
        scene.IsDefinite ? "definite" : scene.Mentions.TrueForAll(m => m.Act is null) ? "harm" : scene.Mentions.TrueForAll(m => m.IsNoun) ? "noun" : "verb";

    /// <summary>"attacks", "clashes": more than one, or none in particular.</summary>
    public static bool IsPlural(ReportReading reading, Scene scene) => scene.Mentions.TrueForAll(m => reading.Tokens[m.Head].Tag is Tag.NNS);
}
