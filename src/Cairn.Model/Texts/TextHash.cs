using System.Security.Cryptography;
using System.Text;

namespace Cairn.Model;

/// <summary>The hash that freezes a report's text.</summary>
public static class TextHash
{
    /// <summary>SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
