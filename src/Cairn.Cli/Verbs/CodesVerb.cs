using System.CommandLine;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn codes</c>: prints every code list with its version.</summary>
internal static class CodesVerb
{
    public static Command Make()
    {
        var command = new Command("codes", """
            Print every code list with its version.

            Example:
              cairn codes
            """);
        command.SetAction(_ =>
        {
            foreach (var list in CodeLists.All)
            {
                Console.Out.Write($"{list.Name} {list.Version}\n");
                foreach (var code in list.Codes) Console.Out.Write(code.Label is null ? $"  {code.Code}\n" : $"  {code.Code}\t{code.Label}\n");
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
