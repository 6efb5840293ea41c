using Cairn.Language;

namespace Cairn.Places;

/// <summary>Marks where a report was filed: "BAGHDAD (Reuters) -", "KABUL, Afghanistan (Jan. 10, 2011) –".</summary>
internal static class Datelines
{
    private const int Reach = 14;

    public static void Mark(AnnotatedText text, List<PlaceMention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            var sentence = text.Sentences[text.Tokens[mention.First].Sentence];
            var follows = m > 0 && mentions[m - 1].IsDateline && mention.First - mentions[m - 1].End <= 1;
            if (!follows && mention.First != sentence.First) continue;
            if (!follows && !IsCapital(text, mention.First)) continue;
            var bracket = false;
            for (var i = mention.End; i < sentence.End && i < mention.End + Reach; i++)
            {
                var lower = text.Tokens[i].Lower;
                if (lower is "(") bracket = true;
                if (lower is "-" or "--" or "–" or "—" && (i - mention.End <= 4 || bracket))
                {
                    mention.IsDateline = true;
                    break;
                }

                if (!bracket && text.Tokens[i].IsVerb) break;
            }

            // "KABUL, Afghanistan (Aug. 19, 2011)" with the dash left out
            if (bracket && !mention.IsDateline && IsCapital(text, mention.First) && follows | mention.End + 1 < sentence.End && text.Tokens[mention.End].Lower is "(" or ",") mention.IsDateline = true;
        }
    }

    private static bool IsCapital(AnnotatedText text, int token)
    {
        var form = text.Tokens[token].Form;
        return form.Length > 2 && form.All(c => !char.IsLower(c));
    }
}
