using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Reads the figures of an account as claims: who speaks, of whose losses, what is part of what.</summary>
internal static class ClaimReader
{
    public static IEnumerable<Claim> Of(Telling telling, string origin) =>
        telling.Account.Figures.Select((figure, i) => Of(figure, telling.Account.Key, i, telling.Report.Id, origin, telling.Report.Report.Published, Origins.OutletOf(telling.Report)));

    /// <param name="figure">The figure.</param>
    /// <param name="key">Key of its account.</param>
    /// <param name="index">Its index in that account's figures.</param>
    /// <param name="report">Id of the report.</param>
    /// <param name="origin">Independent origin of the report.</param>
    /// <param name="asOf">When it was said.</param>
    /// <param name="outlet">The outlet behind the origin, as the report writes it.</param>
    public static Claim Of(Figure figure, string key, int index, string report, string origin, string? asOf, string? outlet = null)
    {
        var (enemy, admission) = Side(figure);
        return new Claim
        {
            Id = Id(key, index),
            Figure = figure,
            Report = report,
            Origin = origin,
            Outlet = outlet,
            AsOf = asOf,
            PartOf = figure.SubsetOf is { } whole && whole != index && whole >= 0 ? Id(key, whole) : null,
            AboutEnemy = enemy,
            Admission = admission,
        };
    }

    private static string Id(string key, int index) => string.Create(CultureInfo.InvariantCulture, $"{key}/{index}");

    private static (bool Enemy, bool Admission) Side(Figure figure) => (figure.Source?.Kind, figure.Population) switch
    {
        (SourceKind.Military or SourceKind.Government or SourceKind.Police or SourceKind.Party, Population.ArmedGroup) => (true, false),
        (SourceKind.ArmedGroup, Population.StateForces or Population.Officials) => (true, false),
        (SourceKind.ArmedGroup, Population.ArmedGroup or Population.Perpetrators) => NamesOthers(figure) ? (true, false) : (false, true),
        (SourceKind.Military, Population.StateForces) => (false, true),
        _ => (false, false),
    };

    // "28 Dawn Brigade fighters", a group says that is called otherwise: its enemy's. "Three of its fighters", "one fighter": its own.
    private static bool NamesOthers(Figure figure)
    {
        var speaker = $"{figure.Source!.Name} {figure.Source.AsReported}";
        return figure.AsReported?.Split(' ').Skip(1).Any(w => w.Length > 1 && char.IsUpper(w[0]) && !speaker.Contains(w, StringComparison.OrdinalIgnoreCase)) == true;
    }
}
