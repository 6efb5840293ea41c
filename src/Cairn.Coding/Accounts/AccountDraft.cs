using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>An occurrence while its report is read: the scenes that tell it. Owned by the reader of one report.</summary>
internal sealed class AccountDraft
{
    /// <summary>A draft that begins with a scene.</summary>
    public static AccountDraft Of(Scene scene, Setting setting) =>
        new() { IsBackground = scene.IsReference, IsOld = setting.IsOld, CountryHint = setting.Country, Scenes = { scene } };

    /// <summary>One draft of several that tell one occurrence; news when one of them is.</summary>
    public static AccountDraft Of(IReadOnlyList<AccountDraft> tellings)
    {
        var lead = tellings.FirstOrDefault(t => !t.IsPast) ?? tellings[0];
        var draft = new AccountDraft { IsBackground = tellings.All(t => t.IsBackground), IsOld = tellings.All(t => t.IsOld), CountryHint = lead.CountryHint ?? tellings.Select(t => t.CountryHint).FirstOrDefault(c => c is not null) };
        draft.Scenes.AddRange(tellings.SelectMany(t => t.Scenes).OrderBy(s => s.Sentence.Index));
        draft.References.AddRange(tellings.SelectMany(t => t.References).OrderBy(s => s.Sentence.Index));
        return draft;
    }

    /// <summary>A draft of one of the scenes of another, told as that one is.</summary>
    public static AccountDraft Like(AccountDraft draft, Scene scene) =>
        new() { IsBackground = draft.IsBackground, IsOld = draft.IsOld, CountryHint = draft.CountryHint, Scenes = { scene } };

    public List<Scene> Scenes { get; } = [];

    /// <summary>What only refers to it: who is tried for it, whose murder it was. Tells no act, place or number of its own.</summary>
    public List<Scene> References { get; } = [];

    /// <summary>Told as context: an earlier occurrence, a court case, an anniversary.</summary>
    public bool IsBackground { get; set; }

    /// <summary>Dated well before the report.</summary>
    public bool IsOld { get; init; }

    /// <summary>Not what the report is about.</summary>
    public bool IsPast => IsBackground || IsOld;

    /// <summary>Country that the parties' nationality suggests where no place is told; ISO alpha-2.</summary>
    public string? CountryHint { get; set; }

    public int LastSentence => Scenes[^1].Sentence.Index;
    public IEnumerable<EventMention> Mentions => Scenes.SelectMany(s => s.Mentions);

    /// <summary>The last scenes, as they were told when the last of them joined; what they hold does not change while scenes join.</summary>
    public RecentScenes Recent => _recent is { } known && known.Told == Scenes.Count ? known : _recent = new RecentScenes(Scenes);
    public IEnumerable<TimeExpression> Times => Scenes.SelectMany(s => s.Times);
    public IEnumerable<ResolvedPlace> Places => Scenes.SelectMany(s => s.Places);
    public IEnumerable<FigureDraft> Figures => Scenes.SelectMany(s => s.Figures);

    /// <summary>Lemmas of the nouns in the sentences that tell it.</summary>
    public HashSet<string> Words(ReportReading reading)
    {
        Read(reading);
        return _words;
    }

    /// <summary>Words of the names in them that are neither places nor days, lower case.</summary>
    public HashSet<string> Names(ReportReading reading)
    {
        Read(reading);
        return _names;
    }

    /// <summary>The buildings, posts and vehicles in them (<see cref="KnownSites"/>).</summary>
    public HashSet<string> Sites(ReportReading reading)
    {
        Read(reading);
        return _sites;
    }

    private void Read(ReportReading reading)
    {
        for (; _read < Scenes.Count; _read++)
        {
            _sites.UnionWith(KnownSites.Told(reading, Scenes[_read]));
            var sentence = Scenes[_read].Sentence;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (reading.Tokens[i].IsNoun) _words.Add(reading.Tokens[i].Lemma);
                if (MergeReference.IsName(reading, i)) _names.Add(reading.Lower(i));
            }
        }
    }

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sites = new(StringComparer.Ordinal);
    private int _read;
    private RecentScenes? _recent;

    public bool IsReal => Scenes[0].IsReal;

    /// <summary>Acts of all scenes; weak ones only when there is no strong one.</summary>
    public IReadOnlyList<Act> Acts => WeakActs.Standing(Mentions);
}
