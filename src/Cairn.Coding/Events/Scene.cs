using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>The events of one sentence that belong to one occurrence. Owned by the reader of one report.</summary>
internal sealed class Scene(Sentence sentence)
{
    public Sentence Sentence { get; } = sentence;
    public List<EventMention> Mentions { get; } = [];

    /// <summary>Those whom the sentences behind it name as its victims.</summary>
    public List<Mention> NamedVictims { get; } = [];

    /// <summary>Those whom the sentences behind it name as held for it.</summary>
    public List<Mention> NamedSuspects { get; } = [];

    /// <summary>"another attack", "in a separate incident": cannot be what was told before.</summary>
    public bool IsSeparate { get; set; }

    /// <summary>Which of the clauses that a sentence keeps apart tells it: how many of their marks stand before it.</summary>
    public int Part { get; init; }

    /// <summary>What happened on the day since which nothing was as bad (<see cref="Baselines"/>).</summary>
    public bool IsSince { get; init; }

    /// <summary>Its sentence tells no other.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Told in an <see cref="AnsweredClause"/>: what the rest of the sentence answers.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Answered, and told as news like the answer.</summary>
    public bool IsNews { get; init; }

    /// <summary>Which of the sentence's side clauses with a year or month of their own tells it; −1 for none.</summary>
    public int Aside { get; init; } = -1;

    /// <summary>The town of a share (<see cref="TownTolls"/>), or null.</summary>
    public ResolvedPlace? Town => Mentions.Find(m => m.Town is not null)?.Town;

    public bool IsReal => Mentions.All(m => m.IsFeared || m.Modality is Modality.Occurred or Modality.Alleged) && !Mentions.All(m => m.IsFeared);
    public bool IsReference => Mentions.All(m => m.IsReference);
    public bool IsDefinite => Mentions.Any(m => m.IsDefinite);

    /// <summary>When the acts were; when people died of them only where no act is dated.</summary>
    public IEnumerable<TimeExpression> Times => Mentions.Any(m => m.Act is not null && m.Times.Count > 0)
        ? Mentions.Where(m => m.Act is not null).SelectMany(m => m.Times) : Mentions.SelectMany(m => m.Times);

    public IEnumerable<ResolvedPlace> Places => Mentions.SelectMany(m => m.Places);
    public IEnumerable<FigureDraft> Figures => Mentions.SelectMany(m => m.Figures);

    /// <summary>Acts, the weak ones only when there is no other.</summary>
    public IEnumerable<Act> Acts
    {
        get
        {
            return WeakActs.Settle(Mentions).Distinct();
        }
    }

    public bool HasStrongAct => Mentions.Any(m => m.Act is not null && !m.IsWeak);
}
