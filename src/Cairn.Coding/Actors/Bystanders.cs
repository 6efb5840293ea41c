using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Tells those who act beside a crime from those who did it: who arrests, disarms or rescues afterwards, who ends an attack.</summary>
internal sealed class Bystanders(ReportReading reading, AccountDraft draft)
{
    private static readonly FrozenSet<Act> Crimes = new[] { Act.Bombing, Act.SuicideBombing, Act.Landmine, Act.Grenade, Act.Abduction, Act.HostageTaking, Act.Assassination, Act.Robbery }.ToFrozenSet();

    private static readonly FrozenSet<Act> Attacks = new[] { Act.ArmedAssault, Act.Arson, Act.Ambush, Act.Execution, Act.PropertyDestruction }.ToFrozenSet();

    // Told of its doer, or of what it struck in a sentence that tells no find.
    private readonly bool _isCrime = IsCrime(draft);

    // Sentence that first tells who made an attack, unless forces were attacked: they fought, and what they took or whom they held is of that fight.
    private readonly int _attack = draft.Mentions.Any(m => m.Frame.IsMutual || m.Roles.Exists(r => r.Role is FrameRole.Target or FrameRole.Victim && (PeopleReader.GroupAt(reading, r.Head)?.Population ?? ForceUnits.TroopsAt(reading, r.Head)) == Population.StateForces)) ? int.MaxValue : draft.Mentions.Where(m => m.Act is { } act && Attacks.Contains(act) && m.Roles.Any(r => r.Role == FrameRole.Agent)).Select(m => m.Sentence.Index).DefaultIfEmpty(int.MaxValue).Min();

    // "recovered two mines planted by rebels": who laid what others found.
    private readonly bool _isLaid = draft.Mentions.Any(m => m is { Act: Act.WeaponsDisrupted or Act.WeaponsSeizure, Frame.Act: Act.Bombing or Act.Landmine } && m.Roles.Exists(r => r.Role == FrameRole.Agent));

    /// <summary>Whether the doer of one of the account's mentions is no perpetrator of what the account tells.</summary>
    public bool Did(EventMention mention) => Ends(mention) || mention.Roles.Exists(r => r.Role is FrameRole.Target or FrameRole.Victim && IsBomber(mention, r.Head)) || (_isCrime || _attack < mention.Sentence.Index) && mention.Act is Act.Arrest or Act.WeaponsSeizure or Act.WeaponsDisrupted or Act.Release || _isLaid && mention.Frame.Act is Act.WeaponsSeizure or Act.WeaponsDisrupted;

    /// <summary>"The bomber was shot at before his car exploded": whom a mention tells of as shot at, and who set off the bomb of the account.</summary>
    public bool IsBomber(EventMention mention, int head) =>
        reading.Tokens[head].Lemma == "bomber" && mention.Act is not (Act.Bombing or Act.SuicideBombing) && mention.Frame.Harm is not (FigureKind.Killed or FigureKind.Arrested)
        && draft.Mentions.Any(m => m != mention && m is { Act: Act.Bombing or Act.SuicideBombing, Modality: Modality.Occurred or Modality.Alleged });

    // "Guards later killed all four attackers", "police arrested the suspect", when others were told to act before.
    private bool Ends(EventMention mention) =>
        mention.Frame.Harm is FigureKind.Killed or FigureKind.Injured or FigureKind.Arrested && mention.Roles.Exists(r => r.Role == FrameRole.Victim)
        && mention.Roles.TrueForAll(r => r.Role != FrameRole.Victim || PeopleReader.GroupAt(reading, r.Head)?.Population == Population.Perpetrators || IsTheSuspect(r.Head))
        && draft.Mentions.Any(m => m != mention && m.Act is not null && m.Head < mention.Head && m.Roles.Exists(r => r.Role == FrameRole.Agent && !mention.IsDoneBy(r.Head)));

    private static bool IsCrime(AccountDraft draft)
    {
        var finds = draft.Mentions.Where(m => m.Act is Act.WeaponsDisrupted or Act.WeaponsSeizure).Select(m => m.Sentence.Index).ToHashSet();
        return draft.Mentions.Any(m => m.Act is { } act && Crimes.Contains(act) && m.Roles.Any(r => r.Role is FrameRole.Agent || r.Role is FrameRole.Target or FrameRole.Victim && !finds.Contains(m.Sentence.Index)));
    }

    private bool IsTheSuspect(int head) =>
        reading.Tokens[head].Lemma is "suspect" or "gunman" or "shooter" or "culprit" && reading.Lower(PhraseStart.Of(reading, head)) is "the" or "both";
}
