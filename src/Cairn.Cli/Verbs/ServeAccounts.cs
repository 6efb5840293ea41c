using System.CommandLine;
using Cairn.Model;
using Cairn.Server;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn serve user</c> and <c>cairn serve token</c>: who may come in.</summary>
internal static class ServeAccounts
{
    public static Command User()
    {
        var (name, ledger, desk, role) = Arguments("Account name; may be a pseudonym");
        var command = new Command("user", "Add somebody who signs in, or change their role and password. The password is read from standard input.") { name, ledger, desk, role };
        command.SetAction(parsed =>
        {
            if (!Console.IsInputRedirected) Console.Error.Write($"Password of {parsed.GetValue(name)} (at least {DeskKeeping.ShortestPassword} characters): ");
            return Try(() => DeskKeeping.SetUser(Desk(parsed, ledger, desk), parsed.GetValue(name)!, RoleOf(parsed.GetValue(role)!), Console.In.ReadLine() ?? ""));
        });
        return command;
    }

    public static Command Token()
    {
        var (name, ledger, desk, role) = Arguments("What the token is for");
        var days = new Option<int>("--days") { Description = "Days until it ends", DefaultValueFactory = _ => 90 };
        var command = new Command("token", "Make an API token and print it; only its digest is kept, so it is shown this once.") { name, ledger, desk, role, days };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1) result.AddError("--days wants 1 or more: a token that has run out opens nothing");
        });
        command.SetAction(parsed => Try(() =>
            Console.Out.Write(DeskKeeping.AddToken(Desk(parsed, ledger, desk), parsed.GetValue(name)!, RoleOf(parsed.GetValue(role)!), DateTimeOffset.UtcNow.AddDays(parsed.GetValue(days))) + "\n")));
        return command;
    }

    private static (Argument<string> Name, Option<string> Ledger, Option<string?> Desk, Option<string> Role) Arguments(string what)
    {
        var role = new Option<string>("--role") { Description = "reader, coder, reviewer or administrator", DefaultValueFactory = _ => "reader" };
        role.AcceptOnlyFromAmong("reader", "coder", "reviewer", "administrator");
        return (new Argument<string>("name") { Description = what }, new Option<string>("--ledger") { Description = "The ledger", Required = true }, new Option<string?>("--desk") { Description = "The desk file, when it is not beside the ledger" }, role);
    }

    private static DeskFile Desk(ParseResult parsed, Option<string> ledger, Option<string?> desk) => new(parsed.GetValue(desk) ?? DeskFile.Beside(parsed.GetValue(ledger)!));

    private static Role RoleOf(string name) => CodeNames.TryParse<Role>(name, out var role) ? role : Role.Reader;

    private static int Try(Action work)
    {
        try
        {
            work();
            return ExitStatus.Done;
        }
        catch (Exception fault) when (fault is ArgumentException or IOException)
        {
            Console.Error.WriteLine($"cairn: {(fault is ArgumentException { ParamName: { } name } ? fault.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : fault.Message)}");
            return ExitStatus.WrongCommandLine;
        }
    }
}
