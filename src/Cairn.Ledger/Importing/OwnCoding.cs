using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>Parts an incident into what Cairn's coder made of the reports and what an analyst's own spreadsheet says of it, so that the two can be compared.</summary>
public static class OwnCoding
{
    /// <summary>The incident that the coded accounts alone make (null without any; what people corrected is left out), and the analyst's rows.</summary>
    /// <param name="incidentId">Its id.</param>
    /// <param name="accounts">Its accounts, with those that were rejected.</param>
    public static (Incident? Coded, IReadOnlyList<ReferenceRow> Own) Part(string incidentId, IReadOnlyList<RecordedAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var coded = accounts.Where(a => !IsOwn(a) && !a.Rejected).Select(a => (new CodedReport { Id = a.ReportId, Report = a.Header }, a.Account)).ToList();
        return (coded.Count == 0 ? null : IncidentConclusion.Of(coded, [], incidentId), [.. accounts.Where(IsOwn).Select(a => Row(a.Account))]);
    }

    private static bool IsOwn(RecordedAccount account) => account.CoderVersion == OwnIncidents.CoderVersion;

    private static ReferenceRow Row(Account account)
    {
        var killed = account.Totals.GetValueOrDefault("killed");
        return new ReferenceRow
        {
            Id = account.Key,
            Start = account.When.Start,
            End = account.When.End,
            Country = account.Where.Country,
            EventType = account.EventType,
            Actors = [.. account.Actors.Select(a => a.Name).OfType<string>()],
            KilledLow = killed?.Low,
            KilledBest = killed?.Best,
            KilledHigh = killed?.High,
            Lat = account.Where.Lat,
            Lon = account.Where.Lon,
        };
    }
}
