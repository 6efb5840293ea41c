using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cairn.Ledger.Sql;

/// <summary>
/// The hash chain. A revision commits to its payload by SHA-256 of a random salt and the payload, so that once a row is lawfully erased, with
/// its salt, the commitment left behind tells nothing of it.
/// </summary>
internal static class Chain
{
    /// <summary>The hash before the first revision.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Commit(string salt, string payload) => Sha256($"{salt}\n{payload}");

    public static string Hash(long number, string kind, string entity, string commitment, string actor, long atUs, string previous) =>
        Sha256(string.Create(CultureInfo.InvariantCulture, $"{number}\n{kind}\n{entity.Length}:{entity}\n{commitment}\n{actor.Length}:{actor}\n{atUs}\n{previous}"));

    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
