using System.Text.Json;
using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>A single claim is derived without weighing; the result is that of weighing it.</summary>
public sealed class Lone_claims
{
    private static readonly (int? Low, int? Point, int? High)[] Values = [(null, null, null), (1, 1, 1), (0, 0, 0), (5, 5, 5), (12, null, null), (12, 12, null), (null, null, 30), (10, null, 30), (10, 20, 30), (null, 7, null)];

    private static IEnumerable<Claim> All()
    {
        var random = new Random(3);
        T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
        for (var n = 0; n < 20_000; n++)
        {
            var (low, point, high) = Values[random.Next(Values.Length)];
            var plain = random.Next(3) > 0;
            var figure = new Figure
            {
                Unit = plain ? FigureUnit.Persons : Any<FigureUnit>(),
                Kind = plain ? FigureKind.Killed : Any<FigureKind>(),
                Population = plain ? Population.All : Any<Population>(),
                Low = low,
                Point = point,
                High = high,
                Qualifier = Any<Qualifier>(),
                Cumulation = plain ? Cumulation.Standalone : Any<Cumulation>(),
                Scope = plain ? FigureScope.Incident : Any<FigureScope>(),
                Modality = plain ? Modality.Occurred : Any<Modality>(),
                AsReported = random.Next(2) == 0 ? "one person" : "a teacher",
                Source = random.Next(4) == 0 ? null : new Source { Kind = Any<SourceKind>(), Name = random.Next(2) == 0 ? null : "Somebody" },
            };
            var claim = ClaimReader.Of(figure, "r#1", 0, "r", "outlet:the courier", random.Next(3) == 0 ? null : "2024-03-01");
            yield return random.Next(6) > 0 ? claim : claim with { Rejected = random.Next(2) == 0, Retracted = random.Next(2) == 0, PartOf = random.Next(2) == 0 ? "r#1/2" : null, IncludesPerpetrators = random.Next(2) == 0 };
        }
    }

    [Fact]
    public void come_to_what_weighing_comes_to()
    {
        var alone = 0;
        foreach (var claim in All())
        {
            foreach (var policy in new[] { Policy.UcdpLike, Policy.AcledConservative })
            {
                if (LoneClaim.Of(claim.Figure.Kind, Population.All, claim, policy) is not { } plain) continue;
                alone++;
                Assert.Equal(JsonSerializer.Serialize(FigureEngine.Weigh(claim.Figure.Kind, Population.All, [claim], policy, null)), JsonSerializer.Serialize(plain));
            }
        }

        Assert.InRange(alone, 5000, 40_000);
    }
}
