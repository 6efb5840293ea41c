using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Addresses to listen on.</summary>
public static class ListenAddress
{
    /// <summary>Whether the server can be told to listen there.</summary>
    public static bool IsOne(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https" } address && address.PathBase.Length == 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Says in one sentence that an address is taken; the server itself would tell it in many, one for each part of it that stops then.</summary>
    /// <exception cref="IOException">Somebody else listens there, or this user may not.</exception>
    internal static void RequireFree(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) continue;
            var on = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var given) ? given : IPAddress.IPv6Any;
            try
            {
                using var probe = new Socket(on.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                if (on.Equals(IPAddress.IPv6Any)) probe.DualMode = true;
                probe.Bind(new IPEndPoint(on, address.Port));
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied or SocketError.AddressNotAvailable)
            {
                throw new IOException(fault.SocketErrorCode switch
                {
                    SocketError.AddressAlreadyInUse => $"{url} is taken: another program, or another cairn serve, listens there; --urls gives another address",
                    SocketError.AccessDenied => $"{url}: this user may not listen there; --urls gives another address",
                    _ => $"{url}: this machine has no such address",
                }, fault);
            }
            catch (SocketException)
            {
                // Whatever else it is, the server says it.
            }
        }
    }
}
