namespace Cairn.Coding;

/// <summary>A token that fills a role of an event.</summary>
internal sealed record RoleFiller(FrameRole Role, int Head);
