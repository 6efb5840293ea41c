namespace Cairn.Coding;

/// <summary>What of a trigger and its frame decides which nouns fill its slots.</summary>
internal readonly record struct TriggerShape(TriggerKind Kind, string LastOfMany, bool HasRoles, bool TakesObject, bool TakesArms, bool Harms, bool IsSurrender, bool IsProtest, bool IsOfGround);
