namespace Cairn.Intake.Tests;

/// <summary>A clock that stands still until a test moves it. Its timers never fire.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2022, 1, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
