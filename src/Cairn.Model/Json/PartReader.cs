using System.Text.Json;
using static Cairn.Model.JsonReading;

namespace Cairn.Model;

/// <summary>Reads who, what and how many; see <see cref="AccountReader"/>.</summary>
internal static class PartReader
{
    public static Actor Actor(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null!;
        var (role, kind, certainty, named) = (default(ActorRole), default(ActorKind), default(Certainty), false);
        string? name = null, id = null, reported = null;
        int? actorClass = null;
        Source? source = null;
        IReadOnlyList<Span> evidence = [];
        while (Field(ref json))
        {
            if (json.ValueTextEquals("role"u8)) role = NextCode<ActorRole>(ref json);
            else if (json.ValueTextEquals("kind"u8)) kind = NextCode<ActorKind>(ref json);
            else if (json.ValueTextEquals("name"u8)) name = NextText(ref json);
            else if (json.ValueTextEquals("actor_id"u8)) id = NextText(ref json);
            else if (json.ValueTextEquals("actor_class"u8)) actorClass = NextInt(ref json);
            else if (json.ValueTextEquals("named"u8)) named = NextFlag(ref json);
            else if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("certainty"u8)) certainty = NextCode<Certainty>(ref json);
            else if (json.ValueTextEquals("source"u8)) source = NextSource(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else Pass(ref json);
        }

        return new Actor { Role = role, Kind = kind, Name = name, ActorId = id, ActorClass = actorClass, Named = named, AsReported = reported, Certainty = certainty, Source = source, Evidence = evidence };
    }

    public static PhysicalTarget PhysicalTarget(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null!;
        string? reported = null, type = null;
        var effect = default(PhysicalEffect);
        IReadOnlyList<Span>? evidence = null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("type"u8)) type = NextText(ref json);
            else if (json.ValueTextEquals("effect"u8)) effect = NextCode<PhysicalEffect>(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else Pass(ref json);
        }

        return new PhysicalTarget(reported!, type!, effect, evidence!);
    }

    public static Weapon Weapon(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null!;
        string? reported = null, type = null;
        IReadOnlyList<Span>? evidence = null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("type"u8)) type = NextText(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else Pass(ref json);
        }

        return new Weapon(reported!, type!, evidence!);
    }

    public static Figure Figure(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null!;
        var (unit, kind, population, qualifier) = (FigureUnit.Persons, default(FigureKind), Population.All, default(Qualifier));
        var (cumulation, scope, modality) = (Cumulation.Standalone, FigureScope.Incident, Modality.Occurred);
        int? low = null, point = null, high = null, subset = null;
        Source? source = null;
        string? reported = null;
        IReadOnlyList<Span> evidence = [];
        double? confidence = null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("unit"u8)) unit = NextCode<FigureUnit>(ref json);
            else if (json.ValueTextEquals("kind"u8)) kind = NextCode<FigureKind>(ref json);
            else if (json.ValueTextEquals("population"u8)) population = NextCode<Population>(ref json);
            else if (json.ValueTextEquals("low"u8)) low = NextInt(ref json);
            else if (json.ValueTextEquals("point"u8)) point = NextInt(ref json);
            else if (json.ValueTextEquals("high"u8)) high = NextInt(ref json);
            else if (json.ValueTextEquals("qualifier"u8)) qualifier = NextCode<Qualifier>(ref json);
            else if (json.ValueTextEquals("subset_of"u8)) subset = NextInt(ref json);
            else if (json.ValueTextEquals("cumulation"u8)) cumulation = NextCode<Cumulation>(ref json);
            else if (json.ValueTextEquals("scope"u8)) scope = NextCode<FigureScope>(ref json);
            else if (json.ValueTextEquals("modality"u8)) modality = NextCode<Modality>(ref json);
            else if (json.ValueTextEquals("source"u8)) source = NextSource(ref json);
            else if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else if (json.ValueTextEquals("confidence"u8)) confidence = NextReal(ref json);
            else Pass(ref json);
        }

        return new Figure
        {
            Unit = unit,
            Kind = kind,
            Population = population,
            Low = low,
            Point = point,
            High = high,
            Qualifier = qualifier,
            SubsetOf = subset,
            Cumulation = cumulation,
            Scope = scope,
            Modality = modality,
            Source = source,
            AsReported = reported,
            Evidence = evidence,
            Confidence = confidence,
        };
    }

    public static Total? Total(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        int? low = null, best = null, high = null;
        var (open, claim) = (false, false);
        while (Field(ref json))
        {
            if (json.ValueTextEquals("low"u8)) low = NextInt(ref json);
            else if (json.ValueTextEquals("best"u8)) best = NextInt(ref json);
            else if (json.ValueTextEquals("high"u8)) high = NextInt(ref json);
            else if (json.ValueTextEquals("open"u8)) open = NextFlag(ref json);
            else if (json.ValueTextEquals("party_claim"u8)) claim = NextFlag(ref json);
            else Pass(ref json);
        }

        return new Total(low, best, high, open) { PartyClaim = claim };
    }

    public static Reason Reason(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null!;
        string? field = null, rule = null, detail = null;
        Span? span = null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("field"u8)) field = NextText(ref json);
            else if (json.ValueTextEquals("rule"u8)) rule = NextText(ref json);
            else if (json.ValueTextEquals("detail"u8)) detail = NextText(ref json);
            else if (json.ValueTextEquals("span"u8))
            {
                json.Read();
                span = Span(ref json);
            }
            else Pass(ref json);
        }

        return new Reason(field!, rule!, detail, span);
    }

    public static Source? NextSource(ref Utf8JsonReader json)
    {
        json.Read();
        return Source(ref json);
    }

    public static Source? Source(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        string? name = null, reported = null;
        var (kind, named) = (SourceKind.Unnamed, false);
        IReadOnlyList<Span> evidence = [];
        while (Field(ref json))
        {
            if (json.ValueTextEquals("name"u8)) name = NextText(ref json);
            else if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("kind"u8)) kind = NextCode<SourceKind>(ref json);
            else if (json.ValueTextEquals("named"u8)) named = NextFlag(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else Pass(ref json);
        }

        return new Source { Name = name, AsReported = reported, Kind = kind, Named = named, Evidence = evidence };
    }
}
