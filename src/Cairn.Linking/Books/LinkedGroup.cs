namespace Cairn.Linking;

/// <summary>Accounts that the linker puts together.</summary>
/// <param name="IncidentId">The id that <see cref="Linker.Link"/> gives them.</param>
/// <param name="Keys">Their keys, in canonical order.</param>
public sealed record LinkedGroup(string IncidentId, IReadOnlyList<string> Keys);
