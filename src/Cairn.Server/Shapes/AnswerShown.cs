using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>One bar of an answer's plot: at the least and at the most.</summary>
public sealed record AnswerBar(string Start, string End, long Low, long High, long? Best, int Incidents, bool Subject, bool Rival);

/// <summary>The verdict under another rule.</summary>
public sealed record AnswerVariant(string Variant, Verdict Verdict, bool Flips);

/// <summary>What the record says, with its rule, rivals, sensitivity, caveats and a plot.</summary>
/// <param name="Incidents">Ids of the incidents counted, at most two hundred.</param>
/// <param name="Behind">The deadliest of them as a list shows them; nobody checks a bare number.</param>
public sealed record AnswerShown(
    string Question, Verdict? Verdict, string Sentence, string Rule, IReadOnlyList<AnswerBar> Series, IReadOnlyList<string> Rivals, IReadOnlyList<AnswerVariant> Sensitivity, IReadOnlyList<string> Caveats,
    IReadOnlyList<string> Incidents, IReadOnlyList<IncidentRow> Behind);

/// <summary>A comparative claim that a report makes.</summary>
public sealed record ClaimShown(string Report, int Index, string AsReported, string? Publisher, string? Published, string? Title, Comparison? Comparison, IReadOnlyList<Span> Evidence);

/// <summary>All of them.</summary>
public sealed record ClaimsShown(IReadOnlyList<ClaimShown> Items);
