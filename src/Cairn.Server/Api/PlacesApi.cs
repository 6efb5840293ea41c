using Cairn.Ledger;
using Cairn.Model;
using Cairn.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>A place of the gazetteer, as a correction of where takes it. Degrees WGS 84, kilometres.</summary>
/// <param name="Kind">How large a thing it is: <c>populated admin2 admin1 country area feature</c>.</param>
/// <param name="WherePrec">UCDP where_prec, 1–7.</param>
/// <param name="Population">0 when unknown.</param>
public sealed record PlaceFound(string Name, string? Country, string? Admin1, string? Admin2, double Lat, double Lon, double RadiusKm, int WherePrec, long? GeonamesId, string Kind, long Population);

/// <summary>Places of a name.</summary>
public sealed record PlacesFound(IReadOnlyList<PlaceFound> Items);

/// <summary>Looks names up in the gazetteer that the coder uses, so that a place set by hand has its province and its point too.</summary>
internal static class PlacesApi
{
    private const int LongestName = 200;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/places", Find).AddEndpointFilter<KnownNames>().WithName("findPlaces").WithTags("Places")
            .WithSummary("Places of the gazetteer by name, as written, as it sounds or as it begins; those of the very name and the more populous first.");

    private static Ok<PlacesFound> Find(string name, string? country)
    {
        if (Filters.Some(name) is not { Length: <= LongestName } sought) throw RequestProblem.Bad($"name is a place's name of at most {LongestName} characters");
        var land = Filters.Checked(new IncidentQuery { Country = Filters.Land(country) }).Country;
        return TypedResults.Ok(new PlacesFound([.. PlaceSearch.Find(Gazetteer.Default, sought, land).Select(Shown)]));
    }

    private static PlaceFound Shown(PlaceEntry entry)
    {
        var (precision, radius) = PlacePrecision.Of(entry);
        return new PlaceFound(entry.Name, entry.Country.Length > 0 ? entry.Country : null, entry.Admin1, entry.Admin2, entry.Lat, entry.Lon, radius, precision, entry.GeonamesId, CodeNames.Name(entry.Kind), entry.Population);
    }
}
