using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What speaks for or against somebody having done what an account tells without a doer: present features by name.</summary>
internal static class DoerFeatures
{
    private const int Near = 3; // sentences

    /// <summary>The features of one candidate.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="draft">What the account was made of.</param>
    /// <param name="account">The account.</param>
    /// <param name="candidate">Who may have done it.</param>
    /// <param name="told">What the accounts of the report tell of everybody.</param>
    public static List<string> Of(ReportReading reading, AccountDraft draft, Account account, DoerCandidate candidate, ToldDoers told)
    {
        var sentences = draft.Scenes.Select(s => s.Sentence.Index).ToHashSet();
        var nearest = candidate.Heads.MinBy(h => sentences.Min(s => Math.Abs(s - reading.Tokens[h].Sentence)));
        var roles = candidate.Heads.SelectMany(h => told.Roles[h]).ToList();
        var kind = KindOf(reading, candidate);
        var distance = Distance(sentences, reading.Tokens[nearest].Sentence);
        var done = roles.Where(r => r.Role == FrameRole.Agent || r.Mention.Frame.IsMutual).ToList();
        var arrested = roles.Exists(r => r.Mention.Act == Act.Arrest && r.Role is FrameRole.Victim or FrameRole.Target);
        var suffered = roles.Exists(r => r.Draft == draft && r.Role is FrameRole.Victim or FrameRole.Target && r.Mention.Act != Act.Arrest);
        var hit = HitClass(account);
        var acts = account.Acts.Count == 0 ? "none" : CodeNames.Name(account.Acts[0]);
        List<string> features =
        [
            "bias", "kind:" + kind, "near:" + distance, "kind-near:" + kind + "-" + distance, "hits:" + kind + "-" + hit, "act:" + kind + "-" + acts,
            "named:" + candidate.Actor.Named, "told:" + candidate.Heads.Count switch { 1 => "once", <= 3 => "few", _ => "often" },
        ];
        if (!DoerChoice.IsTold(account)) features.AddRange(["open", "open:" + kind]);
        if (done.Count > 0) features.AddRange(["does", "does:" + kind, "does-near:" + distance]);
        if (done.Exists(r => r.Mention.Act is { } act && account.Acts.Contains(act))) features.Add("does-same");
        if (done.Exists(r => r.Draft == draft)) features.Add("does-here");
        if (done.Exists(r => r.Mention.Act is { } act && ActFamily.Kills(act)) && account.Acts.Any(ActFamily.Kills)) features.Add("does-violence");
        if (told.Suffered(draft) is { } whom && done.Exists(r => r.Draft != draft && told.Suffered(r.Draft) == whom)) features.AddRange(["does-like", "does-like:" + kind]);
        if (done.Count > 0 && candidate.Heads.Count(h => told.Roles[h].Any(r => r.Role == FrameRole.Agent)) == told.Agents) features.Add("does-alone");
        if (done.Count == 0 && roles.Exists(r => r.Draft != draft && r.Role is FrameRole.Victim or FrameRole.Target)) features.Add("suffers-elsewhere");
        if (candidate.Heads.Any(h => Accused.IsHeld(reading, h))) features.AddRange(["held", "held:" + kind]);
        if (arrested) features.Add(account.Acts.All(a => a == Act.Arrest) ? "arrested-only" : "arrested");
        if (suffered) features.Add("suffers");
        if (candidate.Heads.Any(h => reading.Tokens[h].Sentence == 0)) features.AddRange(["lead", "lead:" + kind]);
        if (distance is "same" or "next" or "before") features.AddRange(Beside(reading, nearest, draft, distance == "same").Select(f => distance == "same" ? "here-" + f : f));
        foreach (var word in Words(reading, nearest)) features.AddRange(["word:" + word, "word-near:" + word + "-" + distance]);
        return features;
    }

    private static string Distance(HashSet<int> sentences, int at)
    {
        if (sentences.Contains(at)) return "same";
        if (sentences.Contains(at - 1)) return "next";
        if (sentences.Contains(at + 1)) return "before";
        return sentences.Any(s => Math.Abs(s - at) <= Near) ? "near" : "far";
    }

    private static string KindOf(ReportReading reading, DoerCandidate candidate)
    {
        var head = candidate.Heads[0];
        if (candidate.Actor.Kind == ActorKind.Individual && candidate.Actor.Named) return "person";
        if (reading.MentionAt(head) is { Label: MentionLabel.Actor, Entry: { } entry }) return entry.Kind.ToString().ToLowerInvariant();
        return Nouns.PopulationOf(reading.Tokens[head]) switch { Population.ArmedGroup => "fighters", Population.Perpetrators => "attackers", Population.StateForces => "officers", _ => candidate.Actor.ActorClass is 1 or 8 ? "state" : "people" };
    }

    private static string HitClass(Account account) =>
        account.Actors.FirstOrDefault(a => a.Role == ActorRole.Target && a.ActorClass is not null)?.ActorClass switch { 1 or 8 => "state", 2 or 3 or 4 => "armed", null => account.PhysicalTargets.Count > 0 ? "thing" : "none", _ => "civilians" };

    // The grammar of the phrase and where it stands to what is told.
    private static IEnumerable<string> Beside(ReportReading reading, int head, AccountDraft draft, bool isSame)
    {
        var start = PhraseStart.Of(reading, head);
        var sentence = reading.SentenceOf(head);
        yield return "relation:" + reading.Tokens[head].Relation;
        yield return "after:" + (start > sentence.First && reading.Tokens[start - 1].Tag is Tag.IN or Tag.TO ? reading.Lower(start - 1) : start == sentence.First ? "start" : "other");
        if (reading.SpeakersIn(sentence).Any(a => a.SourceFirst <= head && head < a.SourceEnd)) yield return "speaks";
        if (isSame) yield return draft.Mentions.Where(m => m.Sentence == sentence).All(m => m.Head > head) ? "first" : "last";
    }

    private static IEnumerable<string> Words(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        return Enumerable.Range(sentence.First, sentence.End - sentence.First).Where(i => Math.Abs(i - head) < 12).Select(reading.Lower).Where(Accused.Words.Contains).Distinct().Order(StringComparer.Ordinal);
    }
}
