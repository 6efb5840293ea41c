/// <summary>Areas of several countries that news names: a rough middle, never a point on a map.</summary>
internal static class Areas
{
    public static readonly (string Name, double Lat, double Lon, string[] Aliases)[] All =
    [
        ("Middle East", 29, 42, ["Mideast", "Near East"]), ("Sahel", 15, 5, ["Sahel region"]), ("Horn of Africa", 8, 46, []), ("West Africa", 12, -3, ["Western Africa"]), ("East Africa", 1, 37, ["Eastern Africa"]),
        ("Central Africa", 3, 20, []), ("North Africa", 28, 10, ["Northern Africa", "Maghreb"]), ("Southern Africa", -24, 24, []), ("Sub-Saharan Africa", 0, 20, []), ("Africa", 2, 21, []), ("Europe", 50, 15, []), ("Eastern Europe", 50, 30, []),
        ("Western Europe", 48, 4, []), ("Asia", 40, 90, []), ("South Asia", 22, 78, []), ("Southeast Asia", 10, 108, ["South East Asia"]), ("East Asia", 36, 115, []), ("Central Asia", 42, 66, []), ("Latin America", -8, -66, []), ("South America", -15, -60, []),
        ("Central America", 13, -86, []), ("North America", 45, -100, []), ("Caribbean", 18, -72, []), ("Balkans", 43, 21, []), ("Caucasus", 42.5, 44, []), ("North Caucasus", 43.5, 45, []), ("Kurdistan", 36.8, 43.5, []), ("Kashmir", 34.2, 75, []), ("Golan Heights", 33, 35.8, ["Golan"]),
        ("Persian Gulf", 27, 51, ["Arabian Gulf"]), ("Red Sea", 20, 38.5, []), ("Gulf of Aden", 12.5, 47, []), ("Mediterranean", 35, 18, ["Mediterranean Sea"]), ("Black Sea", 43.3, 34.5, []), ("Lake Chad", 13, 14, ["Lake Chad Basin", "Lake Chad basin"]), ("Scandinavia", 63, 16, []), ("Levant", 34, 37, []), ("Antarctica", -82, 0, []),
    ];
}
