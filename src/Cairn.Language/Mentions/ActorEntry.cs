using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>One actor of the lexicon: an armed group, a state's force, an agency, or a generic class of actor.</summary>
/// <param name="Id">Stable id (<c>islamic-state</c>, <c>iq-army</c>, <c>generic-gunmen</c>).</param>
/// <param name="Name">Canonical English name; for generic classes the class's word.</param>
/// <param name="ActorClass">ACLED inter code at home, 1–8, or null when only the context tells.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 of the countries it belongs to or fights in; empty when none.</param>
/// <param name="Kind">What it is.</param>
public sealed record ActorEntry(string Id, string Name, int? ActorClass, ImmutableArray<string> Countries, ActorEntryKind Kind);
