using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Who made an arrest that is told without its doer beside another act of policing ("three rebels were killed and five arrested in a clash with the police"):
/// the force that fought those who were taken, or else the one force that the report names.
/// </summary>
internal static class HoldingForce
{
    /// <summary>Gives such accounts their doer.</summary>
    public static void Fill(ReportReading reading, List<(AccountDraft Draft, Account Account)> made)
    {
        List<int>? phrases = null;
        for (var i = 0; i < made.Count; i++)
        {
            var (draft, account) = made[i];
            var isOfCrowd = IsOfCrowd(account);
            if (!draft.IsReal || !(isOfCrowd || !account.Actors.Any(a => a.Role is ActorRole.Perpetrator or ActorRole.Claimant) && IsPolicing(account))) continue;
            var arrests = draft.Mentions.Where(m => m.Act is Act.Arrest && !m.IsReference).ToList();
            if ((isOfCrowd ? arrests.Find(m => !m.Roles.Exists(r => r.Role == FrameRole.Agent)) : arrests.FirstOrDefault()) is not { } arrest) continue;
            var force = account.Actors.FirstOrDefault(a => a.Role is ActorRole.Party && IsState(a)) ?? Named(reading, draft, arrest, phrases ??= [.. DoerCandidate.Phrases(reading).Where(p => IsForce(reading, p) && !IsOfSite(reading, p))], account);
            if (force is null) continue;
            List<Actor> actors = [force with { Role = ActorRole.Perpetrator, Certainty = force.Role is ActorRole.Party ? Certainty.Stated : Certainty.Suspected }, .. account.Actors];
            made[i] = (draft, AccountAssembler.Typed(reading, draft, account with { Actors = actors }));
        }
    }

    // "Hundreds blocked the bridge; 90 marchers were taken into custody": those who demonstrated did not arrest themselves.
    private static bool IsOfCrowd(Account account)
    {
        if (!account.Acts.Contains(Act.Arrest) || !account.Acts.Any(a => a is Act.Protest or Act.Riot or Act.ForcedStoppage)) return false;
        var doers = account.Actors.Where(a => a.Role is ActorRole.Perpetrator or ActorRole.Claimant).ToList();
        return doers.Count > 0 && doers.TrueForAll(a => a.ActorClass is 5 or 6 or 7);
    }

    // An arrest and a fight of the state with those it takes; not the shooting that somebody is arrested for.
    private static bool IsPolicing(Account account)
    {
        if (account.Acts.Count < 2 || account.Acts.Any(a => a is not (Act.Arrest or Act.Raid or Act.Clash or Act.ArmedAssault or Act.WeaponsSeizure or Act.WeaponsDisrupted or Act.GroupChange))) return false;
        var harmed = account.Figures.Where(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties).ToList();
        if (account.Acts.Contains(Act.Clash)) return account.Actors.Any(a => a.Role is ActorRole.Party && IsState(a)) || !account.Actors.Any(a => a.Role is ActorRole.Party) && AreFighters(harmed.Count > 0 ? harmed : [.. account.Figures.Where(f => f.Kind is FigureKind.Arrested)]);
        return !account.Acts.Contains(Act.ArmedAssault) || AreFighters(harmed);
    }

    private static bool AreFighters(List<Figure> harmed) => harmed.Count > 0 && harmed.TrueForAll(f => f.Population is Population.ArmedGroup);

    internal static bool IsState(Actor actor) => actor.ActorClass is 1 or 8;

    // Named in the sentences that tell it before elsewhere; "the Norton police station" names none.
    private static Actor? Named(ReportReading reading, AccountDraft draft, EventMention arrest, List<int> phrases, Account account)
    {
        var own = draft.Scenes.Select(s => s.Sentence.Index).ToHashSet();
        return phrases.OrderBy(p => own.Contains(reading.SentenceOf(p).Index) ? 0 : 1).ThenBy(p => p)
            .Select(p => ActorReader.Named(reading, arrest, p, account.Where.Country)).FirstOrDefault(a => a is not null && IsState(a) && !account.Actors.Any(t => t.AsReported == a.AsReported));
    }

    // By its own word or name, for whoever is told to arrest is taken to be of the state; "a former sheriff" is not.
    private static bool IsForce(ReportReading reading, int head) =>
        (Nouns.PopulationOf(reading.Tokens[head]) is Population.StateForces || reading.MentionAt(head) is { Entry.Kind: ActorEntryKind.Police or ActorEntryKind.Military })
        && !Enumerable.Range(PhraseStart.Of(reading, head), head - PhraseStart.Of(reading, head) + 1).Any(i => reading.Lower(i) is "former" or "retired" or "ex" or "suspect");

    private static bool IsOfSite(ReportReading reading, int head) =>
        head + 1 < reading.Tokens.Length && reading.Lower(head + 1) is "station" or "stations" or "post" or "posts" or "camp" or "limits" or "headquarters" or "informer" or "informers";
}
