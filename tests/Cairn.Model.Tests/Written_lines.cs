using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cairn.Model.Tests;

/// <summary>The line that is written by hand is the serialiser's, for every property and every kind of value.</summary>
public sealed class Written_lines
{
    private const string Text = "🚀 \"Zwei\" Männer\n\tdied <b>&amp;</b> \u202e";
    private static readonly Span[] Words = [new(3, 9, "\"Zwei\""), new(0, 2, "🚀")];
    private static readonly Source Said = new() { Name = "A", AsReported = "a", Kind = SourceKind.Police, Named = true, Evidence = Words };

    private static readonly Account Full = new()
    {
        Key = "r#1",
        Background = true,
        Modality = Modality.Alleged,
        EventType = "Battles",
        SubEventType = "Armed clash",
        Acts = [Act.AirStrike, Act.ArmedAssault],
        Plover = new Plover("ASSAULT", "aerial"),
        When = new When { Start = new(2024, 3, 1), End = new(2024, 3, 2), Precision = WhenPrecision.Days, PartOfDay = "night", AsReported = "x", Evidence = Words },
        Where = new Where { Name = "Mosul", Country = "IQ", Admin1 = "Nineveh", Admin2 = "M", Lat = 36.34, Lon = -1e-7, GeonamesId = 99072, RadiusKm = 4, WherePrec = 1, Relation = new PlaceRelation(12.5, null, "Mosul"), AsReported = "x", Evidence = Words },
        Actors = [new Actor { Role = ActorRole.Claimant, Kind = ActorKind.Group, Name = "G", ActorId = "g", ActorClass = 2, Named = true, AsReported = "g", Certainty = Certainty.Claimed, Source = Said, Evidence = Words }],
        PhysicalTargets = [new PhysicalTarget("house", "building", PhysicalEffect.Damaged, Words)],
        Weapons = [new Weapon("mortar", "indirect", Words)],
        Figures = [new Figure { Unit = FigureUnit.Families, Kind = FigureKind.Displaced, Population = Population.Children, Low = 1, Point = 2, High = 3, Qualifier = Qualifier.About, SubsetOf = 0, Cumulation = Cumulation.TotalToDate, Scope = FigureScope.Period, Modality = Modality.Denied, Source = Said, AsReported = "two", Evidence = Words, Confidence = 0.25 }],
        Totals = new Dictionary<string, Total> { ["killed"] = new(1, 2, 3, true) { PartyClaim = true }, ["injured"] = new(null, null, null, false) },
        Evidence = Words,
        Sources = [Said],
        Confidence = 1d / 3,
        Reasons = [new Reason("when", "rule", "detail", Words[0]), new Reason("where", "rule", null, null)],
    };

    // Fields that are absent keep their defaults, which the generated reader does not.
    private static readonly JsonSerializerOptions Reflected = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly CodedReport[] Reports =
    [
        new() { Id = "empty" },
        new() { Id = "bare", Accounts = [new Account { Key = "k" }], Statements = [new Statement { Kind = StatementKind.Denial }], Diagnostics = [new Diagnostic("c", "m")] },
        new()
        {
            Id = "full é",
            Report = new ReportHeader { Title = "T", Publisher = "P", Byline = ["one", "two"], Published = "2024-03-01", PublishedBasis = PublishedBasis.Page, Language = "en", Text = Text, TextSha256 = "00", RepublishedFrom = "R", Url = "https://a.example/?a=1&b=2" },
            Accounts = [Full, new Account { Key = "r#2", Plover = new Plover("E", null), Actors = [new Actor()], Figures = [new Figure()] }],
            Statements = [new Statement { Kind = StatementKind.Comparison, AsReported = "s", Value = 5, Actor = "A", Period = "2024", Comparison = new Comparison("killed", "most", null, new(2024, 1, 1), null, null, new(2024, 12, 31), "A") { Place = new ComparedPlace("the capital", "Mosul", "IQ", null, "Mosul", 7, 1) }, Source = Said, Evidence = Words }],
            Diagnostics = [new Diagnostic("c", "m", Words[0])],
        },
    ];

    [Fact]
    public void are_those_of_the_serialiser() => Assert.All(Reports, report => Assert.Equal(ContractJson.Serialized(report), ContractJson.Write(report)));

