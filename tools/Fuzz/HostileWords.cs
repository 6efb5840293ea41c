namespace Cairn.Fuzz;

/// <summary>Words that grammars of numbers, times, quotes, places and acts watch for.</summary>
internal static class HostileWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. "0 1 -1 99999999999999999999 1,000,000 1,00 3.5 ½ 2-3 2–3 1/2 10k 5m million billion hundred thousand dozen dozens scores none zero no several few couple half twenty-one first 21st 2021-22 2022 '22 1990s".Split(' '),
        .. "Monday yesterday today tomorrow January Feb. May 31 30 29 12:60 25:00 10pm noon midnight dawn week weeks month year ago last next since until between and or before after earlier hours".Split(' '),
        .. "“ ” \" ' ‘ ’ ( ) [ ] { } – — - … . .. ... ; : , ,, ! ? / \\ * # @ & % $ € \u0000 \u200B \u202E \uFEFF \uFFFF 🚀 é e\u0301 ﷽".Split(' '),
        .. "killed wounded injured kidnapped abducted arrested bombed shelled attacked clashed fired said told claimed denied warned according to by in at near of from with north south km kilometres miles including among whom who which that them not never".Split(' '),
        .. "Syria Baghdad Paris Georgia Jordan Chad Niger Turkey Mali river province district U.S. U.N. Islamic State ISIL Taliban militants rebels army police soldiers civilians children people officials Ministry Health Observatory".Split(' '),
    ];
}
