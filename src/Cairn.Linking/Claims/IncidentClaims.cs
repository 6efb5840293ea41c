using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Reads the figures of a finished incident as claims again, so that another policy can be asked.</summary>
public static class IncidentClaims
{
    /// <param name="incident">An incident as <c>cairn link</c> gives it.</param>
    /// <param name="originOf">The independent origin of a report; null takes every report for its own.</param>
    public static IReadOnlyList<Claim> Of(Incident incident, Func<string, string>? originOf = null)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var claims = new List<Claim>();
        var index = 0;
        for (var i = 0; i < incident.Figures.Count; i++)
        {
            var figure = incident.Figures[i];
            index = i > 0 && incident.Figures[i - 1].Key == figure.Key ? index + 1 : 0;
            claims.Add(ClaimReader.Of(figure, figure.Key, index, figure.Report, originOf?.Invoke(figure.Report) ?? "report:" + figure.Report, figure.AsOf));
        }

        return claims;
    }
}
