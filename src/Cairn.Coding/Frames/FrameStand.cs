namespace Cairn.Coding;

/// <summary>How the act of a frame stands to the acts told beside it in the sentence.</summary>
public enum FrameStand
{
    /// <summary>Told by itself.</summary>
    Alone,

    /// <summary>Told besides, where an act of violence or its harm is told: the mortars in "attacked the post with mortars".</summary>
    Beside,

    /// <summary>Told instead: a blast that came too early, or in the hands of sappers, is no bombing.</summary>
    Instead,

    /// <summary>No act at all: what a boiler, a storm or a short circuit did, nobody did.</summary>
    Undoing,
}
