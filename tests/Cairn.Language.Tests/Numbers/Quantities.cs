using System.Globalization;

namespace Cairn.Language.Tests.Numbers;

/// <summary>Number phrases of a sentence as "words=low/point/high qualifier", "–" where nothing is known; forms that are no count by form and value.</summary>
internal static class Quantities
{
    public static string Of(string sentence)
    {
        var text = EnglishReader.Default.Read(sentence, null);
        return string.Join("; ", text.Numbers.Select(n => $"{text.Words(n.First, n.End)}={Show(n)}"));
    }

    private static string Show(NumberPhrase n) => n.Form != NumberForm.Count
        ? $"{n.Form} {n.Value.ToString(CultureInfo.InvariantCulture)}"
        : $"{Show(n.Low)}/{Show(n.Point)}/{Show(n.High)} {n.Qualifier}{(n.IsIncrement ? " increment" : "")}";

    private static string Show(int? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
