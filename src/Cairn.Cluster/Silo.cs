using System.Net;
using System.Net.Sockets;
using Cairn.Engine;
using Cairn.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Cairn.Cluster;

/// <summary>
/// The Orleans home of a worker: one silo that joins the cluster of its database and runs one worker beside its grains. The worker is no grain: when a silo
/// dies, Orleans also ends grains of others whose entries in the directory it kept, and a worker must outlive that.
/// </summary>
public sealed class Silo : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly WorkerHome _home;
    private bool _isStopped;

    private Silo(IHost host, WorkerHome home) => (_host, _home) = (host, home);

    /// <summary>Starts a silo.</summary>
    /// <param name="home">What its grains work with.</param>
    /// <param name="connection">Connection string of the cluster's database; membership lives there too.</param>
    /// <param name="address">Address under which the other silos reach this one; null for the one that reaches the database.</param>
    public static async Task<Silo> StartAsync(WorkerHome home, string connection, IPAddress? address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        var settings = new NpgsqlConnectionStringBuilder(ReportQueues.ConnectionString(connection)) { ApplicationName = "cairn silo", MaxPoolSize = 10 };
        var own = address ?? OwnAddress(settings);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(home);
        builder.Services.AddSingleton(NpgsqlDataSource.Create(settings));
        builder.UseOrleans(silo =>
        {
            silo.Services.AddSingleton<IMembershipTable, PostgresMembership>();
            silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = ($"cairn-{settings.Database}", "cairn"));
            silo.Configure<SiloOptions>(o => o.SiloName = home.Terms.Name);
            // Membership is not in a hurry: leases bring back a dead silo's reports. Quicker probes voted out silos that lived on an overloaded machine.
            silo.Configure<ClusterMembershipOptions>(o => (o.ProbeTimeout, o.NumMissedProbesLimit) = (TimeSpan.FromSeconds(5), 3));
            silo.ConfigureEndpoints(own, FreePort(own), gatewayPort: 0, listenOnAnyHostAddress: false);
        });
        var host = builder.Build();
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        return new Silo(host, home);
    }

    /// <summary>Works until stopped, or until the queue is at rest.</summary>
    /// <param name="once">End when the queue is at rest.</param>
    /// <param name="cancellationToken">Stops gracefully: the worker first, then the silo leaves the cluster.</param>
    /// <returns>Reports recorded by this silo's worker.</returns>
    public async Task<long> RunAsync(bool once, CancellationToken cancellationToken)
    {
        var linking = _host.Services.GetRequiredService<IGrainFactory>().GetGrain<ILinkingGrain>(ILinkingGrain.Key);
        try
        {
            return await new ReportWorker(_home.Queue, _home.Code, _home.Terms, _home.Say, _ => linking.LinkAsync()).RunAsync(once, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _isStopped = true;
            await _host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped) await _host.StopAsync().ConfigureAwait(false);
        _host.Dispose();
    }

    // The address of this machine on the way to the database; a datagram socket finds it without sending anything.
    private static IPAddress OwnAddress(NpgsqlConnectionStringBuilder settings)
    {
        var there = Dns.GetHostAddresses(settings.Host ?? "127.0.0.1", AddressFamily.InterNetwork).FirstOrDefault() ?? IPAddress.Loopback;
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(there, settings.Port);
        return ((IPEndPoint)socket.LocalEndPoint!).Address;
    }

    private static int FreePort(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
