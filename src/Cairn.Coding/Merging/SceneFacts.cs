using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What a scene says by itself, in words that are weighed: read once for all the occurrences that it may go on telling.</summary>
internal sealed class SceneFacts(ReportReading reading, Scene scene)
{
    /// <summary>With what words it tells, in one: "the attack", a harm alone, a noun, a verb.</summary>
    public string Words { get; } = scene.IsDefinite ? "definite" : scene.Mentions.TrueForAll(m => m.Act is null) ? "harm" : scene.Mentions.TrueForAll(m => m.IsNoun) ? "noun" : "verb";

    /// <summary>The word that says how its sentence goes on from the one before.</summary>
    public string Opening { get; } = OpeningOf(reading, scene.Sentence);

    /// <summary>Whether its sentence begins a paragraph, where paragraphs say something.</summary>
    public bool OpensParagraph { get; } = reading.HasParagraphs && reading.OpensParagraph(scene.Sentence);

    public IReadOnlyList<Act> Acts { get; } = [.. scene.Acts];

    /// <summary>Numbers of people to whom it happened.</summary>
    public IReadOnlyList<FigureDraft> Toll { get; } = [.. MergeTolls.Counted(scene.Figures)];

    /// <summary>Who did it, by name or by what they are called.</summary>
    public HashSet<string> Doers { get; } = MergeReference.Doers(reading, scene.Mentions);

    /// <summary>"had been killed": before what is told.</summary>
    public bool IsBefore { get; } = scene.Mentions.Exists(m => !m.IsNoun && Enumerable.Range(1, 3).Any(back => m.Hit.First - back >= scene.Sentence.First && reading.Lower(m.Hit.First - back) is "had"));

    /// <summary>"attacks", "clashes": more than one, or none in particular.</summary>
    public bool IsPlural { get; } = scene.Mentions.TrueForAll(m => reading.Tokens[m.Head].Tag is Tag.NNS);

    /// <summary>"during this operation", "in the attack": its sentence names what was told before.</summary>
    public bool TakesUpEvent { get; } = TakesUp(reading, scene.Sentence);

    private static bool TakesUp(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (reading.Lower(i - 1) is "the" or "this" or "that" && reading.Tokens[i].Lemma is "operation" or "attack" or "raid" or "strike" or "clash" or "blast" or "explosion" or "assault" or "incident" or "shooting" or "bombing" or "ambush" or "battle" or "encounter" or "search" or "scene") return true;
        }

        return false;
    }

    /// <summary>The word that says how a sentence goes on from the one before.</summary>
    public static string OpeningOf(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < Math.Min(sentence.First + 4, sentence.End); i++)
        {
            switch (reading.Lower(i))
            {
                case "meanwhile" or "elsewhere" or "separately" or "also" or "another" or "earlier" or "later" or "other":
                    return reading.Lower(i);
                case "same" or "similar" or "second" or "separate" or "previous" or "last":
                    return "next";
            }
        }

        if (reading.TimeAt(sentence.First) is not null || sentence.Count > 1 && reading.TimeAt(sentence.First + 1) is not null && reading.Lower(sentence.First) is "on" or "in" or "at" or "late" or "early") return "time";
        return reading.Lower(sentence.First) switch { "the" => "the", "in" or "at" or "near" or "outside" => "in", "he" or "she" or "they" or "it" or "his" or "their" or "its" => "pronoun", "a" or "an" => "a", _ => "word" };
    }
}
