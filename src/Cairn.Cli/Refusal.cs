using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cairn.Cli;

/// <summary>Says what is wrong with a command line, and where its usage stands.</summary>
internal static class Refusal
{
    /// <summary>What is wrong with a switch that was given a value: the parser would take the value for the next argument, a file say.</summary>
    public static string? OfSwitches(ParseResult parsed, IEnumerable<string> args)
    {
        var switches = parsed.CommandResult.Command.Options.Where(o => o.ValueType == typeof(bool)).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var arg in args.TakeWhile(a => a != "--"))
        {
            if (arg.IndexOfAny(['=', ':']) is var at and > 0 && switches.Contains(arg[..at]) && !bool.TryParse(arg[(at + 1)..], out _))
                return $"{arg[..at]} is given or not; it takes no value '{arg[(at + 1)..]}'";
        }

        return null;
    }

    public static int Say(ParseResult parsed)
    {
        foreach (var error in parsed.Errors.DistinctBy(e => e.Message)) Console.Error.WriteLine($"cairn: {error.Message}");
        var path = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } command; at = at.Parent) path.Insert(0, command.Command.Name);
        Console.Error.WriteLine($"cairn: see {string.Join(' ', ["cairn", .. path, "--help"])}");
        return ExitStatus.WrongCommandLine;
    }
}
