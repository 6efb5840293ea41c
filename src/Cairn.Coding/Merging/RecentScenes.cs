using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>What the last scenes of an occurrence tell, gathered once for all the scenes that may go on telling it.</summary>
internal sealed class RecentScenes
{
    private const int Most = 32; // enough to judge what joins: a long report must not cost the square of its length

    private IReadOnlyList<Act>? _acts;
    private HashSet<string>? _doers;

    public RecentScenes(List<Scene> scenes)
    {
        Told = scenes.Count;
        Scenes = scenes.GetRange(Math.Max(0, Told - Most), Math.Min(Told, Most));
        Mentions = [.. Scenes.SelectMany(s => s.Mentions)];
        Places = [.. Scenes.SelectMany(s => s.Places)];
        Times = [.. Scenes.SelectMany(s => s.Times)];
        Dated = MergeDays.Dated(Times);
        Figures = [.. Scenes.SelectMany(s => s.Figures)];
    }

    /// <summary>How many scenes the occurrence had.</summary>
    public int Told { get; }

    public List<Scene> Scenes { get; }
    public List<EventMention> Mentions { get; }
    public List<ResolvedPlace> Places { get; }
    public List<TimeExpression> Times { get; }

    /// <summary>The times of which it is known when they were.</summary>
    public List<TimeExpression> Dated { get; }

    public List<FigureDraft> Figures { get; }

    /// <summary>Their acts, as they stand.</summary>
    public IReadOnlyList<Act> Acts => _acts ??= WeakActs.Standing(Mentions);

    /// <summary>Who did them, by name or by what they are called.</summary>
    public HashSet<string> Doers(ReportReading reading) => _doers ??= MergeReference.Doers(reading, Mentions);
}
