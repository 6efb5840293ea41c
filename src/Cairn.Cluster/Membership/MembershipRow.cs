using System.Data.Common;
using System.Globalization;
using Orleans.Runtime;

namespace Cairn.Cluster;

/// <summary>A silo's row of the membership table, there and back.</summary>
internal static class MembershipRow
{
    private const char Pair = '|';
    private const char Between = ';';

    /// <summary>Reads columns 1 to 9 of the table's query; the entry with its etag.</summary>
    public static Tuple<MembershipEntry, string> Read(DbDataReader row) => Tuple.Create(
        new MembershipEntry
        {
            SiloAddress = SiloAddress.FromParsableString(row.GetString(1)),
            Status = (SiloStatus)row.GetInt32(3),
            SuspectTimes = Suspects(row.GetString(4)),
            ProxyPort = row.GetInt32(5),
            HostName = row.GetString(6),
            SiloName = row.GetString(7),
            StartTime = row.GetDateTime(8),
            IAmAliveTime = row.GetDateTime(9),
        }, Text(row.GetInt32(2)));

    /// <summary>Who suspects a silo and since when, in one text.</summary>
    public static string Suspects(MembershipEntry entry) =>
        string.Join(Between, (entry.SuspectTimes ?? []).Select(s => s.Item1.ToParsableString() + Pair + s.Item2.Ticks.ToString(CultureInfo.InvariantCulture)));

    private static List<Tuple<SiloAddress, DateTime>> Suspects(string text) =>
        [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(Pair)).Select(p => Tuple.Create(SiloAddress.FromParsableString(p[0]), new DateTime(long.Parse(p[1], CultureInfo.InvariantCulture), DateTimeKind.Utc)))];

    /// <summary>An etag of the number.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of an etag.</summary>
    public static int Number(string etag) => int.Parse(etag, CultureInfo.InvariantCulture);
}
