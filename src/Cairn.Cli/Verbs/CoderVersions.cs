using System.Reflection;
using Cairn.Language;
using Cairn.Places;

namespace Cairn.Cli.Verbs;

/// <summary>The version that accounts are recorded under, and its parts.</summary>
internal static class CoderVersions
{
    private static readonly string Program = typeof(CoderVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>One string for the shipped coder.</summary>
    public static string Shipped => Engine.CoderVersion.Of(Gazetteer.Default.Version);

    /// <summary>The parts, for the methodology page.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All => [new("coder", Shipped), new("program", Program), new("language model", EnglishReader.ModelVersion), new("gazetteer", Gazetteer.Default.Version)];
}
