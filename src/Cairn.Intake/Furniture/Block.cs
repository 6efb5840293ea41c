using Cairn.Model;

namespace Cairn.Intake;

/// <summary>A paragraph, or a line that stands for one, of a text in UTF-16 offsets.</summary>
/// <param name="Range">Its place in the text.</param>
/// <param name="Text">Its words.</param>
/// <param name="BreaksBefore">Line breaks before it.</param>
/// <param name="Update">The timed update of a live page that it belongs to, from 0; −1 for none.</param>
internal readonly record struct Block(TextSpan Range, string Text, int BreaksBefore, int Update = -1);
