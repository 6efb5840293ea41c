using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>How many incidents match and what they add up to.</summary>
/// <param name="Incidents">Number of incidents.</param>
/// <param name="Killed">
/// Sums of the bounds, low ≤ best ≤ high; null when no incident has a figure. Open when any is. An incident without a best figure (losses that one side admits and the other puts higher) adds its
/// lowest to the sum of the best, one without a highest its best or lowest to that of the highest.
/// </param>
/// <param name="Injured">The same of the injured.</param>
/// <param name="WithKilledFigure">Incidents for which somebody gave a figure of the killed; for the others it is unknown, not zero.</param>
/// <param name="Tellings">Reports that tell them; a report that tells two counts twice.</param>
public sealed record IncidentCount(int Incidents, Total? Killed, Total? Injured, int WithKilledFigure, int Tellings);
