using Cairn.Model;

namespace Cairn.Coding;

/// <summary>"A nurse was killed and a driver was badly wounded. The driver later died": who was told of as hurt, and none of the dead before.</summary>
internal static class HurtBefore
{
    /// <summary>Whether a death takes up one who was told of as hurt and nobody told of as dead.</summary>
    public static bool IsOne(ReportReading reading, IReadOnlyList<FigureDraft> told, int j)
    {
        var death = told[j];
        if (death is not { Kind: FigureKind.Killed, Group: { IsAnaphoric: true, IsNamed: false, Point: 1 } } || !reading.Tokens[death.Group.Head].IsNoun) return false;
        var hurt = false;
        for (var i = Math.Max(0, j - FigureLinker.Reach); i < j; i++)
        {
            if (told[i].Group is { Point: not 1 } || reading.Tokens[told[i].Group.Head].Lemma != reading.Tokens[death.Group.Head].Lemma) continue;
            if (told[i].Kind == FigureKind.Killed) return false;
            hurt |= told[i].Kind == FigureKind.Injured && !ShotPeople.IsShot(reading, told[i]);
        }

        return hurt;
    }
}
