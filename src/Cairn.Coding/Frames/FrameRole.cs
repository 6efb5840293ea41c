namespace Cairn.Coding;

/// <summary>What stands in a slot: who acts, who or what is acted upon, who is harmed, with what.</summary>
public enum FrameRole { Agent, Target, Victim, Party, Weapon, Place }
