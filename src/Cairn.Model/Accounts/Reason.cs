namespace Cairn.Model;

/// <summary>Why a value was coded: the field, the rule or model that decided, and the words it decided on (<c>cairn code --explain</c>).</summary>
public sealed record Reason(string Field, string Rule, string? Detail, Span? Span);
