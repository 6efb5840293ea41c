using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cairn.Cli;

/// <summary>Says what is wrong with a command line, and where its usage stands.</summary>
internal static class Refusal
{
    public static int Say(ParseResult parsed)
    {
        foreach (var error in parsed.Errors.DistinctBy(e => e.Message)) Console.Error.WriteLine($"cairn: {error.Message}");
        var path = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } command; at = at.Parent) path.Insert(0, command.Command.Name);
        Console.Error.WriteLine($"cairn: see {string.Join(' ', ["cairn", .. path, "--help"])}");
        return ExitStatus.WrongCommandLine;
    }
}
