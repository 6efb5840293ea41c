using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>A noun phrase that denotes people, with the number of them if said.</summary>
internal sealed record PeopleGroup
{
    /// <summary>First token of the phrase, its number included.</summary>
    public required int First { get; init; }
    public required int End { get; init; }
    public required int Head { get; init; }
    public NumberPhrase? Number { get; init; }
    public int? Low { get; init; }
    public int? Point { get; init; }
    public int? High { get; init; }
    public Qualifier Qualifier { get; init; }
    public Population Population { get; init; } = Population.All;
    public FigureUnit Unit { get; init; } = FigureUnit.Persons;

    /// <summary>"the militants", "they": takes up people already told of, so it gives no new number by itself.</summary>
    public bool IsAnaphoric { get; init; }

    /// <summary>"three others", "another two": besides those just told of.</summary>
    public bool IsOther { get; init; }

    /// <summary>"three more": adds to an earlier toll.</summary>
    public bool IsMore { get; init; }

    /// <summary>Persons named one by one.</summary>
    public bool IsNamed { get; init; }
    public Mention? Mention { get; init; }

    /// <summary>Whether the phrase gives a number that can become a figure.</summary>
    public bool Counts => (Low ?? Point ?? High) is not null;

    /// <summary>The group with the bounds of a number.</summary>
    public PeopleGroup CountedBy(NumberPhrase number) =>
        this with { Number = number, Low = number.Low, Point = number.Point, High = number.High, Qualifier = number.Qualifier };
}
