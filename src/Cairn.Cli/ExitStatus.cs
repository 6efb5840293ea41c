namespace Cairn.Cli;

/// <summary>Exit statuses of the contract (section 7).</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongCommandLine = 2;
    public const int SomeUnreadable = 3;
}
