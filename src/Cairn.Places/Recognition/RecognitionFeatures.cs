using Cairn.Language;
using Cairn.Model;
using static Cairn.Places.RecognitionFeature;

namespace Cairn.Places;

/// <summary>Describes the listed runs of a report by <see cref="RecognitionFeature"/>.</summary>
internal sealed class RecognitionFeatures(Gazetteer gazetteer, ReportNames names)
{
    private readonly AnnotatedText _text = names.Text;

    /// <summary>Fills in the features of all runs of one report.</summary>
    public void Describe(List<PlaceCandidate> candidates)
    {
        var listed = new bool[_text.Tokens.Length];
        foreach (var c in candidates)
        {
            if (!PlaceWords.Common.Contains(c.Key)) listed.AsSpan(c.First, c.End - c.First).Fill(true);
        }

        foreach (var c in candidates)
        {
            var sentence = _text.Sentences[_text.Tokens[c.First].Sentence];
            c.Set(Bias);
            Tagged(c);
            Before(c, sentence, listed);
            After(c, sentence, listed);
            Written(c, sentence);
            Listed(c);
        }

        Elsewhere(candidates);
    }

    private void Tagged(PlaceCandidate c)
    {
        if (names.MentionAt(c.First) is not { } mention) return;
        c.Set(mention.Label switch { MentionLabel.Place => TaggedPlace, MentionLabel.Person => TaggedPerson, MentionLabel.Org => TaggedOrganisation, _ => TaggedOther });
        c.Set(TaggedWhole, mention.First == c.First && mention.End == c.End);
        c.Set(ElsewhereFullPerson, mention.Label == MentionLabel.Person && mention.End - mention.First > c.End - c.First);
    }

    private void Before(PlaceCandidate c, Sentence sentence, bool[] listed)
    {
        var i = c.First - 1;
        c.Set(OpensSentence, i < sentence.First);
        if (i < sentence.First) return;
        if (_text.Tokens[i].Lower == "the")
        {
            c.Set(AfterArticle);
            i--;
        }

        if (i < sentence.First) return;
        ref readonly var token = ref _text.Tokens.ItemRef(i);
        var lower = token.Lower;
        if (lower is "," or "(" && i > sentence.First && listed[i - 1]) c.Set(AfterPlaceComma);
        else if (lower is "and" or "or" or "," && i > sentence.First && listed[i - 1]) c.Set(AfterPlaceAnd);
        else if (lower == "of") c.Set(i > sentence.First && PlaceWords.SaysPlace(_text.Tokens[i - 1].Lower) ? AfterPlaceOf : AfterOf);
        else if (lower == "from" && i > sentence.First && PlaceWords.Units.ContainsKey(_text.Tokens[i - 1].Lower)) c.Set(AfterPlaceOf);
        else if (lower is "from" or "to") c.Set(AfterFromTo);
        else if (PlaceWords.Directions.Contains(lower)) c.Set(AfterDirection);
        else if (PlaceWords.Locative.Contains(lower)) c.Set(AfterLocative);
        else if (PlaceWords.Titles.Contains(lower)) c.Set(AfterTitle);
        else if (token.Tag == Tag.IN) c.Set(AfterVia);
        else if (lower is "(" or "\"" or "'" or "[") c.Set(AfterOpening);
        else if (token.IsName && char.IsUpper(token.Form[0])) c.Set(AfterName, !listed[i]);
        else if (token.IsVerb) c.Set(AfterVerb);
    }

