using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Finds mentions from all evidence together, the surest first: lexicon names, titles, learned names, groups nobody listed, generic kinds, nationality;
/// then what the same report says elsewhere. Linear but for the last step, which looks back over mentions.
/// </summary>
internal sealed class MentionReader
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly NameLabel[] _names;
    private readonly MentionBoard _board;
    private readonly ListedNames _listed;
    private readonly TitledPeople _titled;
    private readonly LearnedNames _learned;
    private readonly UnlistedGroups _unlisted;
    private readonly StateForces _states;
    private readonly UnitNames _units;
    private readonly NamedGroups _groups;
    private readonly GenericActors _generic;
    private readonly NationalForces _nations;

    public MentionReader(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, NameLabel[] names)
    {
        (_tokens, _sentences, _names, _board) = (tokens, sentences, names, new MentionBoard(tokens));
        var words = new GenericWords(tokens);
        _nations = new NationalForces(tokens, _board);
        _listed = new ListedNames(tokens, _board, words);
        _titled = new TitledPeople(tokens, _board, names);
        _learned = new LearnedNames(tokens, _board, names);
        _states = new StateForces(tokens, _board);
        _units = new UnitNames(tokens, _board);
        _groups = new NamedGroups(tokens, _board, _listed);
        _unlisted = new UnlistedGroups(tokens, _board);
        _generic = new GenericActors(tokens, _board, words, _nations);
    }

    /// <summary>The mentions, and the names within those that only describe.</summary>
    public (ImmutableArray<Mention> Mentions, ImmutableArray<Mention> Within) Read()
    {
        foreach (var sentence in _sentences)
        {
            var oneCase = SentenceLetters.Of(_tokens.AsSpan(sentence.First, sentence.Count)).AreOneCase;
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _listed.Read(sentence, i, oneCase) - 1);
            if (!oneCase)
            {
                for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _states.Read(sentence, i) - 1);
                for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _units.Read(sentence, i) - 1);
            }

            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _titled.Read(sentence, i, oneCase) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _learned.Read(sentence, i) - 1);
            for (var i = sentence.First; !oneCase && i < sentence.End; i++) i = Math.Max(i, _groups.Read(sentence, i) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _unlisted.Read(sentence, i, oneCase) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, _generic.Read(sentence, i) - 1);
            for (var i = sentence.First; i < sentence.End; i++) _nations.Read(i);
        }

        BracketAcronyms.Run(_tokens, _board.At);
        new PlaceContexts(_tokens, _board.At).Run();
        new NameSpread(_tokens, _board.At).Run();
        DefiniteGroups.Run(_tokens, _board.At);
        var mentions = MentionReference.Link(_tokens, _board.Found());
        return (mentions, NamesWithin.Of(_tokens, mentions, _names));
    }
}
