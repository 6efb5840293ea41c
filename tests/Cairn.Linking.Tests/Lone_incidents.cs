using System.Text.Json;
using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>An incident of a single telling is concluded without choosing; the result is that of choosing.</summary>
public sealed class Lone_incidents
{
    private static readonly string?[] Names = [null, "Example Front", "Example Army", "example front"];

    private static readonly (int? Low, int? Point, int? High)[] Values = [(1, 1, 1), (0, 0, 0), (5, 5, 5), (12, null, null), (12, 12, null), (null, null, 30), (10, null, 30), (10, 20, 30), (null, 7, null)];

    private static CodedReport Any(Random random)
    {
        T One<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];
        T Code<T>() where T : struct, Enum => One(Enum.GetValues<T>());
        var figures = Enumerable.Range(0, random.Next(4)).Select(_ => One(Values)).Select(v => new Figure
        {
            Kind = One(FigureKind.Killed, FigureKind.Injured, FigureKind.Casualties, FigureKind.Missing),
            Population = One(Population.All, Population.All, Population.Civilians, Population.Perpetrators),
            Low = v.Low,
            Point = v.Point,
            High = v.High,
            Qualifier = Code<Qualifier>(),
            SubsetOf = One<int?>(null, null, 0),
            Source = One(null, new Source { Kind = Code<SourceKind>(), Name = One(Names) }),
        }).ToArray();
        var account = Told.Bombing("2024-03-01", Told.Town("Ramadi", 33.4, 43.3), figures) with
        {
            EventType = One(null, "Battles", "Explosions/Remote violence"),
            SubEventType = One(null, "Armed clash"),
            Acts = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Code<Act>())],
            Actors = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new Actor { Role = Code<ActorRole>(), Kind = Code<ActorKind>(), Name = One(Names), AsReported = One(null, "Villagers", "villagers"), ActorId = One(null, null, "a1"), Certainty = Code<Certainty>() })],
        };
        return Told.Report("r1", "2024-03-02", account, "A bomb went off.", One(null, "The Courier"));
    }

    [Fact]
    public void come_to_what_choosing_comes_to()
    {
        var random = new Random(5);
        for (var n = 0; n < 5000; n++)
        {
            var report = Any(random);
            var telling = Telling.Of(report).Single();
            var origins = new Origins([]);
            Assert.Equal(JsonSerializer.Serialize(Conclusion.OfAll([telling], origins, null, null)), JsonSerializer.Serialize(Conclusion.Of([telling], origins)));
        }
    }

    [Theory]
    [InlineData("Norden Chronicle", "(best 3, Norden Chronicle, 2 Mar)")]
    [InlineData("https://www.Example.org/news", "(best 3, example.org, 2 Mar)")]
    public void call_an_outlet_as_it_writes_itself(string publisher, string words)
    {
        var report = Told.Report("r1", "2024-03-02", Told.Bombing("2024-03-01", Told.Town("Ramadi", 33.4, 43.3), Told.Killed(3) with { Source = null }), "A bomb went off.", publisher);
        var told = Conclusion.Of([.. Telling.Of(report)], new Origins([])).Explanations["killed"];
        Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.EndsWith("1 independent source in 1 report.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void name_an_actor_once_in_a_role_as_whoever_is_surest_tells_it_in_the_order_of_roles()
    {
        Actor Of(ActorRole role, string name, Certainty certainty) => new() { Role = role, Kind = ActorKind.Organisation, Name = name, Certainty = certainty };
        var (claimed, stated) = (Enum.GetValues<Certainty>().Max(), Enum.GetValues<Certainty>().Min());
        var account = Told.Bombing("2024-03-01", Told.Town("Ramadi", 33.4, 43.3)) with
        {
            Actors = [Of(ActorRole.Target, "Example Army", stated), Of(ActorRole.Perpetrator, "Example Front", claimed), Of(ActorRole.Target, "Example Council", stated), Of(ActorRole.Perpetrator, "Example Front", stated)],
        };
        var actors = Conclusion.Of([.. Telling.Of(Told.Report("r1", "2024-03-02", account))], new Origins([])).Actors;
        Assert.Equal(actors.OrderBy(a => a.Role), actors);
        Assert.Equal(["Example Army", "Example Council", "Example Front"], actors.Select(a => a.Name).Order());
        Assert.Equal(stated, actors.Single(a => a.Name == "Example Front").Certainty);
    }
}
