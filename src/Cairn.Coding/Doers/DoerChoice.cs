using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Who did it where no word says so of them: the unit named a sentence before, the man arrested for it, the group that the report is about.
/// Each candidate of the report is weighed over readable features (<see cref="DoerFeatures"/>) against nobody, with weights learned from what readers said
/// (<c>tools/TrainCoder</c>); who is likely enough is told as suspected.
/// </summary>
internal static class DoerChoice
{
    private const double Least = 0.6; // probability

    /// <summary>The accounts, those without a doer with the likeliest one where there is one.</summary>
    public static List<(AccountDraft Draft, Account Account)> Fill(ReportReading reading, List<(AccountDraft Draft, Account Account)> made)
    {
        HoldingForce.Fill(reading, made);
        foreach (var (i, candidates) in Open(reading, made).ToList())
        {
            var odds = candidates.ConvertAll(c => Math.Exp(FeatureWeights.Doers.Score(c.Features)));
            var best = odds.IndexOf(odds.Max());
            if (odds[best] / (1 + odds.Sum()) < Least) continue;
            var account = made[i].Account;
            if (IsPolicing(account) && !HoldingForce.IsState(candidates[best].Candidate.Actor)) continue;
            List<Actor> actors = [candidates[best].Candidate.Actor with { Role = ActorRole.Perpetrator, Certainty = Certainty.Suspected }, .. account.Actors];
            made[i] = (made[i].Draft, AccountAssembler.Typed(reading, made[i].Draft, account with { Actors = actors }));
        }

        return made;
    }

    // An arrest, and what was found at it: those who are held did not hold anybody.
    private static bool IsPolicing(Account account) =>
        account.Acts.Contains(Act.Arrest) && account.Acts.All(a => a is Act.Arrest or Act.Raid or Act.WeaponsSeizure or Act.WeaponsDisrupted);

    /// <summary>The accounts of what happened that nobody is told to have done, each with those who may have, as far as there are any.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="made">Its accounts.</param>
    /// <param name="every">Also those that tell of a doer, to learn from.</param>
    public static IEnumerable<(int Index, List<(DoerCandidate Candidate, List<string> Features)> Candidates)> Open(ReportReading reading, List<(AccountDraft Draft, Account Account)> made, bool every = false)
    {
        var told = new ToldDoers(reading, made);
        for (var i = 0; i < made.Count; i++)
        {
            var (draft, account) = made[i];
            if (!draft.IsReal || account.Acts.All(a => a is Act.Agreement) || !every && IsTold(account)) continue;
            var candidates = told.Candidates(draft, account.Where.Country).FindAll(c => !Suffered(account, c.Actor));
            if (!every) candidates = candidates.FindAll(c => !HeldOthersForIt(reading, told, c));
            if (candidates.Count > 0) yield return (i, candidates.ConvertAll(c => (c, DoerFeatures.Of(reading, draft, account, c, told))));
        }
    }

    // Whom it struck did not do it, whatever stands beside his name.
    private static bool Suffered(Account account, Actor candidate) =>
        candidate is { Kind: ActorKind.Individual, Named: true } && account.Actors.Any(a => a is { Role: ActorRole.Target, Kind: ActorKind.Individual, Named: true } && string.Equals(a.AsReported, candidate.AsReported, StringComparison.OrdinalIgnoreCase));

    // "Troops arrested a man wanted over the bombing": whoever is only told to hold others, in a sentence that says for what.
    private static bool HeldOthersForIt(ReportReading reading, ToldDoers told, DoerCandidate candidate)
    {
        var roles = candidate.Heads.SelectMany(h => told.Roles[h]).Where(r => r.Role == FrameRole.Agent).ToList();
        return roles.Count > 0 && roles.TrueForAll(r => r.Mention.Act is Act.Arrest && reading.SideClausesIn(r.Mention.Sentence).Any(c => c.IsCharge));
    }

    /// <summary>Whether somebody is told to have done it.</summary>
    public static bool IsTold(Account account) => account.Actors.Any(a => a.Role is ActorRole.Perpetrator or ActorRole.Party or ActorRole.Claimant);
}
