using System.Collections.Immutable;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>One annotated report with its places and an index from tokens to the layers over them; what every reader of this project looks at.</summary>
internal sealed class ReportReading
{
    private readonly int[] _numberAt;
    private readonly int[] _timeAt;
    private readonly int[] _mentionAt;
    private readonly int[] _placeAt;
    private readonly bool[] _isTriggerVerb;
    private readonly ILookup<int, NumberPhrase> _numbersIn;
    private readonly ILookup<int, TimeExpression> _timesIn;
    private readonly ILookup<int, ResolvedPlace> _placesIn;
    private readonly ILookup<int, Attribution> _speakersIn;
    private readonly ILookup<int, Attribution> _saidIn;
    private Lazy<ResolvedPlace?>? _home;
    private Lazy<string?>? _mainCountry;
    private List<ResolvedPlace>? _settings;
    private FullNames? _fullNames;
    private string? _roundUp;
    private readonly ImmutableArray<SideClause>[] _sideClauses;
    private readonly AnsweredClause?[] _answered;
    private readonly (bool IsRead, ResolvedPlace? Place)[] _openings;
    private readonly ImmutableHashSet<int> _pageDates;

    public ReportReading(AnnotatedText text, ReportPlaces places, IReadOnlyList<TextSpan> furniture)
    {
        (Text, Places) = (text, places);
        var count = text.Tokens.Length;
        _numberAt = Index(count, text.Numbers.Length, i => (text.Numbers[i].First, text.Numbers[i].End));
        _timeAt = Index(count, text.Times.Length, i => (text.Times[i].First, text.Times[i].End));
        _mentionAt = Index(count, text.Mentions.Length, i => (text.Mentions[i].First, text.Mentions[i].End));
        _placeAt = Index(count, places.Places.Length, i => (places.Places[i].First, places.Places[i].End));
        _isTriggerVerb = new bool[count];
        _sideClauses = new ImmutableArray<SideClause>[text.Sentences.Length];
        _answered = new AnsweredClause?[text.Sentences.Length];
        _openings = new (bool, ResolvedPlace?)[text.Sentences.Length];
        _numbersIn = text.Numbers.ToLookup(n => text.Tokens[n.First].Sentence);
        _timesIn = text.Times.ToLookup(t => text.Tokens[t.First].Sentence);
        _placesIn = places.Places.ToLookup(p => text.Tokens[p.First].Sentence);
        _speakersIn = text.Attributions.Where(a => a.SourceFirst >= 0).ToLookup(a => text.Tokens[a.SourceFirst].Sentence);
        _saidIn = text.Attributions.SelectMany(a => SentencesOver(a.Content).Select(s => (Sentence: s, Attribution: a))).ToLookup(p => p.Sentence, p => p.Attribution);
        FirstTown = places.Places.FirstOrDefault(p => p is { IsMetonymy: false, IsDateline: false, WherePrec: <= 3 or null })?.First ?? count;
        TellsOfFighters = text.Mentions.Any(m => m.Entry?.Kind is ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters);
        HasParagraphs = text.Sentences.Length > 0 && 3 * (text.Sentences[^1].Paragraph + 1) <= 2 * text.Sentences.Length;
        Items = new ReportItems(text, PlaceAt);
        _pageDates = PageDates.Of(text);
        IsFurniture = [.. text.Sentences.Select(s => furniture.Any(f => f.Overlaps(s.Span)))];
    }

    public AnnotatedText Text { get; }

    /// <summary>The names of its persons.</summary>
    public FullNames FullNames => _fullNames ??= new FullNames(this);

    /// <summary>The items, when it is a round-up.</summary>
    public ReportItems Items { get; }

    /// <summary>First token of the first place that is no wider than a district; the number of tokens without.</summary>
    public int FirstTown { get; }

    /// <summary>Whether the report names an armed group or fighters anywhere.</summary>
    public bool TellsOfFighters { get; }

    /// <summary>Index of the last sentence that tells only what an accident or the weather did; before the report when there is none.</summary>
    public int LastAccident { get; set; } = -2;

