using AngleSharp.Dom;

namespace Cairn.Intake.Metadata;

/// <summary>A short text of a page with a full date in it, and its place: the number of elements before it.</summary>
internal sealed record DatedText(string Text, DateOnly Day, IElement Holder, int Order)
{
    /// <summary>Longer texts are paragraphs, whose dates are those of events.</summary>
    public const int Longest = 220;
}
