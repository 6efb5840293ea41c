using System.Net;
using System.Net.Sockets;

namespace Cairn.Intake;

/// <summary>The address that DNS gave is not one we may reach.</summary>
internal sealed class ForbiddenAddressException(string host) : IOException($"{host} does not lead to a public address");

/// <summary>
/// Opens connections only to allowed addresses. The name is resolved here and the connection made to the very address that was checked,
/// so that a name cannot lead elsewhere between the check and the call.
/// </summary>
internal sealed class GuardedConnection(Func<IPAddress, bool> mayReach)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var allowed = addresses.Where(mayReach).ToArray();
        if (allowed.Length == 0 || allowed.Length < addresses.Length) throw new ForbiddenAddressException(host); // a name that also leads inside is a trick

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
