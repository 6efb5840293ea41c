using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Who "them" are: "Militants blew up the gate. Guards killed six of them and captured nine others." – those of the sentence before, since nobody kills one of himself.</summary>
internal static class OfThem
{
    /// <summary>The group with the population of those it is a part of; the same group where the text does not say.</summary>
    public static PeopleGroup Settle(ReportReading reading, EventMention mention, PeopleGroup group)
    {
        if (group.Population is not (Population.All or Population.Unknown) || !IsPart(reading, mention.Sentence, group) || mention.Sentence.Index == 0) return group;
        var before = reading.Text.Sentences[mention.Sentence.Index - 1];
        if (before.Paragraph != mention.Sentence.Paragraph) return group;
        for (var i = before.First; i < before.End; i++)
        {
            if (reading.Tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || reading.Tokens[i].Tag is not (Tag.NNS or Tag.NNPS)) continue;
            return PeoplePopulation.At(reading, i, reading.MentionAt(i), false) is { } whole ? group with { Population = whole } : group;
        }

        return group;
    }

    // "six of them", "nine others" behind it
    private static bool IsPart(ReportReading reading, Sentence sentence, PeopleGroup group)
    {
        if (group.Number is null) return false;
        if (IsOfThem(reading, group.Number.End)) return true;
        return group.IsOther && Enumerable.Range(sentence.First, Math.Max(0, group.First - sentence.First)).Any(i => reading.NumberAt(i) is { } n && n.Head == i && IsOfThem(reading, n.End));
    }

    private static bool IsOfThem(ReportReading reading, int i) => reading.Lower(i) is "of" && reading.Lower(i + 1) is "them";
}