    /// <summary>Whether a sentence read so far tells of people taken by force.</summary>
    public bool TellsOfTaking { get; set; }

    /// <summary>Whether its paragraphs hold more than a sentence: where each sentence is one, a new paragraph says nothing.</summary>
    public bool HasParagraphs { get; }

    /// <summary>How many towns it speaks of, in one word: a story stays where it is.</summary>
    public string RoundUp => _roundUp ??= Places.Places.Where(Compatibility.IsTown).Select(p => p.Name).Distinct(StringComparer.Ordinal).Count() switch { <= 1 => "town", <= 3 => "towns", <= 7 => "many", _ => "list" };

    public ReportPlaces Places { get; }

    /// <summary>The town that the report is at home in; null when nothing says one.</summary>
    public ResolvedPlace? Home => (_home ??= new(() => ReportHome.Of(this))).Value;

    /// <summary>The country where most places that the report names lie; ISO alpha-2, null without any.</summary>
    public string? MainCountry => (_mainCountry ??= new(() => Places.Places.Where(p => p is { Country: not null, IsDateline: false }).GroupBy(p => p.Country).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key)).Value;

    /// <summary>The places where something can have been: no state that acts, no seat, no home of who is cared for.</summary>
    public IReadOnlyList<ResolvedPlace> Settings => _settings ??= [.. Places.Places.Where(p => p is { IsMetonymy: false, Country: not null } && !WhereChooser.IsAside(this, p))];

    /// <summary>By sentence: page furniture, never coded.</summary>
    public ImmutableArray<bool> IsFurniture { get; }

    public ImmutableArray<Token> Tokens => Text.Tokens;

    public NumberPhrase? NumberAt(int token) => At(_numberAt, token) is var i && i < 0 ? null : Text.Numbers[i];

    public TimeExpression? TimeAt(int token) => At(_timeAt, token) is var i && i < 0 ? null : Text.Times[i];

    public Mention? MentionAt(int token) => At(_mentionAt, token) is var i && i < 0 ? null : Text.Mentions[i];

    public ResolvedPlace? PlaceAt(int token) => At(_placeAt, token) is var i && i < 0 ? null : Places.Places[i];

    // Before the text and behind it stands nothing: whoever looks a few words on need not ask where it ends.
    private static int At(int[] of, int token) => (uint)token < (uint)of.Length ? of[token] : -1;

    /// <summary>Numbers that begin in a sentence, in the order of their layer; likewise the others below.</summary>
    public IEnumerable<NumberPhrase> NumbersIn(Sentence sentence) => _numbersIn[sentence.Index];

    public IEnumerable<TimeExpression> TimesIn(Sentence sentence) => _timesIn[sentence.Index];

    public IEnumerable<ResolvedPlace> PlacesIn(Sentence sentence) => _placesIn[sentence.Index];

    /// <summary>Whether a time is the page's own (<see cref="PageDates"/>).</summary>
    public bool IsOfPage(TimeExpression time) => _pageDates.Contains(time.First);

    /// <summary>The place with which a sentence opens (<see cref="Openings"/>), or null.</summary>
    public ResolvedPlace? OpeningOf(Sentence sentence)
    {
        ref var opening = ref _openings[sentence.Index];
        if (!opening.IsRead) opening = (true, Openings.Place(this, sentence));
        return opening.Place;
    }

    /// <summary>Whether a sentence behind one, up to another, opens with a place.</summary>
    /// <param name="behind">Index of the sentence before the first of them.</param>
    /// <param name="last">Index of the last.</param>
    public bool OpensElsewhere(int behind, int last)
    {
        for (var s = last; s > behind; s--)
        {
            if (OpeningOf(Text.Sentences[s]) is not null) return true;
        }

        return false;
    }

    /// <summary>The page's own date, or null.</summary>
    public TimeExpression? PageDate => Text.Times.FirstOrDefault(IsOfPage);

