using Cairn.Model;
using Cairn.Testing;
using static Cairn.Linking.Tests.Said;

namespace Cairn.Linking.Tests;

/// <summary>The worked example of the domain guide (section 4.5) under every policy.</summary>
public sealed class Worked_example
{
    private static Claim[] Claims =>
    [
        By("police", AtLeast(12), SourceKind.Police, at: "2024-03-14T09:00:00Z"),
        .. Enumerable.Range(1, 6).Select(n => By($"paper{n}", AtLeast(12), SourceKind.Police, at: "2024-03-14T11:00:00Z")),
        By("hospital", Exactly(17) with { Unit = FigureUnit.Bodies }, SourceKind.Health, at: "2024-03-14T18:20:00Z"),
        By("group", Exactly(30, Population.StateForces), SourceKind.ArmedGroup, "the group", at: "2024-03-14T20:00:00Z") with { AboutEnemy = true },
        By("local paper", Dozens, at: "2024-03-14T12:00:00Z"),
    ];

    [Fact]
    public void the_worked_example_reads_as_in_the_guide() => Golden.Verify(string.Concat(Policy.All.Select(policy =>
    {
        var derived = FigureEngine.Derive(FigureKind.Killed, Population.All, Claims, policy);
        return $"{policy.Id}: {derived.Low?.ToString() ?? "-"}/{derived.Best?.ToString() ?? "-"}/{derived.High?.ToString() ?? "-"} ({derived.Basis})\n{derived.Explanation}\n\n";
    })));

    [Fact]
    public void the_order_of_the_claims_changes_nothing()
    {
        var expected = Killed(Policy.UcdpLike, Claims).Explanation;
        Assert.Equal(expected, Killed(Policy.UcdpLike, [.. Claims.Reverse()]).Explanation);
    }
}
