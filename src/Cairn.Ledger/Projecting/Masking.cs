using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>A restricted incident as anyone may see it: the place is the first-order division, the time the month; words, sources and reports are left out.</summary>
internal static class Masking
{
    private const int FirstOrderDivision = 4;
    private const int Country = 6;

    public static Incident Of(Incident incident)
    {
        var (when, where) = (incident.When, incident.Where);
        return new Incident
        {
            IncidentId = incident.IncidentId,
            IndependentOrigins = incident.IndependentOrigins,
            EventType = incident.EventType,
            SubEventType = incident.SubEventType,
            Acts = incident.Acts,
            When = when is null ? null : Month(when),
            Where = where is null ? null : new Where { Country = where.Country, Admin1 = where.Admin1, Name = where.Admin1, WherePrec = where.Admin1 is null ? Country : FirstOrderDivision },
            Actors = [.. incident.Actors.Where(a => a.Kind != ActorKind.Individual).Select(a => a with { AsReported = null, Source = null, Evidence = [] })],
            Totals = incident.Totals,
            Contested = incident.Contested,
            ContextOnly = incident.ContextOnly,
        };
    }

    private static When Month(When when) => when.Start is not { } start ? new When() : new When
    {
        Start = new DateOnly(start.Year, start.Month, 1),
        End = (when.End ?? start) is var end ? new DateOnly(end.Year, end.Month, DateTime.DaysInMonth(end.Year, end.Month)) : null,
        Precision = when.Precision is WhenPrecision.Season or WhenPrecision.Year or WhenPrecision.Unknown ? when.Precision : WhenPrecision.Month,
    };
}