    /// <summary>Attributions whose speaker is named in a sentence.</summary>
    public IEnumerable<Attribution> SpeakersIn(Sentence sentence) => _speakersIn[sentence.Index];

    /// <summary>Attributions whose content covers some of a sentence.</summary>
    public IEnumerable<Attribution> SaidIn(Sentence sentence) => _saidIn[sentence.Index];

    /// <summary>The mention a mention takes up ("the group" → Islamic State), or itself.</summary>
    public Mention Resolve(Mention mention)
    {
        for (var steps = 0; steps < 8 && mention.Referent >= 0; steps++) mention = Text.Mentions[mention.Referent];
        return mention;
    }

    /// <summary>Whether a token stands in the words that name the speaker of what a trigger tells ("…, police said"): no party to it.</summary>
    public bool IsSpeakerOf(int token, int trigger)
    {
        var offset = Tokens[trigger].Start;
        foreach (var attribution in SpeakersIn(SentenceOf(token)))
        {
            if (token < trigger || token < attribution.SourceFirst || token >= attribution.SourceEnd) continue;
            if (trigger >= attribution.SourceFirst && trigger < attribution.CueEnd && trigger >= attribution.CueFirst) continue;
            if (offset >= attribution.Content.Start && offset < attribution.Content.End) return true;
        }

        return false;
    }

    /// <summary>Whether a token was matched as the verb of a frame, whatever its tag: no noun phrase runs over it.</summary>
    public bool IsTriggerVerb(int token) => (uint)token < (uint)_isTriggerVerb.Length && _isTriggerVerb[token];

    /// <summary>The clauses of a sentence that say of somebody what else he did or is held for.</summary>
    public ImmutableArray<SideClause> SideClausesIn(Sentence sentence) =>
        _sideClauses[sentence.Index] is { IsDefault: false } known ? known : _sideClauses[sentence.Index] = SideClauseReader.Of(this, sentence);

    /// <summary>The words of a sentence that tell what the rest of it answers or is reckoned from; asked once its events are read.</summary>
    public AnsweredClause AnsweredIn(Sentence sentence) => _answered[sentence.Index] ??= AnsweredClause.Of(this, sentence);

    /// <summary>The side clause that a token stands in, or null.</summary>
    public SideClause? SideClauseAt(int token)
    {
        foreach (var clause in SideClausesIn(SentenceOf(token)))
        {
            if (clause.Holds(token)) return clause;
        }

        return null;
    }

    /// <summary>Notes the words of a verb hit; called once for each before roles are read.</summary>
    public void MarkTriggerVerb(int first, int end)
    {
        for (var t = first; t < end; t++) _isTriggerVerb[t] = true;
    }

    public string Lower(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Lower : "";

    /// <summary>Whether a token is a preposition that says where: "at", "near".</summary>
    public bool SaysWhere(int token) => Lower(token) is "in" or "at" or "near" or "outside" or "around";

    /// <summary>Whether a sentence is the first of its paragraph.</summary>
    public bool OpensParagraph(Sentence sentence) => sentence.Index == 0 || Text.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph;

    public Sentence SentenceOf(int token) => Text.Sentences[Tokens[token].Sentence];

    private IEnumerable<int> SentencesOver(TextSpan content)
    {
        int low = 0, high = Text.Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Text.Sentences[middle].Span.End <= content.Start) low = middle + 1;
            else high = middle;
        }

        for (var s = low; s < Text.Sentences.Length && Text.Sentences[s].Span.Start < content.End; s++) yield return s;
    }

    // Later items win, so that a relative position covers its anchor and a long mention a short one.
    private static int[] Index(int tokens, int items, Func<int, (int First, int End)> range)
    {
        var index = new int[tokens];
        Array.Fill(index, -1);
        var order = Enumerable.Range(0, items).OrderBy(i => range(i).End - range(i).First).ThenBy(i => i);
        foreach (var i in order)
        {
            var (first, end) = range(i);
            for (var t = first; t < end; t++) index[t] = i;
        }

        return index;
    }
}
