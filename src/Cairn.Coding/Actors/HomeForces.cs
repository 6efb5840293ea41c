using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Government forces", "the regime", "army units" without a name are the forces of the country in which a report's news happens. They take its name when
/// everything else about an occurrence is settled: two occurrences are not one because both were the army's.
/// </summary>
internal static class HomeForces
{
    private static readonly FrozenSet<string> Sides = WordSet.Of("government, regime, army, military");
    private static readonly FrozenSet<string> Forces = WordSet.Of("forces, force, troops, soldiers, jets, warplanes, planes, aircraft, helicopters, helicopter, units, unit, artillery, tanks, bombers, fighters, army, regime, military, patrol, shelling, bombardment, airstrike, airstrikes, strikes, raids");
    private static readonly FrozenSet<string> Beside = WordSet.Of("the, a, an, of, air, armed, fighter, ground, and, some, helicopter, national, 's, heavy, special");

    /// <summary>The actors with the forces of a country named.</summary>
    public static IReadOnlyList<Actor> Named(ReportReading reading, Account account)
    {
        if (account.Where.Country is not { } country || reading.MainCountry != country || !account.Actors.Any(IsOne) || StateActor.Forces(country) is not { } forces) return account.Actors;
        var actors = new List<Actor>();
        foreach (var actor in account.Actors)
        {
            var named = IsOne(actor) ? actor with { Name = forces.Name, ActorId = forces.Id, Named = true } : actor;
            if (named == actor || !account.Actors.Concat(actors).Any(a => a.Role == named.Role && a.Name == named.Name)) actors.Add(named);
        }

        return actors;
    }

    private static bool IsOne(Actor actor)
    {
        if (actor is not { Role: ActorRole.Perpetrator or ActorRole.Party, Name: null, ActorClass: 1, AsReported: { } reported }) return false;
        var words = reported.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isArmed = words is ["armed", "forces"] or ["the", "armed", "forces"];
        return isArmed || words.Any(Sides.Contains) && Forces.Contains(words[^1]) && words.All(w => Sides.Contains(w) || Forces.Contains(w) || Beside.Contains(w));
    }
}
