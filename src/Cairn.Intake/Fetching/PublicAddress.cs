using System.Net;
using System.Net.Sockets;

namespace Cairn.Intake;

/// <summary>Tells public addresses from those of our own machine and networks, in every spelling (IPv4 inside IPv6 too).</summary>
public static class PublicAddress
{
    // RFC 6890 and its successors: networks that are not globally reachable.
    private static readonly IPNetwork[] Closed = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    }.Select(n => IPNetwork.Parse(n))];

    /// <summary>Whether the address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (Inner(address) is { } inner) return IsPublic(inner);
        return !Closed.Any(n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
    }

    /// <summary>The IPv4 address that an IPv6 one carries: mapped (::ffff:), compatible (::), NAT64 (64:ff9b::) or 6to4 (2002::).</summary>
    private static IPAddress? Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes.AsSpan(0, 2).SequenceEqual((ReadOnlySpan<byte>)[0x20, 0x02])) return new IPAddress(bytes.AsSpan(2, 4));
        if (bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0])) return new IPAddress(bytes.AsSpan(12));
        return bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && (bytes[12] | bytes[13] | bytes[14]) != 0 ? new IPAddress(bytes.AsSpan(12)) : null;
    }
}