    private static readonly Incident[] Incidents =
    [
        new(),
        new()
        {
            IncidentId = "i1", Keys = ["r#1", "é#2"], Reports = ["r"], IndependentOrigins = 2, EventType = "Battles", SubEventType = "Armed clash", Acts = [Act.Clash, Act.AirStrike], When = Full.When, Where = Full.Where,
            Actors = Full.Actors, Figures = [new IncidentFigure(Full.Figures[0], "r", "r#1", "2024-03-02"), new IncidentFigure()], Totals = Full.Totals, Contested = [FigureKind.Killed, FigureKind.Injured], Why = ["same <place>"],
            Explanations = new Dictionary<string, string> { ["killed"] = "“two”" }, Diagnostics = [new Diagnostic("c", "m", Words[0])], FollowUps = ["r#3"], ContextOnly = true, Links = [new IncidentLink("a", "b", true, 1.5, null, ["x"], []), new IncidentLink("a", "c", false, null, "v", [], ["y"])],
        },
    ];

    [Fact]
    public void of_incidents_are_those_of_the_serialiser() => Assert.All(Incidents, incident => Assert.Equal(ContractJson.Serialized(incident), ContractJson.Write(incident)));

    [Fact]
    public void of_incidents_are_read_as_the_serialiser_reads_them()
    {
        var bare = """{"unknown":{"a":[1]},"incident_id":"i","figures":[{"key":"k","kind":"injured","report":"r"}],"when":null,"totals":{"killed":null}}""";
        foreach (var incident in Incidents.Append(Incidents[1] with { Links = null, Diagnostics = null }).Select(ContractJson.Serialized).Append(bare))
            Assert.Equal(ContractJson.Serialized(JsonSerializer.Deserialize<Incident>(incident, Reflected)!), ContractJson.Serialized(ContractJson.ReadIncident(Encoding.UTF8.GetBytes(incident))));
        Assert.ThrowsAny<JsonException>(() => ContractJson.ReadIncident("null"u8));
        Assert.ThrowsAny<JsonException>(() => ContractJson.ReadIncident("""{"acts":["perhaps"]}"""u8));
    }

    [Fact]
    public void of_accounts_are_read_as_the_serialiser_reads_them()
    {
        var bare = """{"unknown":{"a":[1,{"b":null}]},"key":"k","modality":"foiled","evidence":[{"start":1,"end":2,"quote":"x\u00e9\n"},{"start":1,"end":2,"quote":"x"}],"where":null}""";
        foreach (var account in Reports.SelectMany(r => r.Accounts).Select(ContractJson.Serialized).Append(bare))
            Assert.Equal(ContractJson.Serialized(JsonSerializer.Deserialize<Account>(account, Reflected)!), ContractJson.Serialized(ContractJson.ReadAccount(Encoding.UTF8.GetBytes(account))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"key":1}""")]
    [InlineData("""{"key":"k","modality":"perhaps"}""")]
    [InlineData("""{"key":"k","when":{"start":"2024-02-30"}}""")]
    [InlineData("""{"key":"k","actors":{}}""")]
    public void that_are_no_account_are_refused(string json)
    {
        if (json != "null") Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Account>(json, Reflected));
        Assert.ThrowsAny<JsonException>(() => ContractJson.ReadAccount(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void of_headers_are_read_as_they_were_written()
    {
        var header = JsonNode.Parse(ContractJson.Write(Reports[2]))!["report"]!.ToJsonString();
        Assert.Equal(JsonSerializer.Serialize(Reports[2].Report), JsonSerializer.Serialize(ContractJson.ReadHeader(Encoding.UTF8.GetBytes(header))));
    }

    [Fact]
    public void every_code_has_its_name_and_comes_back_by_it()
    {
        foreach (var act in Enum.GetValues<Act>())
        {
            Assert.True(CodeNames.TryParse<Act>(CodeNames.Name(act), out var back));
            Assert.Equal(act, back);
        }

        Assert.Equal("air_strike", CodeNames.Name(Act.AirStrike));
        Assert.False(CodeNames.TryParse<Act>("air strike", out _));
    }
}
