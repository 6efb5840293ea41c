using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>
/// Names that the gazetteer does not list but that the words around them, or the tagger, say are places: "Mota Khan district", "the village of Kuchnay Regay".
/// They keep their spelling; entries that sound alike are offered to resolution, which takes one only when the rest of the report agrees.
/// </summary>
internal sealed class UnlistedNames(Gazetteer gazetteer, ReportNames names)
{
    private const int LongestName = 4;
    private const int MostHits = 40;
    private const int LargeTown = 100_000;

    private static readonly HashSet<string> PlaceNouns = new(StringComparer.Ordinal) { "forest", "forests", "area", "areas", "valley", "crossing", "mountains", "hills", "camp", "peninsula", "island", "islands", "police station", "jungle" };

    /// <summary>A run of two or more names before a division word, when the gazetteer does not list the whole run: its parts are other places.</summary>
    public PlaceMention? Division(Sentence sentence, int i)
    {
        var end = RunEnd(sentence, i);
        if (end < i + 2 || end >= sentence.End) return null;
        if (!PlaceWords.SecondOrder.Contains(names.Text.Tokens[end].Lower) || BodyNames.Are(names.Text, sentence, i, end)) return null;
        var key = names.Key(i, end);
        if (gazetteer.ExactHits(Gazetteer.Hash(key)).Length > 0) return null;
        for (var t = i; t < end; t++)
        {
            if (names.IsTaken(t) || PlaceWords.Titles.Contains(names.Text.Tokens[t].Lower) || PlaceWords.Directions.Contains(names.Text.Tokens[t].Lower) || PlaceWords.Divisions.Contains(names.Text.Tokens[t].Lower)) return null;
        }

        return Make(i, end, key, names.Text.Tokens[end].Lower);
    }

    /// <summary>The unlisted name that begins at a token, or null.</summary>
    public PlaceMention? At(Sentence sentence, int i)
    {
        if (names.IsTaken(i)) return null;
        var end = RunEnd(sentence, i);
        if (end == i || LocalNames.IsStreet(names.Text, sentence, i, end) || LocalNames.IsNameEnd(names.Text, sentence, i, end, false) || BodyNames.Are(names.Text, sentence, i, end)) return null;
        var located = IsLocated(sentence, i, end);
        if (!located && names.MentionAt(i)?.Label == MentionLabel.Person && !IsTakenTown(sentence, i, end)) return null;
        var word = PlaceRecognizer.WordBeside(names.Text, sentence, i, end);
        var placed = word is not null && (PlaceWords.Divisions.Contains(word) || PlaceWords.Towns.Contains(word) || PlaceNouns.Contains(word));
        if (!placed && !located)
        {
            var before = i > sentence.First ? names.Text.Tokens[i - 1].Lower : "";
            if (!IsTakenTown(sentence, i, end) && (names.MentionAt(i) is not { Label: MentionLabel.Place } || !(PlaceWords.Locative.Contains(before) || before is "of" or "from" or "to" or "on") && !IsObject(sentence, i) && !IsHeldByNext(sentence, end))) return null;
        }

        var key = names.Key(i, end);
        // "South Springfield": a part of a town that is listed; the town is read next.
        if (end > i + 1 && PlaceWords.Directions.Contains(names.Text.Tokens[i].Lower) && gazetteer.ExactHits(Gazetteer.Hash(key)).Length == 0 && IsTown(names.Key(i + 1, end))) return null;
        return key.Length < 3 || PlaceWords.Common.Contains(key) || end == i + 1 && (PlaceWords.Divisions.Contains(key) || PlaceWords.Features.Contains(key)) ? null : Make(i, end, key, word);
    }

