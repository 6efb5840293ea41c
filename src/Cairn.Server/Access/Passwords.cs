using System.Globalization;
using System.Security.Cryptography;

namespace Cairn.Server;

/// <summary>Passwords as salted PBKDF2-SHA256 and secrets as SHA-256; neither is ever kept or logged in the clear.</summary>
internal static class Passwords
{
    private const int Rounds = 600_000;

    /// <summary><c>rounds.salt.hash</c>.</summary>
    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture, $"{Rounds}.{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(Derive(password, salt, Rounds))}");
    }

    public static bool Matches(string password, string hash)
    {
        var parts = hash.Split('.');
        return parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromHexString(parts[1]), rounds), Convert.FromHexString(parts[2]));
    }

    /// <summary>A new secret of 256 bits.</summary>
    public static string Secret(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, 32);
}
