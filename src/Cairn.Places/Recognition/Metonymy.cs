using Cairn.Language;

namespace Cairn.Places;

/// <summary>Marks governments named by their seat or country: "Washington said", "Damascus insists".</summary>
internal static class Metonymy
{
    private static readonly HashSet<string> Sayings = new(StringComparer.Ordinal)
    {
        "say", "accuse", "deny", "insist", "claim", "warn", "announce", "reject", "condemn", "demand", "urge", "agree", "refuse", "call", "blame", "vow", "support", "back", "describe", "consider", "threaten", "want", "express", "offer", "sign", "propose",
        "impose", "recognize", "recognise", "maintain", "send", "deploy", "invade", "withdraw", "decide", "respond", "retaliate", "declare", "hope", "believe", "fear",
    };

    public static void Mark(AnnotatedText text, List<PlaceMention> mentions, Gazetteer gazetteer)
    {
        foreach (var mention in mentions)
        {
            var head = text.Tokens[mention.End - 1];
            if (head.Head < 0 || head.Relation is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            if (!Sayings.Contains(text.Tokens[head.Head].Lemma)) continue;
            mention.IsMetonymy = Array.Exists(mention.Hits, h => gazetteer.Row((int)(h & ~Gazetteer.OtherName)) is var row && (row.PlaceKind == PlaceKind.Country || row.Population > 300_000));
        }
    }
}
