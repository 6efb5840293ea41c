using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Forces of a state by their full name: "Indonesian Air Force", "Sri Lanka Navy", "Armed Forces of the Philippines", "National Guard of Ukraine".
/// The army and the police of a state are the same actor as "Indonesian soldiers" and "Indonesian police".
/// </summary>
internal sealed class StateForces(ImmutableArray<Token> tokens, MentionBoard board)
{
    private const int LongestCountry = 6;

    // Peoples and states of the past that had forces and have no code.
    private static readonly FrozenSet<string> Others = WordLists.Set("yugoslav soviet rhodesian czechoslovak bosnian-serb bosnian-croat zairian ottoman prussian tsarist confederate kurdish abkhaz ossetian chechen somaliland puntland palestinian iraqi-kurdish");

    private static readonly FrozenSet<string> Describing = WordLists.Set("national royal federal armed air naval coast border military special security defence defense presidential republican civil territorial joint rapid riot state imperial reserve people's");

    // The head, and the words one of which must stand before it; none when it stands alone.
    internal static readonly FrozenDictionary<string, FrozenSet<string>> Heads = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["army"] = WordLists.Set(""),
        ["navy"] = WordLists.Set(""),
        ["police"] = WordLists.Set(""),
        ["marines"] = WordLists.Set(""),
        ["gendarmerie"] = WordLists.Set(""),
        ["constabulary"] = WordLists.Set(""),
        ["military"] = WordLists.Set(""),
        ["force"] = WordLists.Set("air defence defense security police"),
        ["forces"] = WordLists.Set("armed defence defense security special"),
        ["guard"] = WordLists.Set("national coast presidential republican border civil"),
        ["guards"] = WordLists.Set("border presidential coast"),
        ["corps"] = WordLists.Set("marine"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Country> Names = ReadNames();

    /// <summary>Reads at a token; returns one past the force, or the token itself.</summary>
    public int Read(Sentence sentence, int i)
    {
        if (!char.IsUpper(tokens[i].Form[0]) || board.At[i] is not null || !IsForceAhead(sentence, i)) return i;
        return OfState(sentence, i) ?? Force(sentence, i) ?? i;
    }

    private bool IsForceAhead(Sentence sentence, int i)
    {
        for (var t = i; t < sentence.End && t < i + LongestCountry + 5; t++)
        {
            if (char.IsUpper(tokens[t].Form[0]) && Heads.ContainsKey(tokens[t].Lower)) return true;
        }

        return false;
    }

    // "Indonesian Air Force", "Mozambique Defence and Security Forces"
    private int? OfState(Sentence sentence, int i)
    {
        var (country, at) = StateAt(sentence, i);
        if (at == i || ForceEnd(sentence, at) is not { } end) return null;
        return Put(i, end, country, string.Join(' ', Enumerable.Range(at, end - at).Select(t => tokens[t].Form)));
    }

    // "Armed Forces of the Philippines"
    private int? Force(Sentence sentence, int i)
    {
        if (ForceEnd(sentence, i) is not { } end || end + 1 >= sentence.End || tokens[end].Lower != "of") return null;
        var at = tokens[end + 1].Lower == "the" && end + 2 < sentence.End ? end + 2 : end + 1;
        if (CountryAt(sentence, at) is var (country, stop) && stop > at) return Put(i, stop, country, string.Join(' ', Enumerable.Range(i, end - i).Select(t => tokens[t].Form)));
        return null;
    }

    private int? ForceEnd(Sentence sentence, int at)
    {
        for (var t = at; t < sentence.End && t < at + 5; t++)
        {
            if (tokens[t].Lower == "and" && t > at && t + 1 < sentence.End && Describing.Contains(tokens[t + 1].Lower)) continue;
            if (!char.IsUpper(tokens[t].Form[0])) return null;
            if (Heads.TryGetValue(tokens[t].Lower, out var needs) && (needs.Count == 0 || t > at && needs.Contains(tokens[t - 1].Lower)) && !(t + 1 < sentence.End && char.IsUpper(tokens[t + 1].Form[0]) && (Heads.ContainsKey(tokens[t + 1].Lower) || GroupHeads.Of(tokens[t + 1].Lower) != GroupHead.None))) return EndsCivil(sentence, t + 1) ? null : t + 1;
            if (!Describing.Contains(tokens[t].Lower) && !Heads.ContainsKey(tokens[t].Lower)) return null;
        }

        return null;
    }

    // "Norwegian Police Canine Association", "Army Radio"
    private bool EndsCivil(Sentence sentence, int t)
    {
        var from = t;
        while (t < sentence.End && t < from + 4 && char.IsUpper(tokens[t].Form[0])) t++;
        return t > from && (GroupHeads.IsCivil(tokens[t - 1].Lower) || tokens[t - 1].Lower is "canine" or "orchestra" or "band");
    }

    // The state that a name begins with, by its adjective, its name or a former state's: "Sri Lanka Navy", "Bosnian Serb Army".
    private (Country? Country, int End) StateAt(Sentence sentence, int i)
    {
        var two = i + 1 < sentence.End ? tokens[i].Lower + " " + tokens[i + 1].Lower : "";
        if (two.Length > 0 && ActorLexicon.Nationalities.TryGetValue(two, out var nation)) return (nation, i + 2);
        if (Others.Contains(two.Replace(' ', '-'))) return (null, i + 2);
        if (ActorLexicon.Nationalities.TryGetValue(tokens[i].Lower, out nation)) return (nation, i + 1);
        if (Others.Contains(tokens[i].Lower)) return (null, i + 1);
        return CountryAt(sentence, i);
    }

    private (Country? Country, int End) CountryAt(Sentence sentence, int i)
    {
        for (var end = Math.Min(sentence.End, i + LongestCountry); end > i; end--)
        {
            var name = string.Join(' ', Enumerable.Range(i, end - i).Select(t => tokens[t].Lower));
            if (Names.TryGetValue(name, out var country)) return (country, end);
        }

        return (null, i);
    }

    private int Put(int first, int end, Country? country, string force)
    {
        var lower = force.ToLowerInvariant();
        var kind = lower.Contains("police", StringComparison.Ordinal) || lower is "gendarmerie" or "constabulary" ? ActorEntryKind.Police : ActorEntryKind.Military;
        var name = board.Words(first, end);
        var entry = country is null
            ? new ActorEntry("unlisted", name, 1, [], kind)
            : lower switch
            {
                "army" or "military" or "armed forces" => new ActorEntry($"{country.Alpha2.ToLowerInvariant()}-army", $"{country.Adjective} military", 1, [country.Alpha2], kind),
                "police" => new ActorEntry($"{country.Alpha2.ToLowerInvariant()}-police", $"{country.Adjective} police", 1, [country.Alpha2], kind),
                _ => new ActorEntry($"{country.Alpha2.ToLowerInvariant()}-{lower.Replace(' ', '-')}", $"{country.Adjective} {force}", 1, [country.Alpha2], kind),
            };
        board.Put(new Mention(first, end, end - 1, MentionLabel.Actor, entry.Name, entry, false));
        return end;
    }

    private static FrozenDictionary<string, Country> ReadNames()
    {
        var names = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in Countries.All)
        {
            foreach (var name in country.Aliases.Prepend(country.Name)) names.TryAdd(name.ToLowerInvariant(), country);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
