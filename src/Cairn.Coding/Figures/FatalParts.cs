using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads those who died of a harm told of more: "four people were shot, one of them fatally", "ten were stabbed, three fatally".</summary>
internal static class FatalParts
{
    public static void Read(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (reading.Lower(i) is not ("fatally" or "mortally")) continue;
            var end = reading.Lower(i - 1) is "them" or "whom" && reading.Lower(i - 2) is "of" ? i - 3 : i - 1;
            if (reading.NumberAt(end) is not { Form: NumberForm.Count } number) continue;
            var whole = mentions.SelectMany(m => m.Figures.Select(f => (Owner: m, Figure: f))).LastOrDefault(p => p.Figure.Kind is FigureKind.Injured && p.Figure.SubsetOf is null && p.Figure.Group.End <= number.First);
            if (whole.Figure is not { } figure) continue;
            whole.Owner.Figures.RemoveAll(f => f.Group.Head == number.Head);
            whole.Owner.Figures.Add(new FigureDraft
            {
                Kind = FigureKind.Killed,
                Group = new PeopleGroup { First = number.First, End = i + 1, Head = number.Head, Population = figure.Population }.CountedBy(number),
                Population = figure.Population,
                Trigger = i,
                Modality = figure.Modality,
                Rule = "fatal-part",
            });
        }
    }
}
