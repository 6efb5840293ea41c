using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Theft, robbery, smuggling and fraud, and the arrests for them: told, and no political violence.</summary>
internal static class OrdinaryCrime
{
    private static readonly FrozenSet<string> Crimes = WordSet.Of("cocaine, heroin, cannabis, marijuana, hashish, methamphetamine, meth, ecstasy, fentanyl, opioid, narcotic, drug, contraband, cigarette, counterfeit, ivory, tusk, jeweller, jeweler, jewellery, jewelry, burglary, burglar, shoplifting, shoplifter, pickpocket, mugger, thief, theft, fraud, fraudster, swindler, embezzlement, embezzle, forgery, forger, laundering, smuggling, smuggle, trafficking, robber, stolen, bootlegger, poacher, brothel, casino, tax, fake");
    private static readonly FrozenSet<string> Criminals = WordSet.Of("robber, smuggler, trafficker, gangster, criminal");
    private static readonly FrozenSet<string> Political = WordSet.Of("opposition, party, activist, journalist, editor, dissident, protester, protest, demonstrator, rally, strike, coup, politician, separatist, cattle, livestock, village, villager, militia, gang, convoy, aid, humanitarian, rifle, explosive, ammunition, bomb, grenade, weapon, firearm");

    /// <summary>Whether an occurrence without harm is one that the courts alone are concerned with.</summary>
    public static bool Is(ReportReading reading, AccountDraft draft, IReadOnlyList<Act> acts, bool harmsPeople)
    {
        if (harmsPeople || acts.Count == 0 || !acts.All(a => a is Act.Arrest or Act.Raid or Act.Robbery or Act.WeaponsSeizure or Act.ArmedAssault)) return false;
        if (acts.All(a => a is Act.ArmedAssault)) return draft.Mentions.All(m => m.Act is null || m.Trigger.Words[0] is "break" or "burst" or "barge") && Tells(reading, draft);
        return acts.Any(a => a is Act.Arrest or Act.Robbery) && Tells(reading, draft);
    }

    // A word for the crime, none for fighters, arms or politics.
    private static bool Tells(ReportReading reading, AccountDraft draft)
    {
        var isCrime = false;
        foreach (var sentence in draft.Scenes.Select(s => s.Sentence).Distinct())
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var token = reading.Tokens[i];
                if (Political.Contains(token.Lemma) || IsFighter(reading, i)) return false;
                isCrime |= Crimes.Contains(token.Lemma) || Crimes.Contains(token.Lower);
            }
        }

        return isCrime;
    }

    private static bool IsFighter(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters or ActorEntryKind.Military or ActorEntryKind.Protesters or ActorEntryKind.Party }
        || Nouns.PopulationOf(reading.Tokens[i]) is Population.ArmedGroup or Population.Perpetrators or Population.Officials && !Criminals.Contains(reading.Tokens[i].Lemma) && reading.Tokens[i].Lemma is not ("minister" or "official" or "secretary" or "commissioner" or "attorney" or "prosecutor" or "judge");
}
