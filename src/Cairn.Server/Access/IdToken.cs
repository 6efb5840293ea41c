using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cairn.Server;

/// <summary>Reads an ID token and trusts nothing in it before the provider's signature, audience, nonce and time are checked (OpenID Connect Core 3.1.3.7). RS256 and ES256 only.</summary>
internal static class IdToken
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>The claims of a sound token.</summary>
    /// <exception cref="RequestProblem">401, with the reason; never with anything of the token.</exception>
    public static JsonElement Check(string token, JsonElement keys, OpenIdOptions options, string nonce, DateTimeOffset now)
    {
        try
        {
            var parts = token.Split('.');
            if (parts.Length != 3) throw Refused("is no signed token");
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            if (!IsSigned(parts, header.RootElement, keys)) throw Refused("is not signed by the provider");
            using var body = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            var claims = body.RootElement.Clone();
            if (Text(claims, "iss") != options.Issuer.OriginalString) throw Refused("is of another issuer");
            if (!IsForUs(claims, options.ClientId)) throw Refused("is meant for another program");
            if (Text(claims, "nonce") != nonce) throw Refused("answers another sign-in");
            if (!claims.TryGetProperty("exp", out var ends) || DateTimeOffset.FromUnixTimeSeconds(ends.GetInt64()) + Skew <= now) throw Refused("has expired");
            return claims;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or CryptographicException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw Refused("cannot be read");
        }
    }

    /// <summary>A claim that is text; null otherwise.</summary>
    public static string? Text(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsForUs(JsonElement claims, string client)
    {
        if (!claims.TryGetProperty("aud", out var audience)) return false;
        if (audience.ValueKind == JsonValueKind.String) return audience.GetString() == client;
        var all = audience.EnumerateArray().Select(a => a.GetString()).ToList();
        return all.Contains(client) && (all.Count == 1 || Text(claims, "azp") == client);
    }

    private static bool IsSigned(string[] parts, JsonElement header, JsonElement keys)
    {
        var (algorithm, kid) = (Text(header, "alg"), Text(header, "kid"));
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var signature = Base64Url.DecodeFromChars(parts[2]);
        foreach (var key in keys.GetProperty("keys").EnumerateArray())
        {
            if (kid is not null && Text(key, "kid") != kid) continue;
            if (Text(key, "use") is not (null or "sig")) continue;
            if (algorithm == "RS256" && Text(key, "kty") == "RSA")
            {
                using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
                if (rsa.KeySize >= 2048 && rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return true;
            }
            else if (algorithm == "ES256" && Text(key, "kty") == "EC" && Text(key, "crv") == "P-256")
            {
                using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") } });
                if (curve.VerifyData(signed, signature, HashAlgorithmName.SHA256)) return true;
            }
        }

        return false;
    }

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());

    private static RequestProblem Refused(string why) => new(Microsoft.AspNetCore.Http.StatusCodes.Status401Unauthorized, "The sign-in was not accepted", $"the provider's token {why}");
}
