using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cairn.Cli;

/// <summary>What stands on a command line, for rules between options: the parser's own values throw where one of them is refused already.</summary>
internal static class Written
{
    /// <summary>What was written behind an option; null when the option was not.</summary>
    public static string? Of(CommandResult line, Option option) => line.GetResult(option)?.Tokens is [.., var last] ? last.Value : null;
}
