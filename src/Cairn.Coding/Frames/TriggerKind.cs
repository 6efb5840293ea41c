namespace Cairn.Coding;

/// <summary>Part of speech a trigger must have in the sentence; phrases are matched as they stand.</summary>
public enum TriggerKind { Verb, Noun, Adjective, Phrase }
