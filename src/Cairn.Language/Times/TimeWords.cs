using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Words of time expressions, lower case.</summary>
internal static class TimeWords
{
    public static readonly FrozenDictionary<string, int> Months = Map(
        "january 1 jan 1 jan. 1 february 2 feb 2 feb. 2 march 3 mar 3 mar. 3 april 4 apr 4 apr. 4 may 5 june 6 jun 6 jun. 6 july 7 jul 7 jul. 7 august 8 aug 8 aug. 8 september 9 sep 9 sep. 9 sept 9 sept. 9 october 10 oct 10 oct. 10 november 11 nov 11 nov. 11 december 12 dec 12 dec. 12");

    public static readonly FrozenDictionary<string, int> Weekdays = Map(
        "sunday 0 sun 0 sun. 0 monday 1 mon 1 mon. 1 tuesday 2 tue 2 tue. 2 tues 2 tues. 2 wednesday 3 wed 3 wed. 3 thursday 4 thu 4 thu. 4 thur 4 thurs 4 thurs. 4 friday 5 fri 5 fri. 5 saturday 6 sat 6 sat. 6");

    /// <summary>Units by letter: Y M W D, and T for units of less than a day.</summary>
    public static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["year"] = "Y",
        ["years"] = "Y",
        ["month"] = "M",
        ["months"] = "M",
        ["week"] = "W",
        ["weeks"] = "W",
        ["day"] = "D",
        ["days"] = "D",
        ["hour"] = "TH",
        ["hours"] = "TH",
        ["hrs"] = "TH",
        ["minute"] = "TM",
        ["minutes"] = "TM",
        ["second"] = "TS",
        ["seconds"] = "TS",
        ["decade"] = "E",
        ["decades"] = "E",
        ["quarter"] = "Q",
        ["quarters"] = "Q",
        ["weekend"] = "WE",
        ["weekends"] = "WE",
        ["night"] = "NI",
        ["nights"] = "NI",
        ["century"] = "C",
        ["centuries"] = "C",
        ["fortnight"] = "F",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["morning"] = "MO",
        ["afternoon"] = "AF",
        ["evening"] = "EV",
        ["night"] = "NI",
        ["dawn"] = "MO",
        ["dusk"] = "EV",
        ["noon"] = "MI",
        ["midday"] = "MI",
        ["midnight"] = "NI",
        ["overnight"] = "NI",
        ["mornings"] = "MO",
        ["evenings"] = "EV",
        ["nightfall"] = "EV",
        ["sunrise"] = "MO",
        ["sunset"] = "EV",
        ["daybreak"] = "MO",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Seasons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["spring"] = "SP",
        ["summer"] = "SU",
        ["autumn"] = "FA",
        ["fall"] = "FA",
        ["winter"] = "WI",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> Ordinals = Map("first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 1st 1 2nd 2 3rd 3 4th 4");

    public static readonly FrozenDictionary<string, string> Sets = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["daily"] = "P1D",
        ["weekly"] = "P1W",
        ["monthly"] = "P1M",
        ["annually"] = "P1Y",
        ["annual"] = "P1Y",
        ["yearly"] = "P1Y",
        ["hourly"] = "PT1H",
        ["quarterly"] = "P1Q",
        ["nightly"] = "P1D",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> References = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["now"] = "PRESENT_REF",
        ["currently"] = "PRESENT_REF",
        ["nowadays"] = "PRESENT_REF",
        ["recently"] = "PAST_REF",
        ["lately"] = "PAST_REF",
        ["recent"] = "PAST_REF",
        ["current"] = "PRESENT_REF",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Map(string pairs)
    {
        var parts = pairs.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i], i => int.Parse(parts[2 * i + 1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
