using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Somebody whom a report names and who may have done what an account tells without a doer.</summary>
/// <param name="Heads">Tokens that head a phrase for them, in the order of the text.</param>
/// <param name="Actor">As the first of them reads.</param>
internal sealed record DoerCandidate(IReadOnlyList<int> Heads, Actor Actor)
{
    private const int Most = 24, MostPhrases = 64; // the first of a report: a long one must not cost the square of its length

    // Common nouns for people of whom a report tells as of its doers.
    private static readonly FrozenSet<string> People = "suspect man woman boy girl teen teenager youth juvenile someone individual person brother cousin stepbrother driver trafficker looter mob crowd".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The candidates of a report, those of one name or wording together.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="phrases">Its phrases (<see cref="Phrases"/>).</param>
    /// <param name="mention">What was done.</param>
    /// <param name="country">Where.</param>
    public static List<DoerCandidate> In(ReportReading reading, IReadOnlyList<int> phrases, EventMention mention, string? country)
    {
        var found = new List<DoerCandidate>();
        var heads = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var head in phrases)
        {
            if (ActorReader.Named(reading, mention, head, country) is not { } actor) continue;
            if (actor is { Kind: ActorKind.Individual, Named: true } && !Accused.IsHeld(reading, head)) continue; // named for what he did or is held for, not as a mayor or a victim
            var key = Key(reading, head, actor);
            if (heads.TryGetValue(key, out var others))
            {
                if (others.Count < MostPhrases) others.Add(head);
            }
            else if (found.Count < Most)
            {
                found.Add(new(heads[key] = [head], actor));
            }
        }

        return found;
    }

    private static string Key(ReportReading reading, int head, Actor actor) => (actor.Name ?? (actor is { Kind: ActorKind.Individual, Named: true } ? actor.AsReported : null) ?? reading.Tokens[head].Lemma).ToLowerInvariant();

    /// <summary>Heads of the phrases of a report for those who may do something, in the order of the text.</summary>
    public static IEnumerable<int> Phrases(ReportReading reading)
    {
        foreach (var sentence in reading.Text.Sentences)
        {
            var accuses = Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => Accused.Words.Contains(reading.Lower(i)));
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!reading.IsFurniture[sentence.Index] && MayDo(reading, i, accuses)) yield return i;
            }
        }
    }

    private static bool MayDo(ReportReading reading, int i, bool accuses) => reading.MentionAt(i) switch
    {
        { } mention when mention.Head != i => false,
        { Label: MentionLabel.Actor } => true,
        { Label: MentionLabel.Person } => accuses,
        { Label: MentionLabel.Place } => StateActor.At(reading, i) is not null,
        { Label: MentionLabel.Nationality or MentionLabel.Org } => false,
        _ => reading.Tokens[i].IsNoun && (Nouns.PopulationOf(reading.Tokens[i]) is Population.ArmedGroup or Population.Perpetrators or Population.StateForces || People.Contains(reading.Tokens[i].Lemma) || StateActor.Behind(reading, i) is not null && Nouns.ThingOf(reading.Tokens[i]) is not null)
            || PeoplePopulation.IsAged(reading, i),
    };
}
