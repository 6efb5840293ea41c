using Cairn.Model;

namespace Cairn.Coding;

/// <summary>How the acts of a scene stand to those of an occurrence already told, in one word.</summary>
internal static class MergeActs
{
    public static string Of(AccountDraft draft, Scene scene, SceneFacts facts)
    {
        if (facts.Acts.Count == 0) return "none";
        if (!scene.HasStrongAct) return "weak";
        if (!draft.Recent.Mentions.Any(m => m.Act is not null && !m.IsWeak)) return "first";
        var told = draft.Recent.Acts;
        if (facts.Acts.Any(told.Contains)) return "same";
        return facts.Acts.Any(a => told.Any(b => ActFamily.CanJoin(a, b))) ? "kin" : "other";
    }

    /// <summary>What was done before and is done now, coarsely: who is arrested for a crime is arrested after it.</summary>
    public static string Kinds(AccountDraft draft, SceneFacts facts) => Kind(draft.Recent.Acts) + "-" + Kind(facts.Acts);

    private static string Kind(IReadOnlyList<Act> acts) => acts.Count == 0 ? "harm" : acts.Any(ActFamily.Kills) ? "kill" : acts[0] switch
    {
        Act.Arrest or Act.Surrender => "arrest",
        Act.Raid or Act.WeaponsSeizure or Act.WeaponsDisrupted => "raid",
        Act.Abduction or Act.HostageTaking => "abduct",
        Act.Release or Act.Rescue => "free",
        Act.Protest or Act.Riot or Act.CrowdDispersal or Act.ForcedStoppage => "crowd",
        Act.Agreement or Act.GroupChange => "talk",
        _ => "other",
    };
}
