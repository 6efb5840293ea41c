using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Which name holds which: "Buhriz, in Diyala", "Paris, Texas", "a village in Homs province", "Iraq's Anbar province".
/// Links neighbouring names of one sentence; chains ("X, Archi district, Kunduz province") follow from the links.
/// </summary>
internal sealed class Containment(Gazetteer gazetteer)
{
    private const int Reach = 9;
    private const int MostHolders = 12; // the largest come first

    public void Link(AnnotatedText text, List<PlaceMention> mentions)
    {
        for (var m = 0; m + 1 < mentions.Count; m++)
        {
            var (left, right) = (mentions[m], mentions[m + 1]);
            if (text.Tokens[left.First].Sentence != text.Tokens[right.First].Sentence) continue;
            var gap = right.First - left.End;
            if (gap is 0 or > Reach || left.IsDateline != right.IsDateline) continue;
            if (text.Tokens[left.End].Lower is "'s" or "'" && gap <= 3)
            {
                if (IsLarge(left)) Hold(right, left, true);
            }
            else if (Kind(text, left, right) is { } sure)
            {
                if (sure || CanHold(left, right)) Hold(left, right, sure);
            }
        }

        Possessed(text, mentions);
        Coordinate(text, mentions);
    }

    // "Oldfield in Norland's Norton province": what the possessor holds is what holds the village.
    private static void Possessed(AnnotatedText text, List<PlaceMention> mentions)
    {
        for (var m = 0; m + 2 < mentions.Count; m++)
        {
            var (inner, owner, owned) = (mentions[m], mentions[m + 1], mentions[m + 2]);
            if (inner.Container == owner && owned.Container == owner && owner.End < text.Tokens.Length && text.Tokens[owner.End].Lower is "'s" or "'") Hold(inner, owned, inner.IsContainerSure);
        }
    }

    private static void Hold(PlaceMention inner, PlaceMention outer, bool sure)
    {
        if (ReferenceEquals(inner, outer) || inner.Key == outer.Key && inner.Word == outer.Word) return;
        inner.Container = outer;
        inner.IsContainerSure = sure;
    }

    // "Sangin and Musa Qala districts of Helmand": what holds the last holds the one before.
    private static void Coordinate(AnnotatedText text, List<PlaceMention> mentions)
    {
        for (var m = mentions.Count - 2; m >= 0; m--)
        {
            var (left, right) = (mentions[m], mentions[m + 1]);
            if (left.Container is not null || right.Container is null || !right.IsContainerSure) continue;
            if (text.Tokens[left.First].Sentence != text.Tokens[right.First].Sentence || right.First - left.End > 2) continue;
            if (text.Tokens[left.End].Lower is "and" or "," or "or" or "&" && right.Word is not null) Hold(left, right.Container, false);
        }
    }

    // True: the words say so; false: a comma or bracket only; null: no link.
    private static bool? Kind(AnnotatedText text, PlaceMention left, PlaceMention right)
    {
        var preposition = false;
        var comma = false;
        for (var t = left.End; t < right.First; t++)
        {
            var lower = text.Tokens[t].Lower;
            if (lower == "(" && Closing(text, t, right.First) is > 0 and var closing) { t = closing; continue; } // "the Oldfield block (a part of a district) of Norton"
            if (!PlaceWords.Holding.Contains(lower)) return null;
            if (lower is "in" or "of" or "under" or "inside" or "within") preposition = true;
            if (lower is "," or "(") comma = true;
            if (lower is "near") return null;
        }

        if (preposition) return true;
        if (!comma) return null;
        return left.Word is { } inner && right.Word is { } outer && (PlaceWords.FirstOrder.Contains(outer) && !PlaceWords.FirstOrder.Contains(inner) || outer == "district" && inner is "mandal" or "tehsil" or "taluk" or "taluka" or "block" or "subdivision" or "sub-division");
    }

    private static int Closing(AnnotatedText text, int open, int end)
    {
        for (var t = open + 1; t < end; t++)
        {
            if (text.Tokens[t].Lower == ")") return t;
        }

        return -1;
    }

    private bool IsLarge(PlaceMention mention)
    {
        foreach (var hit in mention.Hits)
        {
            if (gazetteer.Row((int)(hit & ~Gazetteer.OtherName)).PlaceKind is PlaceKind.Country or PlaceKind.Admin1) return true;
        }

        return false;
    }

    // A bare comma also parts the members of a list: it holds only if some reading of the one lies in some reading of the other.
    private bool CanHold(PlaceMention inner, PlaceMention outer)
    {
        foreach (var outerHit in outer.Hits.AsSpan(0, Math.Min(outer.Hits.Length, MostHolders)))
        {
            var o = (int)(outerHit & ~Gazetteer.OtherName);
            foreach (var innerHit in inner.Hits)
            {
                if (IsInside((int)(innerHit & ~Gazetteer.OtherName), o)) return true;
            }
        }

        return inner.IsLoose && IsLarge(outer);
    }

    /// <summary>Whether one place lies in another, by divisions, or for a quarter of a town by distance.</summary>
    public bool IsInside(int inner, int outer)
    {
        if (inner == outer) return false;
        ref readonly var a = ref gazetteer.Row(inner);
        ref readonly var b = ref gazetteer.Row(outer);
        if (a.Country != b.Country || b.Country == 0) return false;
        return b.PlaceKind switch
        {
            PlaceKind.Country => a.PlaceKind != PlaceKind.Country,
            PlaceKind.Admin1 => a.PlaceKind is not (PlaceKind.Country or PlaceKind.Admin1) && a.Admin1 == b.Admin1 && a.Admin1 >= 0,
            PlaceKind.Admin2 => a.PlaceKind is PlaceKind.Populated or PlaceKind.Feature && a.Admin2 == b.Admin2 && a.Admin1 == b.Admin1 && a.Admin2 != 0,
            PlaceKind.Populated => a.PlaceKind is PlaceKind.Populated or PlaceKind.Feature && a.Population < b.Population && Geodesy.IsWithin(a.Lat, a.Lon, b.Lat, b.Lon, 25),
            _ => false,
        };
    }
}
