using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Reads the figures of an account as claims: who speaks, of whose losses, what is part of what.</summary>
internal static class ClaimReader
{
    public static IEnumerable<Claim> Of(Telling telling, string origin)
    {
        var figures = telling.Account.Figures;
        for (var i = 0; i < figures.Count; i++)
        {
            var (enemy, admission) = Side(figures[i]);
            yield return new Claim
            {
                Id = Id(telling, i),
                Figure = figures[i],
                Report = telling.Report.Id,
                Origin = origin,
                AsOf = telling.Report.Report.Published,
                PartOf = figures[i].SubsetOf is { } whole && whole != i && whole >= 0 && whole < figures.Count ? Id(telling, whole) : null,
                AboutEnemy = enemy,
                Admission = admission,
            };
        }
    }

    private static string Id(Telling telling, int index) => string.Create(CultureInfo.InvariantCulture, $"{telling.Account.Key}/{index}");

    private static (bool Enemy, bool Admission) Side(Figure figure) => (figure.Source?.Kind, figure.Population) switch
    {
        (SourceKind.Military or SourceKind.Government or SourceKind.Police or SourceKind.Party, Population.ArmedGroup) => (true, false),
        (SourceKind.ArmedGroup, Population.StateForces or Population.Officials) => (true, false),
        (SourceKind.ArmedGroup, Population.ArmedGroup or Population.Perpetrators) => (false, true),
        (SourceKind.Military, Population.StateForces) => (false, true),
        _ => (false, false),
    };
}
