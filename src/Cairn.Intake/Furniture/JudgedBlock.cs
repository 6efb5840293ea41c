namespace Cairn.Intake;

/// <summary>A block and what it is: null is story.</summary>
internal readonly record struct JudgedBlock(Block Block, FurnitureKind? Kind);
