using System.Buffers;

namespace Cairn.Intake;

/// <summary>Identifies languages that their script gives away; nothing is said of Latin script.</summary>
internal static class ScriptFinder
{
    // Letters that one language has and its neighbours lack.
    private static readonly SearchValues<char> Ukrainian = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> Russian = SearchValues.Create("ыэёЫЭЁ");
    private static readonly SearchValues<char> Serbian = SearchValues.Create("јњљћђЈЊЉЋЂ");
    private static readonly SearchValues<char> Urdu = SearchValues.Create("ٹڈڑںے");
    private static readonly SearchValues<char> Pashto = SearchValues.Create("ټډړږښ");
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگ");

    private enum Script
    {
        Latin,
        Cyrillic,
        Arabic,
        Hebrew,
        Greek,
        Han,
        Kana,
        Hangul,
        Devanagari,
        Bengali,
        Tamil,
        Thai,
        Ethiopic,
        Armenian,
        Georgian,
        Burmese,
        Other,
    }

    /// <summary>The language by its script; null when most letters are Latin; an empty code for a script that several languages use.</summary>
    public static LanguageFinding? Find(ReadOnlySpan<char> text)
    {
        var counts = new int[(int)Script.Other + 1];
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not ('\u0901' or '\u0902' or '\u093e')) continue;
            letters++;
            counts[(int)ScriptOf(c)]++;
        }

        if (letters < 20) return null;
        var kana = counts[(int)Script.Kana];
        var japanese = kana + counts[(int)Script.Han];
        if (kana * 20 > japanese && japanese * 2 > letters) return new LanguageFinding("ja", (double)japanese / letters, letters);
        var most = Array.IndexOf(counts, counts.Max());
        if (most == (int)Script.Latin) return null;
        return new LanguageFinding(CodeOf((Script)most, text), (double)counts[most] / letters, letters);
    }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u0370' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        <= '\u052F' => Script.Cyrillic,
        <= '\u058F' => Script.Armenian,
        <= '\u05FF' => Script.Hebrew,
        <= '\u077F' or (>= '\uFB50' and <= '\uFEFC') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        >= '\u0B80' and <= '\u0BFF' => Script.Tamil,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u1000' and <= '\u109F' => Script.Burmese,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u139F' => Script.Ethiopic,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\uAC00' and <= '\uD7AF' or (>= '\u1100' and <= '\u11FF') => Script.Hangul,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        _ => Script.Other,
    };

    private static string CodeOf(Script script, ReadOnlySpan<char> text) => script switch
    {
        Script.Cyrillic => text.ContainsAny(Ukrainian) ? "uk" : text.ContainsAny(Russian) ? "ru" : text.ContainsAny(Serbian) ? "sr" : text.Contains('ъ') ? "bg" : "ru",
        Script.Arabic => text.ContainsAny(Urdu) ? "ur" : text.ContainsAny(Pashto) ? "ps" : text.ContainsAny(Persian) && text.ContainsAny("یک") ? "fa" : "ar",
        Script.Hebrew => "he",
        Script.Greek => "el",
        Script.Han => "zh",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Devanagari => "hi",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Thai => "th",
        Script.Ethiopic => "am",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Burmese => "my",
        _ => "",
    };
}