    /// <summary>
    /// "at Oldfield on Monday", "near Oldfield, killing two": a name between a preposition of place and the end of its phrase, whatever the tagger calls it.
    /// Nobody is "in" a person; who is "at" a body is at work there, so a body needs another preposition.
    /// </summary>
    private bool IsLocated(Sentence sentence, int i, int end)
    {
        if (i == sentence.First || !IsBehindPlaceWord(sentence, i) || !ClosesPhrase(sentence, end)) return false;
        for (var t = i; t < end; t++)
        {
            if (PlaceWords.Titles.Contains(names.Text.Tokens[t].Lower) || PlaceWords.Common.Contains(names.Folded(t)) || IsAcronym(names.Text.Tokens[t].Form)) return false;
        }

        return names.MentionAt(i) switch
        {
            { Label: MentionLabel.Person } person => person.End == person.First + 1 && names.Text.Tokens[i - 1].Lower is not "around" || names.Text.Tokens[i - 1].Lower is "of" || i - 1 == sentence.First && names.Text.Tokens[i - 1].Lower is "in" && end < sentence.End && names.Text.Tokens[end].Lower is ",",
            { Label: MentionLabel.Org } => names.Text.Tokens[i - 1].Lower is not "at",
            _ => true,
        };
    }

    // "in Oldfield", "the village of Oldfield", "south of Oldfield"
    private bool IsBehindPlaceWord(Sentence sentence, int i) =>
        names.Text.Tokens[i - 1].Lower is "in" or "at" or "near" or "outside" or "around" || IsSecondOfTwo(sentence, i)
        || names.Text.Tokens[i - 1].Lower is "of" && i - 2 >= sentence.First && (names.Text.Tokens[i - 2].Lower is "village" or "town" or "hamlet" or "community" or "commune" or "settlement" or "neighborhood" or "neighbourhood" or "suburb" or "market" or "fair" or "garrison" or "outpost" or "crossroads" or "cercle" or "canton" or "municipality" or "department" or "subprefecture" || PlaceWords.Bearings.ContainsKey(names.Text.Tokens[i - 2].Lower));

    // "in Oldfield and Norton"
    private bool IsSecondOfTwo(Sentence sentence, int i) =>
        names.Text.Tokens[i - 1].Lower is "and" && i - 2 >= sentence.First && names.MentionAt(i)?.Label is null or MentionLabel.Place
        && names.MentionAt(i - 2) is { Label: MentionLabel.Place } first && first.First > sentence.First && names.Text.Tokens[first.First - 1].Lower is "in" or "at" or "near";

    private bool ClosesPhrase(Sentence sentence, int end)
    {
        if (end >= sentence.End) return true;
        var token = names.Text.Tokens[end];
        return token.Lower is "," or "." or ";" or ")" or ":" or "and" or "on" or "in" or "near" or "when" or "where" or "while" or "late" or "early" or "before" or "after" or "by" or "during" or "yesterday" or "overnight" or "today" or "last" or "at" or "as" or "who" or "which"
            || token.Tag is Tag.VBG or Tag.VBD && !token.IsNoun;
    }

