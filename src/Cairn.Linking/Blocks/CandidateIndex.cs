using System.Runtime.InteropServices;

namespace Cairn.Linking;

/// <summary>
/// Finds the tellings worth comparing with another. A place or day may be told in one report only, or be told wrongly, so there are four ways to meet:
/// a block of week and area; one name in both leads within a week or two; two names anywhere within two months; two rare names in both leads at any time.
/// What it finds for a pair depends on that pair alone.
/// </summary>
internal sealed class CandidateIndex
{
    private const int NamesOfText = 40;
    private const int NamesOfLead = 12;
    private const int DaysPerMonth = 30;
    private const int DaysPerWeek = 7;
    private const int LeastShared = 2;

    // A name in the lead tells more than one far down: those of towns and common surnames count there.
    private const float TellingName = 3.5f;
    private const float RarePair = 4.5f;

    private readonly Postings<string> _homes = new();
    private readonly Postings<string> _reaches = new();
    private readonly Postings<(ulong Word, int Week)> _leads = new();
    private readonly Postings<(ulong Word, int Month)> _names = new();
    private readonly Postings<ulong> _pairs = new();
    private readonly Postings<ulong> _persons = new();

    /// <summary>Adds a telling under its number.</summary>
    public void Add(int number, Telling telling)
    {
        // Who looks at whom must not hang on who came first, so both directions are kept.
        foreach (var block in Block.Home(telling)) _homes.Add(block, number);
        foreach (var block in Block.Reach(telling)) _reaches.Add(block, number);
        if (!telling.IsMain) return;
        foreach (var word in LeadNames(telling)) _leads.Add((word, Day(telling) / DaysPerWeek), number);
        foreach (var word in Names(telling)) _names.Add((word, Day(telling) / DaysPerMonth), number);
        foreach (var pair in Pairs(telling)) _pairs.Add(pair, number);
        foreach (var pair in Persons(telling)) _persons.Add(pair, number);
    }

    /// <summary>Numbers of the tellings to compare with <paramref name="telling"/>, in no order; may hold its own.</summary>
    public HashSet<int> Near(Telling telling)
    {
        var near = new HashSet<int>();
        // A report that tells no occurrence stands nowhere; only its words lead anywhere.
        if (!telling.IsMute)
        {
            foreach (var block in Block.Reach(telling)) Take(_homes, block, near);
            foreach (var block in Block.Home(telling)) Take(_reaches, block, near);
        }

        if (!telling.IsMain) return near;
        var week = Day(telling) / DaysPerWeek;
        foreach (var word in LeadNames(telling))
        {
            for (var w = week - 1; w <= week + 1; w++) Take(_leads, (word, w), near);
        }

        foreach (var pair in Pairs(telling)) Take(_pairs, pair, near);
        foreach (var pair in Persons(telling)) Take(_persons, pair, near);
        var shared = new Dictionary<int, int>();
        var month = Day(telling) / DaysPerMonth;
        foreach (var word in Names(telling))
        {
            for (var m = month - 2; m <= month + 2; m++)
            {
                foreach (var number in _names.Of((word, m)))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, number, out _);
                    if (++count == LeastShared) near.Add(number);
                }
            }
        }

        return near;
    }

    private static ulong[] LeadNames(Telling telling) => telling.Words.LeadNames.Rarest(NamesOfText, TellingName);

    private static IEnumerable<ulong> Names(Telling telling) => LeadNames(telling).Union(telling.Words.Names.Rarest(NamesOfText, WordFeatures.Rare));

    private static IEnumerable<ulong> Pairs(Telling telling)
    {
        var words = telling.Words.LeadNames.Rarest(NamesOfLead, WordFeatures.Rare);
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < words.Length; j++) yield return unchecked(words[i] ^ (words[j] * 0x9E3779B97F4A7C15UL));
        }
    }

    // Two rare names beside each other are most often a person, of whom reports of a trial years later still tell.
    private static ulong[] Persons(Telling telling) => telling.Words.NamePairs.Rarest(NamesOfText, RarePair);

    private static int Day(Telling telling) => telling.Published ?? telling.Last ?? 0;

    private static void Take<TKey>(Postings<TKey> postings, TKey key, HashSet<int> near) where TKey : notnull
    {
        foreach (var number in postings.Of(key)) near.Add(number);
    }
}
