namespace Cairn.Language;

/// <summary>What sort of saying an attribution's cue is.</summary>
public enum AttributionCue { Stated, Claimed, Denied, Accused, Feared, Warned, Reported }
