using System.Buffers;
using System.Collections.Frozen;

namespace Cairn.Intake;

/// <summary>
/// Whether a block may be furniture by its words at all, told from its first two words. Nearly every paragraph of a story begins otherwise, which spares it the rules
/// of <see cref="FurnitureLines"/>: trying all of them costs more than the answer, and code so large that is often tried is compiled anew. Says yes where it is not sure.
/// Whoever adds to a rule adds here how that begins.
/// </summary>
internal static class FurnitureBeginnings
{
    private const int Short = 24; // characters: so short a block is more often a label than a paragraph

    // Any other letter beyond ASCII may be the same as one of ours in another case.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0, 128).Concat(Enumerable.Range('‐', '…' - '‐' + 1)).Select(c => (char)c)]);

    // What rules ask for that may begin with any word.
    private static readonly SearchValues<string> Anywhere = SearchValues.Create(
        ["all rights reserved", "blogger", "not responsible", "can be reached", "can be contacted", "can be followed", "hnliche"], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> First = Words(' ',
        // comments and their forms
        "required save notify post submit add cancel name e email website comment comments log login reply deine benachrichtig benachrichtigung benachrichtige informiere votre tu o il "
        + "leave write reader show view read see hide load join start schreib schreibe hinterlass hinterlasse hinterlassn hinterlassen kommentar kommentare laisser commentaire commentaires comentario comentarios commenti deja lascia "
        // where it comes from, and who wrote it
        + "c source link original originally first re republished reprinted reproduced syndicated cross crossposted via quelle fuente by von par por author tag tags topic topics category categories keywords labels filed tagged categorised categorized our "
        + "additional further extra reporting writing editing report compiled edited written reported with contact reach follow send like find "
        // more to read
        + "watch also related must more explore discover recommended similar popular latest trending featured top other recent suggested most keep continue up mehr lesen das listen opinion analysis explainer lire lees leia veja les baca simak czytaj zobacz leggi lea lee "
        + "previous previously earlier "
        // newsletters, advertisements, walls
        + "please sign subscribe register get receive download enter install thank thanks newsletter newsletters stay invalid manage update im online if se darse cancelar annulla "
        + "advertisement advertisements advertisment advertisments publicidade reclame annons iklan ad anzeige werbung publicidad sponsored promoted story article content skip scroll remove warning notice fatal deprecated strict parse views opinions already remainder create "
        // sharing, dates, navigation
        + "share tweet pin bookmark print gift recommend copy click me mi liken loading wird chargement cargando sharing open opens copied tell teilen drucken last "
        + "ends enditem home menu search back nach next prev page close pdf image enlarge toggle play tap logout j");

    private static readonly FrozenSet<string> Two = Words('|',
        "one comment|one comments|one replies|one responses|one thought|one thoughts|no comment|no comments|no replies|no responses|no thought|no thoughts|two comment|two comments|two replies|two responses|two thought|two thoughts|"
        + "what do|what to|about author|about the|the author|the views|the opinions|the rest|in this|on this|an error|for the|for more|for latest|for breaking|we respect|we and|we use|"
        + "to stop|to unsubscribe|to continue|to keep|to view|to read|to see|to top|"
        + "this site|this website|this article|this story|this post|this piece|this report|this content|this column|this commentary|this dispatch|this ad|this advertisement");

    // Behind these a rule may go on without a space, or with any letter.
    private static readonly string[] Stems =
    [
        "you", "copyright", "unsubscribe", "forward", "privacy", "abbestellen", "abmelden", "afmelden", "schlagw", "publicit", "don", "published", "updated", "posted", "modified", "created", "issued", "date",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ];

    /// <summary>Whether a rule may hold of the block.</summary>
    public static bool MayBeFurniture(ReadOnlySpan<char> block)
    {
        if (block.Length <= Short || block.ContainsAnyExcept(Plain)) return true;
        var start = 0;
        while (start < block.Length && !char.IsAsciiLetterOrDigit(block[start])) start++;
        if (start == block.Length || block[..start].ContainsAny('%', '+') || char.IsAsciiDigit(block[start])) return true;
        var end = WordEnd(block, start);
        var word = block[start..end];
        if (word.Length >= 32 || First.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true; // so long a word may be a hash
        foreach (var stem in Stems)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }

        if (end < block.Length && block[end] == ' ' && Two.GetAlternateLookup<ReadOnlySpan<char>>().Contains(block[start..WordEnd(block, end + 1)])) return true;
        return block.ContainsAny(Anywhere);
    }

    private static int WordEnd(ReadOnlySpan<char> block, int at)
    {
        while (at < block.Length && char.IsAsciiLetterOrDigit(block[at])) at++;
        return at;
    }

    private static FrozenSet<string> Words(char between, string words) => words.Split(between).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
