using System.Reflection;

namespace Cairn.Architecture.Tests;

/// <summary>The street of docs/architecture.md, read from the compiled references.</summary>
public sealed class Arrows
{
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Cairn.Model"] = [],
        ["Cairn.Client"] = ["Cairn.Model"],
        ["Cairn.Language"] = ["Cairn.Model"],
        ["Cairn.Intake"] = ["Cairn.Model"],
        ["Cairn.Places"] = ["Cairn.Model", "Cairn.Language"],
        ["Cairn.Coding"] = ["Cairn.Model", "Cairn.Language", "Cairn.Places"],
        ["Cairn.Linking"] = ["Cairn.Model", "Cairn.Language", "Cairn.Places", "Cairn.Coding"],
        ["Cairn.Ledger"] = ["Cairn.Model", "Cairn.Language", "Cairn.Places", "Cairn.Coding", "Cairn.Linking"],
        ["Cairn.Engine"] = ["Cairn.Model", "Cairn.Language", "Cairn.Places", "Cairn.Coding", "Cairn.Linking", "Cairn.Ledger", "Cairn.Intake"],
        ["Cairn.Cluster"] = ["Cairn.Model", "Cairn.Ledger", "Cairn.Engine"],
        ["Cairn.Server"] = ["Cairn.Model", "Cairn.Language", "Cairn.Places", "Cairn.Coding", "Cairn.Linking", "Cairn.Ledger", "Cairn.Engine", "Cairn.Intake"],
    };

    public static TheoryData<string> Rooms => [.. MayKnow.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void each_room_knows_only_those_before_it(string room) =>
        Assert.Empty(Backwards(room, References(room)));

    [Fact]
    public void an_arrow_that_runs_backwards_is_found() =>
        Assert.Equal(["Cairn.Ledger"], Backwards("Cairn.Coding", ["Cairn.Model", "Cairn.Ledger"]));

    [Fact]
    public void the_model_needs_no_package() =>
        Assert.All(References("Cairn.Model"), r => Assert.True(r.StartsWith("System", StringComparison.Ordinal) || r == "netstandard", r));

    [Fact]
    public void records_of_the_model_have_no_public_setters() =>
        Assert.Empty(Mutable(Assembly.Load("Cairn.Model")));

    [Fact]
    public void a_public_setter_is_found() =>
        Assert.Contains("Probe.Value", MutableOf([typeof(Probe)]));

    public sealed class Probe
    {
        public int Value { get; set; }
    }

    private static IEnumerable<string> Backwards(string room, IEnumerable<string> references) =>
        references.Where(r => r.StartsWith("Cairn.", StringComparison.Ordinal) && !MayKnow[room].Contains(r));

    private static IEnumerable<string> References(string room) => Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Mutable(Assembly assembly) => MutableOf(assembly.GetExportedTypes());

    private static IEnumerable<string> MutableOf(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let set = property.SetMethod
        where set is { IsPublic: true } && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit")
        select $"{type.Name}.{property.Name}";
}
