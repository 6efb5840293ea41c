using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Cairn.Language;
using Cairn.Places;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn --version</c>.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        Console.Out.Write($"cairn {version}\nmodel {EnglishReader.ModelVersion}\ngazetteer {Gazetteer.Default.Version}\n");
        return ExitStatus.Done;
    }
}
