using Cairn.Model;

namespace Cairn.Intake;

/// <summary>A paragraph, or a line that stands for one, of a text in UTF-16 offsets. <paramref name="BreaksBefore"/> counts the line breaks before it.</summary>
internal readonly record struct Block(TextSpan Range, string Text, int BreaksBefore);
