using System.Net;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Cairn.Cluster.Tests;

/// <summary>What Orleans asks of a membership table.</summary>
public sealed class The_membership_table
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private static async Task<PostgresMembership> Make()
    {
        var table = new PostgresMembership(NpgsqlDataSource.Create(await Databases.Make()), Options.Create(new ClusterOptions { ClusterId = "c", ServiceId = "s" }));
        await table.InitializeMembershipTable(true);
        return table;
    }

    private static MembershipEntry Entry(int port, SiloStatus status = SiloStatus.Joining) => new()
    {
        SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, port), 7),
        Status = status,
        HostName = "here",
        SiloName = $"silo-{port}",
        StartTime = Noon,
        IAmAliveTime = Noon,
        SuspectTimes = [Tuple.Create(SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 1), 2), Noon)],
    };

    [Fact]
    public async Task is_made_by_whoever_comes_first_and_is_empty_then()
    {
        var table = await Make();
        await table.InitializeMembershipTable(true);
        var all = await table.ReadAll();
        Assert.Empty(all.Members);
        Assert.Equal(0, all.Version.Version);
    }

    [Fact]
    public async Task a_row_comes_back_as_it_was_written()
    {
        var table = await Make();
        Assert.True(await table.InsertRow(Entry(10), (await table.ReadAll()).Version.Next()));
        var (read, _) = Assert.Single((await table.ReadRow(Entry(10).SiloAddress)).Members);
        var wrote = Entry(10);
        Assert.Equal((wrote.SiloAddress, wrote.Status, wrote.HostName, wrote.SiloName, wrote.StartTime, wrote.IAmAliveTime), (read.SiloAddress, read.Status, read.HostName, read.SiloName, read.StartTime.ToUniversalTime(), read.IAmAliveTime.ToUniversalTime()));
        Assert.Equal(wrote.SuspectTimes, read.SuspectTimes);
        Assert.Empty((await table.ReadRow(Entry(11).SiloAddress)).Members);
    }

    [Fact]
    public async Task of_two_changes_on_one_version_the_second_is_refused()
    {
        var table = await Make();
        var version = (await table.ReadAll()).Version.Next();
        Assert.True(await table.InsertRow(Entry(10), version));
        Assert.False(await table.InsertRow(Entry(11), version));
        Assert.Single((await table.ReadAll()).Members);
    }

    [Fact]
    public async Task a_silo_is_inserted_once_and_a_refused_insert_leaves_the_version()
    {
        var table = await Make();
        Assert.True(await table.InsertRow(Entry(10), (await table.ReadAll()).Version.Next()));
        Assert.False(await table.InsertRow(Entry(10), (await table.ReadAll()).Version.Next()));
        Assert.Equal(1, (await table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task an_update_wants_the_row_and_its_etag()
    {
        var table = await Make();
        Assert.False(await table.UpdateRow(Entry(10), "0", (await table.ReadAll()).Version.Next()));
        await table.InsertRow(Entry(10), (await table.ReadAll()).Version.Next());
        var all = await table.ReadAll();
        var etag = Assert.Single(all.Members).Item2;
        Assert.False(await table.UpdateRow(Entry(10, SiloStatus.Active), etag + "9", all.Version.Next()));
        Assert.True(await table.UpdateRow(Entry(10, SiloStatus.Active), etag, all.Version.Next()));
        all = await table.ReadAll();
        Assert.Equal((SiloStatus.Active, 2), (Assert.Single(all.Members).Item1.Status, all.Version.Version));
    }

    [Fact]
    public async Task a_heartbeat_leaves_what_was_read_good_for_an_update()
    {
        var table = await Make();
        await table.InsertRow(Entry(10), (await table.ReadAll()).Version.Next());
        var all = await table.ReadAll();
        var beat = Entry(10);
        beat.IAmAliveTime = Noon.AddMinutes(5);
        await table.UpdateIAmAlive(beat);
        Assert.Equal(beat.IAmAliveTime, Assert.Single((await table.ReadAll()).Members).Item1.IAmAliveTime.ToUniversalTime());
        Assert.True(await table.UpdateRow(Entry(10, SiloStatus.Dead), all.Members[0].Item2, all.Version.Next()));
    }

    [Fact]
    public async Task only_the_dead_of_long_ago_are_cleared_away()
    {
        var table = await Make();
        foreach (var entry in new[] { Entry(10, SiloStatus.Dead), Entry(11, SiloStatus.Active) }) await table.InsertRow(entry, (await table.ReadAll()).Version.Next());
        await table.CleanupDefunctSiloEntries(new DateTimeOffset(Noon));
        Assert.Equal(2, (await table.ReadAll()).Members.Count);
        await table.CleanupDefunctSiloEntries(new DateTimeOffset(Noon.AddMinutes(1)));
        Assert.Equal("silo-11", Assert.Single((await table.ReadAll()).Members).Item1.SiloName);
        await table.DeleteMembershipTableEntries("c");
        Assert.Empty((await table.ReadAll()).Members);
    }
}
