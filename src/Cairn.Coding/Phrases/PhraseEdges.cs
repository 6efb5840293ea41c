using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Where a noun phrase of a sentence begins and whether one ends at a token, past quotation marks, names and brackets.</summary>
internal readonly struct PhraseEdges(ReportReading reading, Sentence sentence)
{
    public int Start(int head)
    {
        var start = PhraseStart.Of(reading, head);
        while (start - 2 >= sentence.First && Phrases.IsQuote(reading.Tokens[start - 1]) && Phrases.IsInside(reading, start - 2, head)) start = PhraseStart.Of(reading, start - 2);
        if (reading.MentionAt(head) is { } mention && mention.First < start) start = PhraseStart.Of(reading, mention.First);
        return Math.Max(start, sentence.First);
    }

    public bool IsPhraseEnd(int i)
    {
        var token = reading.Tokens[i];
        return token.IsNoun || token.Tag is Tag.PRP || token.Tag is Tag.JJ && Nouns.PopulationOf(token) is not null || reading.NumberAt(i) is { Form: NumberForm.Count } || token.Lower is "others" or "another" || reading.MentionAt(i) is not null || PeoplePopulation.IsAged(reading, i);
    }

    public int Open(int close)
    {
        for (var i = close - 1; i >= sentence.First && i > close - 12; i--)
        {
            if (reading.Lower(i) == "(") return i;
        }

        return close;
    }

    public int Previous(int from, string mark)
    {
        for (var i = from - 1; i >= sentence.First; i--)
        {
            if (reading.Lower(i) == mark) return i;
            if (reading.Lower(i) == ")") i = Open(i);
        }

        return -1;
    }

    public bool IsAfterOf(int i) => Start(i) is var start && start > sentence.First && reading.Lower(start - 1) is "of" or "from" || Start(i) > sentence.First + 1 && reading.Lower(Start(i) - 2) is "of";
}
