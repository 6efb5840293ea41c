namespace Cairn.Cli;

/// <summary>The command line asks for what there is not, which only shows once the ledger is open; ends with the status of a wrong command line.</summary>
internal sealed class WrongCommandLineException(string message) : Exception(message);
