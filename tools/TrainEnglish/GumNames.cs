using System.Text.RegularExpressions;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// Names of persons, organisations and places in GUM: entities whose head is a proper noun, from their first proper noun to the last
/// that follows with nothing but proper nouns, "of" and marks between ("Entity=(12-person-new-nnnnn-cf1-1,2-coref").
/// </summary>
internal static partial class GumNames
{
    public static byte[] Labels(GoldSentence sentence)
    {
        var labels = new byte[sentence.Length];
        var open = new Stack<(string Id, string Type, int[] Heads, int First)>();
        var found = new List<(string Type, int[] Heads, int First, int End)>();
        for (var i = 0; i < sentence.Length; i++)
        {
            foreach (Match part in Part().Matches(Entities().Match(sentence.Misc[i]).Groups["all"].Value))
            {
                if (part.Groups["type"].Success)
                {
                    int[] heads = [.. part.Groups["heads"].Value.Split(',').Select(int.Parse)];
                    if (part.Groups["closed"].Success) found.Add((part.Groups["type"].Value, heads, i, i + 1));
                    else open.Push((part.Groups["id"].Value, part.Groups["type"].Value, heads, i));
                }
                else if (open.Any(o => o.Id == part.Groups["ends"].Value))
                {
                    var passed = new Stack<(string, string, int[], int)>();
                    while (open.Peek().Id != part.Groups["ends"].Value) passed.Push(open.Pop());
                    var entity = open.Pop();
                    while (passed.Count > 0) open.Push(passed.Pop());
                    found.Add((entity.Type, entity.Heads, entity.First, i + 1));
                }
            }
        }

        // The widest first, so that a name inside a name is passed over.
        foreach (var (type, heads, first, end) in found.OrderByDescending(f => f.End - f.First).ThenBy(f => f.First))
        {
            if (BeginOf(type) is not { } begin) continue;
            var head = first + heads[0] - 1;
            if (head >= end || !IsName(sentence, head)) continue;
            var (from, to) = (head, head + 1);
            while (from > first && IsPart(sentence, from - 1)) from--;
            while (to < end && IsPart(sentence, to)) to++;
            while (!IsName(sentence, from)) from++;
            while (!IsName(sentence, to - 1)) to--;
            if (Enumerable.Range(from, to - from).Any(t => labels[t] != 0)) continue;
            for (var t = from; t < to; t++) labels[t] = (byte)(t == from ? begin : begin + 1);
        }

        return labels;
    }

    private static NameLabel? BeginOf(string type) => type switch
    {
        "person" => NameLabel.BeginPerson,
        "organization" => NameLabel.BeginOrganisation,
        "place" => NameLabel.BeginPlace,
        _ => null,
    };

    private static bool IsName(GoldSentence sentence, int i) => (Tag)sentence.Tags[i] is Tag.NNP or Tag.NNPS;

    private static bool IsPart(GoldSentence sentence, int i) => IsName(sentence, i) || (Tag)sentence.Tags[i] is Tag.HYPH || sentence.Forms[i] is "of" or "." or "&";

    [GeneratedRegex(@"Entity=(?<all>[^|]*)")]
    private static partial Regex Entities();

    [GeneratedRegex(@"\((?<id>\d+)-(?<type>[a-z]+)-[^-]*-[^-]*-[^-]*-(?<heads>[\d,]+)-[^()]*(?<closed>\))?|(?<ends>\d+)\)")]
    private static partial Regex Part();
}
