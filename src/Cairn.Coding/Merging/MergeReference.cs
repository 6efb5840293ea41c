using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>How a scene takes up the people and things of an occurrence: by name, by "the", by a pronoun, or as new.</summary>
internal static class MergeReference
{
    /// <summary>In one word, the strongest of those in a role; "none" when nobody is told.</summary>
    public static string Of(ReportReading reading, AccountDraft draft, Scene scene, Func<FrameRole, bool> role)
    {
        var found = scene.Mentions.SelectMany(m => m.Roles).Where(r => role(r.Role)).Select(r => r.Head).Distinct().Select(h => Kind(reading, draft, h)).ToList();
        return found.Count == 0 ? "none" : Array.Find(Order, found.Contains)!;
    }

    private static readonly string[] Order = ["name-told", "the-told", "pronoun", "name-new", "new-told", "the-new", "new"];

    private static string Kind(ReportReading reading, AccountDraft draft, int head)
    {
        var token = reading.Tokens[head];
        if (token.Tag is Tag.PRP || reading.Lower(head) is "they" or "he" or "she" or "them" or "him" or "her" or "it") return "pronoun";
        if (token.IsName) return draft.Names(reading).Contains(token.Lower) ? "name-told" : "name-new";
        var told = draft.Words(reading).Contains(token.Lemma);
        var start = PhraseStart.Of(reading, head);
        return reading.Lower(start) is "the" or "this" or "that" or "those" or "these" or "his" or "her" or "their" or "its" ? told ? "the-told" : "the-new" : told ? "new-told" : "new";
    }

    /// <summary>Who does what some events tell, by name or by what they are called.</summary>
    public static HashSet<string> Doers(ReportReading reading, IEnumerable<EventMention> mentions)
    {
        var doers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in mentions.Where(m => m.Act is not null).SelectMany(m => m.Roles))
        {
            if (role.Role != FrameRole.Agent || (reading.MentionAt(role.Head) ?? Possessor.Of(reading, role.Head)) is not { } mention) continue;
            doers.Add(reading.Resolve(mention) is { IsGeneric: false } named ? named.Name ?? reading.Lower(role.Head) : reading.Tokens[role.Head].Lemma);
        }

        return doers;
    }

    /// <summary>How those who did it stand to those told, in one word.</summary>
    public static string OfDoers(ReportReading reading, AccountDraft draft, SceneFacts facts)
    {
        var known = draft.Recent.Doers(reading);
        if (facts.Doers.Count == 0 || known.Count == 0) return facts.Doers.Count > 0 ? "first" : known.Count > 0 ? "before" : "none";
        return facts.Doers.Overlaps(known) ? "same" : "other";
    }

    /// <summary>How many names of persons and groups a sentence shares with those told, and whether it names others.</summary>
    public static string Names(ReportReading reading, AccountDraft draft, Scene scene)
    {
        var (shared, other) = (0, 0);
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (!IsName(reading, i)) continue;
            if (draft.Names(reading).Contains(reading.Lower(i))) shared++;
            else other++;
        }

        return (shared switch { 0 => "none", 1 => "one", _ => "some" }) + (other > 0 ? "-others" : "");
    }

    /// <summary>A word of a name that is neither a place nor a day.</summary>
    public static bool IsName(ReportReading reading, int token) =>
        reading.Tokens[token].IsName && reading.Lower(token).Length > 2 && reading.PlaceAt(token) is null && reading.TimeAt(token) is null;
}