    private static bool IsAcronym(string form) => form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[1]);

    // "stormed Oldfield", "took Norton": of the tagger's places the one right behind a verb of war.
    private bool IsObject(Sentence sentence, int i) => i > sentence.First && names.Text.Tokens[i - 1].IsVerb && Taken.Contains(names.Text.Tokens[i - 1].Lemma);

    // "attacked Oldfield, in the north", "raided Oldfield, a village …": the tagger may take it for a person.
    private bool IsTakenTown(Sentence sentence, int i, int end) =>
        end == i + 1 && IsObject(sentence, i) && end + 2 < sentence.End && names.Text.Tokens[end].Lower is "," && (names.Text.Tokens[end + 1].Lower is "in" && names.Text.Tokens[end + 2].Lower is "the" || names.Text.Tokens[end + 1].Lower is "a" && PlaceWords.Towns.Contains(names.Text.Tokens[end + 2].Lower));

    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "shell", "bombard", "pound", "storm", "overrun", "besiege", "encircle", "enter", "recapture", "retake", "liberate", "capture", "seize", "take", "attack", "bomb", "hit", "strike", "reach", "leave", "flee", "raid" };

    // "Oldfield in Norland province", "Oldfield, in the district of Norton"
    private bool IsHeldByNext(Sentence sentence, int end)
    {
        var i = end < sentence.End && names.Text.Tokens[end].Lower is "," ? end + 1 : end;
        return i + 1 < sentence.End && (names.Text.Tokens[i].Lower is "in" || i > end) && names.MentionAt(i + (names.Text.Tokens[i].Lower is "in" ? 1 : 0)) is { Label: MentionLabel.Place };
    }

    // Listed after all but not accepted for its looks: the words around it say that it is a place. Else what sounds alike.
    private PlaceMention Make(int first, int end, string key, string? word)
    {
        var hits = gazetteer.ExactHits(Gazetteer.Hash(key));
        var loose = hits.Length == 0;
        if (loose) hits = gazetteer.LooseHits(NameFolding.Loose(key));
        return new PlaceMention { First = first, End = end, Key = key, Word = word, Hits = hits[..Math.Min(hits.Length, MostHits)].ToArray(), IsLoose = loose };
    }

    private bool IsTown(string key)
    {
        foreach (var hit in gazetteer.ExactHits(Gazetteer.Hash(key)))
        {
            ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
            if (row.PlaceKind == PlaceKind.Populated && row.Population > LargeTown) return true;
        }

        return false;
    }

    // One past a run of names from a token on, with the small words inside foreign names ("Nahr-e Saraj", "Tarnek wa Jaldak").
    private int RunEnd(Sentence sentence, int i)
    {
        var tokens = names.Text.Tokens;
        var start = IsArticle(sentence, i) ? i + 2 : i; // "al-Nasir"
        if (names.IsOneCase(sentence.Index) || !IsName(start)) return i;
        var end = start + 1;
        while (end < sentence.End && end - i < 2 * LongestName)
        {
            if (PlaceWords.Calendar.Contains(tokens[end].Lower)) break; // "South Oldfield Saturday"
            if (IsName(end) && !PlaceWords.Divisions.Contains(tokens[end].Lower) && !(PlaceWords.Towns.Contains(tokens[end].Lower) && !char.IsUpper(tokens[end].Form[0]))) end++;
            else if (end + 1 < sentence.End && tokens[end].Lower is "-" or "wa" or "e" or "al" or "i" && (IsNameOrSmall(end + 1) || IsLinked(end + 1))) end++;
            else if (tokens[end].Lower is "e" or "i" or "al" && tokens[end - 1].Lower == "-" || IsLinked(end)) end++;
            else break;
        }

        while (end > i && !IsName(end - 1) && !IsLinked(end - 1)) end--;
        return end - i <= LongestName + 2 ? end : i;
    }

    private bool IsArticle(Sentence sentence, int i) => i + 2 < sentence.End && (i == sentence.First || !IsName(i - 1)) && names.Text.Tokens[i].Form is "al" or "el" or "ar" or "as" or "ash" or "at" or "ad" or "an" or "az" && names.Text.Tokens[i + 1].Form is "-";

    // "e-Iqbal" of "Gulshan-e-Iqbal"
    private bool IsLinked(int token) => names.Text.Tokens[token].Form is ['e' or 'i', '-', var letter, ..] && char.IsUpper(letter);

    /// <summary>Whether a listed name is only the beginning of a longer one: "Charar" of "Charar-i-Sharief".</summary>
    public bool GoesOn(Sentence sentence, int end) =>
        end + 1 < sentence.End && names.Text.Tokens[end].Lower == "-" && (names.Text.Tokens[end + 1].Lower is "e" or "i" || IsLinked(end + 1));

    private bool IsName(int token) => names.Text.Tokens[token].IsName && char.IsUpper(names.Text.Tokens[token].Form[0]);

    private bool IsNameOrSmall(int token) => IsName(token) || names.Text.Tokens[token].Lower is "-" or "e" or "i" or "al";
}
