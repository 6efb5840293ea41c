using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Cairn.Coding;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>The version under which accounts are recorded: the program's, and a fingerprint of everything that coding depends on.</summary>
public static class CoderVersion
{
    private const int FingerprintDigits = 12;

    /// <summary>The version of the stages with a gazetteer.</summary>
    /// <param name="gazetteerVersion">Version of the gazetteer in use.</param>
    public static string Of(string gazetteerVersion)
    {
        // The modules of the rooms that coding walks through: any change of code, frames or lexicons changes one of them.
        var parts = new[] { typeof(Account), typeof(EnglishReader), typeof(Places.PlaceReader), typeof(Coder) }.Select(t => t.Module.ModuleVersionId.ToString("N")).Append(EnglishReader.ModelVersion).Append(gazetteerVersion);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..FingerprintDigits];
        var version = typeof(Coder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return $"cairn {version} {fingerprint}";
    }
}