    private void After(PlaceCandidate c, Sentence sentence, bool[] listed)
    {
        var i = c.End;
        if (i >= sentence.End) return;
        ref readonly var token = ref _text.Tokens.ItemRef(i);
        var lower = token.Lower;
        var capital = char.IsUpper(token.Form[0]);
        if (PlaceWords.Streets.Contains(lower) && capital) c.Set(BeforeStreet);
        else if (PlaceWords.Divisions.Contains(lower)) c.Set(BeforeDivision);
        else if (PlaceWords.Bodies.Contains(lower) && capital) c.Set(BeforeBody);
        else if (PlaceWords.Features.Contains(lower)) c.Set(BeforeFeature);
        else if (lower is "," or "(") c.Set(BeforePlaceComma, i + 1 < sentence.End && listed[i + 1]);
        else if (lower is "'s" or "'") c.Set(BeforePossessive);
        else if (lower == "-") c.Set(BeforeHyphen, _text.Tokens[i].Start == _text.Tokens[i - 1].End);
        else if (token.IsName && capital) c.Set(BeforeName);
        else if (token.IsVerb) c.Set(token.Lemma is "say" or "tell" or "add" ? BeforeSaying : BeforeVerb);
        else if (token.Tag == Tag.NNS) c.Set(BeforePlural);
        else if (token.Tag == Tag.NN) c.Set(BeforeNoun);
    }

    private void Written(PlaceCandidate c, Sentence sentence)
    {
        var (first, last) = (_text.Tokens[c.First], _text.Tokens[c.End - 1]);
        var oneCase = names.IsOneCase(sentence.Index);
        var capitals = first.Form.All(x => !char.IsLower(x));
        c.Set(InOneCase, oneCase);
        c.Set(IsCapitals, capitals && first.Form.Length > 3 && !oneCase);
        c.Set(IsAbbreviation, capitals && first.Form.Length <= 4 || first.Form[^1] == '.');
        c.Set(IsShort, c.Key.Length <= 3);
        c.Set(HasSeveralWords, c.End - c.First > 1);
        c.Set(IsNoName, !oneCase && last.Tag is not (Tag.NNP or Tag.NNPS or Tag.None));
        c.Set(IsCommonWord, PlaceWords.Common.Contains(c.Key));
        c.Set(BeginsWithArticle, first.Lower == "the");
        c.Set(HasFigure, char.IsDigit(last.Form[0]));
    }

    private void Listed(PlaceCandidate c)
    {
        var (people, other) = (0, true);
        foreach (var hit in c.Hits)
        {
            ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
            if ((hit & Gazetteer.OtherName) == 0) other = false;
            c.Set(row.PlaceKind switch { PlaceKind.Country => IsCountry, PlaceKind.Area => IsArea, PlaceKind.Admin1 => IsFirstOrder, PlaceKind.Admin2 => IsSecondOrder, _ => Bias });
            people = Math.Max(people, row.Population);
        }

        c[RecognitionFeature.Population] = Math.Log10(people + 1) / 7;
        c.Set(IsOtherName, other);
        c.Set(IsLongTown, c.Key.Length >= 8);
    }

    // One occurrence that is surely a place, or surely a person, tells of the others.
    private void Elsewhere(List<PlaceCandidate> candidates)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in _text.Mentions)
        {
            if (mention.Label != MentionLabel.Person || mention.IsGeneric || mention.End - mention.First < 2) continue;
            for (var t = mention.First; t < mention.End; t++) surnames.Add(names.Folded(t));
        }

        foreach (var group in candidates.GroupBy(c => c.Key, StringComparer.Ordinal))
        {
            var all = group.ToList();
            var placed = all.Count(c => c[AfterLocative] + c[AfterPlaceComma] + c[BeforePlaceComma] + c[BeforeDivision] > 0);
            var tagged = all.Count(c => c[TaggedPlace] > 0);
            foreach (var c in all)
            {
                c.Set(ElsewherePerson, c.End == c.First + 1 && surnames.Contains(c.Key));
                c.Set(ElsewhereLocative, placed - (c[AfterLocative] + c[AfterPlaceComma] + c[BeforePlaceComma] + c[BeforeDivision] > 0 ? 1 : 0) > 0);
                c.Set(ElsewhereTagged, tagged - (int)c[TaggedPlace] > 0);
                c.Set(IsRepeated, all.Count > 1);
            }
        }
    }
}
