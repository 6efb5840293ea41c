using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Where and when a scene stands in its report, as far as its surroundings tell.</summary>
/// <param name="Country">ISO alpha-2 of its own place, of the people acted upon, or of the text before it; null when nothing tells.</param>
/// <param name="IsOwn">The scene itself gives the country, not the text before it.</param>
/// <param name="IsOld">Dated well before the report: context.</param>
/// <param name="Words">Lemmas of the things and people it names, for cohesion ("the prison", "the soldiers").</param>
/// <param name="Opening">The place that its sentence opens with (<see cref="Openings"/>), or null.</param>
internal sealed record Setting(string? Country, bool IsOwn, bool IsOld, IReadOnlySet<string> Words, ResolvedPlace? Opening);
