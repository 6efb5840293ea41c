using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Client;

/// <summary>Source-generated serialisation of what goes over the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IncidentPage))]
[JsonSerializable(typeof(MapCells))]
[JsonSerializable(typeof(TimeLine))]
[JsonSerializable(typeof(Facets))]
[JsonSerializable(typeof(IncidentDetail))]
[JsonSerializable(typeof(PlacesFound))]
[JsonSerializable(typeof(CodedReport))]
[JsonSerializable(typeof(ReportSent))]
[JsonSerializable(typeof(AddResults))]
[JsonSerializable(typeof(ReviewQueue))]
[JsonSerializable(typeof(DecisionSent))]
[JsonSerializable(typeof(DecisionShown))]
[JsonSerializable(typeof(IReadOnlyList<DecisionShown>))]
[JsonSerializable(typeof(AnswerShown))]
[JsonSerializable(typeof(ClaimsShown))]
[JsonSerializable(typeof(SessionShown))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(SearchesShown))]
[JsonSerializable(typeof(SearchSent))]
[JsonSerializable(typeof(SearchShown))]
[JsonSerializable(typeof(WatchedAll))]
[JsonSerializable(typeof(WatchedSent))]
[JsonSerializable(typeof(WatchedShown))]
[JsonSerializable(typeof(ReleasesShown))]
[JsonSerializable(typeof(ReleaseSent))]
[JsonSerializable(typeof(ReleaseShown))]
[JsonSerializable(typeof(Methodology))]
[JsonSerializable(typeof(LiveEvent))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ClientJson : JsonSerializerContext;
