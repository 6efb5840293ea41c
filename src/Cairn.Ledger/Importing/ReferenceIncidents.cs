using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>Rows of a reference series in the shape that questions are put to. They are no incidents of ours and go nowhere else.</summary>
public static class ReferenceIncidents
{
    public static Incident Of(ReferenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var killed = row.KilledBest is null && row.KilledLow is null && row.KilledHigh is null ? null : new Total(row.KilledLow, row.KilledBest, row.KilledHigh, false);
        return new Incident
        {
            IncidentId = row.Id,
            Keys = [row.Id],
            EventType = row.EventType,
            When = new When { Start = row.Start, End = row.End, Precision = row.Start == row.End ? WhenPrecision.Day : WhenPrecision.Days },
            Where = new Where { Country = row.Country, Lat = row.Lat, Lon = row.Lon },
            Actors = [.. row.Actors.Select((name, i) => new Actor { Role = i == 0 ? ActorRole.Perpetrator : ActorRole.Target, Kind = ActorKind.Organisation, Name = name, Named = true })],
            Totals = killed is null ? new Dictionary<string, Total>() : new Dictionary<string, Total> { ["killed"] = killed },
        };
    }
}
