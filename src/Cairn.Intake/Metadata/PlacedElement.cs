using AngleSharp.Dom;

namespace Cairn.Intake.Metadata;

/// <summary>An element and its place: the number of elements before it in the page.</summary>
internal readonly record struct PlacedElement(IElement Element, int Order);
