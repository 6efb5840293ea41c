namespace Cairn.Coding;

/// <summary>What speaks for a scene telling an occurrence not told before: present features by name.</summary>
internal static class NewOccurrence
{
    /// <summary>Puts the features of beginning a new one, for a choice, into a bag.</summary>
    public static void Tell(MergeChoice choice, FeatureBag features)
    {
        var (reading, scene, setting) = (choice.Reading, choice.Scene, choice.Setting);
        var (facts, takesUp, opens) = (choice.Facts, choice.Facts.Words, choice.Facts.Opening);
        var toll = facts.Toll.Count > 0 ? "toll" : "none";
        var place = setting.Opening is not null ? "opens" : scene.Places.Any(Compatibility.IsTown) ? "town" : scene.Places.Any() ? "area" : "none";
        var day = scene.Times.Any(t => t.Start is not null) ? setting.IsOld ? "old" : "dated" : "none";
        var here = choice.Open.Any(d => d.LastSentence == scene.Sentence.Index) ? "-same" : "";
        var open = choice.Open.Count switch { 1 => "one", <= 3 => "few", <= 8 => "several", _ => "many" };
        var act = scene.HasStrongAct ? "strong" : "weak";
        features.Add("new");
        features.Add($"new:{takesUp}{here}");
        features.Add($"new-opens:{opens}{here}");
        features.Add($"new-toll:{toll}{here}");
        features.Add($"new-place:{place}{here}");
        features.Add($"new-day:{day}{here}");
        features.Add($"new-place-day:{place}-{day}");
        features.Add($"new-told-toll:{takesUp}-{toll}");
        features.Add($"new-{reading.RoundUp}");
        features.Add($"new-{reading.RoundUp}-place:{place}");
        features.Add($"new-open:{open}");
        features.Add($"new-act:{act}");
        if (scene.IsSeparate) features.Add("new-separate");
        if (facts.IsPlural)
        {
            features.Add("new-plural");
            features.Add($"new-plural-{takesUp}");
        }

        if (scene.IsReference) features.Add("new-reference");
        if (facts.IsBefore) features.Add("new-had");
        if (facts.OpensParagraph) features.Add("new-paragraph");
        if (!reading.TellsOfFighters) return;
        features.Add("new-fight");
        features.Add($"new-fight-{takesUp}");
    }
}
