using System.Collections.Frozen;

namespace Cairn.Places;

/// <summary>
/// Latin letters with marks to their plain letters, lower case: Latin-1, Latin Extended-A and -B, Latin Extended Additional, by the canonical decompositions of Unicode.
/// A table, because the runtime does not decompose when it runs without culture data.
/// </summary>
internal static class LetterFolding
{
    private const string Marked = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    private const string Bare = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";

    private static readonly FrozenDictionary<char, char> Table = Marked.Zip(Bare).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>The plain letter of a lower-case letter; the letter itself when it has no mark.</summary>
    public static char Plain(char c) => c < 128 ? c : c switch
    {
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        'ß' => 's',
        'æ' => 'a',
        'œ' => 'o',
        'ħ' => 'h',
        'ð' => 'd',
        'þ' => 't',
        'ə' => 'a',
        _ => Table.GetValueOrDefault(c, c),
    };
}
