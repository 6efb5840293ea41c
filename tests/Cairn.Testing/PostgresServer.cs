using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Cairn.Testing;

/// <summary>A PostgreSQL 15 of its own on a free loopback port, stopped when the test process ends.</summary>
public sealed class PostgresServer
{
    private const string Bin = "/usr/lib/postgresql/15/bin";
    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>The connection string of one of its databases.</summary>
    public string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username=app;Database={database};Pooling=true;Maximum Pool Size=10";

    /// <summary>Starts one; null when PostgreSQL 15 is not installed.</summary>
    public static async Task<PostgresServer?> StartAsync()
    {
        if (!File.Exists($"{Bin}/initdb")) return null;
        var folder = Directory.CreateTempSubdirectory("cairn-pg-").FullName;
        await RunAsync("chmod", "755", folder);
        if (Environment.UserName == "root") await RunAsync("chown", "postgres:", folder);
        var server = new PostgresServer(folder, FreePort());
        await server.PgAsync("initdb", "-D", $"{folder}/data", "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop();
        await server.StartAgainAsync();
        await server.PgAsync("createdb", "-h", folder, "-p", $"{server._port}", "-U", "app", "app");
        return server;
    }

    /// <summary>Starts it again on its port, over its data.</summary>
    public Task StartAgainAsync() =>
        PgAsync("pg_ctl", "-D", $"{_folder}/data", "-w", "-t", "60", "-l", $"{_folder}/pg.log", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c shared_buffers=64MB", "start");

    /// <summary>Stops it as a crash would: nothing is finished, every connection breaks.</summary>
    public Task StopNowAsync() => PgAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");

    // Left to a shell of its own: a test process that is ending is given ten seconds, and a hundred databases are many files to delete.
    private void Stop()
    {
        var stop = Environment.UserName == "root" ? $"setpriv --reuid=postgres --regid=postgres --init-groups {Bin}/pg_ctl" : $"{Bin}/pg_ctl";
        var shell = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = "/" };
        foreach (var argument in new[] { "-c", $"({stop} -D {_folder}/data -m immediate -w stop; rm -rf {_folder}) >/dev/null 2>&1 </dev/null &" }) shell.ArgumentList.Add(argument);
        using var process = Process.Start(shell);
    }

    private Task PgAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "env", $"HOME={_folder}", $"{Bin}/{program}", .. arguments])
        : RunAsync($"{Bin}/{program}", arguments);

    // Output goes to a file: a server keeps its pipes open, and a reader of them would wait for ever.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var log = Path.GetTempFileName();
        var shell = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = "/" };
        foreach (var argument in new[] { "-c", $"exec \"$0\" \"$@\" >{log} 2>&1 </dev/null", program }.Concat(arguments)) shell.ArgumentList.Add(argument);
        using var process = Process.Start(shell)!;
        await process.WaitForExitAsync();
        var output = await File.ReadAllTextAsync(log);
        File.Delete(log);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {output}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
