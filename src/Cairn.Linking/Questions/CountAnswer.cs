namespace Cairn.Linking;

/// <summary>The incidents recorded to a <see cref="CountQuestion"/>.</summary>
/// <param name="Id">The asker's name for the question.</param>
/// <param name="Count">How many.</param>
/// <param name="Reports">The reports that tell of them, in ordinal order.</param>
/// <param name="Incidents">Their ids, in ordinal order.</param>
/// <param name="AtMost">How many with those that reports tell only beside their news (<see cref="Cairn.Model.Incident.ContextOnly"/>).</param>
/// <param name="ContextOnly">The ids of those, in ordinal order.</param>
public sealed record CountAnswer(string Id, int Count, IReadOnlyList<string> Reports, IReadOnlyList<string> Incidents, int AtMost, IReadOnlyList<string> ContextOnly);
