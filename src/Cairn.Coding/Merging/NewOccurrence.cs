namespace Cairn.Coding;

/// <summary>What speaks for a scene telling an occurrence not told before: present features by name.</summary>
internal static class NewOccurrence
{
    /// <summary>The features of beginning a new one, for a choice.</summary>
    public static List<string> Of(MergeChoice choice)
    {
        var (reading, scene, setting) = (choice.Reading, choice.Scene, choice.Setting);
        var (facts, takesUp, opens) = (choice.Facts, choice.Facts.Words, choice.Facts.Opening);
        var toll = facts.Toll.Count > 0 ? "toll" : "none";
        var place = setting.Opening is not null ? "opens" : scene.Places.Any(Compatibility.IsTown) ? "town" : scene.Places.Any() ? "area" : "none";
        var day = scene.Times.Any(t => t.Start is not null) ? setting.IsOld ? "old" : "dated" : "none";
        var here = choice.Open.Any(d => d.LastSentence == scene.Sentence.Index) ? "-same" : "";
        return
        [
            "new", "new:" + takesUp + here, "new-opens:" + opens + here, "new-toll:" + toll + here, "new-place:" + place + here, "new-day:" + day + here, "new-place-day:" + place + "-" + day, "new-told-toll:" + takesUp + "-" + toll,
            "new-" + reading.RoundUp, "new-" + reading.RoundUp + "-place:" + place, "new-open:" + (choice.Open.Count switch { 1 => "one", <= 3 => "few", <= 8 => "several", _ => "many" }), "new-act:" + (scene.HasStrongAct ? "strong" : "weak"),
            .. scene.IsSeparate ? (string[])["new-separate"] : [], .. facts.IsPlural ? (string[])["new-plural", "new-plural-" + takesUp] : [], .. scene.IsReference ? (string[])["new-reference"] : [], .. facts.IsBefore ? (string[])["new-had"] : [],
            .. facts.OpensParagraph ? (string[])["new-paragraph"] : [], .. reading.TellsOfFighters ? (string[])["new-fight", "new-fight-" + takesUp] : [],
        ];
    }
}
