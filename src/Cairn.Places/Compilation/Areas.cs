namespace Cairn.Places;

/// <summary>Areas of several countries that news names: a rough middle, never a point on a map.</summary>
internal static class Areas
{
    public static readonly (string Name, double Lat, double Lon, string[] Aliases, long? GeonamesId)[] All =
    [
        ("Middle East", 29, 42, ["Mideast", "Near East"], null), ("Sahel", 15, 5, ["Sahel region"], null), ("Horn of Africa", 8, 46, [], null), ("West Africa", 12, -3, ["Western Africa"], null), ("East Africa", 1, 37, ["Eastern Africa"], null),
        ("Central Africa", 3, 20, [], null), ("North Africa", 28, 10, ["Northern Africa", "Maghreb"], null), ("Southern Africa", -24, 24, [], null), ("Sub-Saharan Africa", 0, 20, [], null), ("Africa", 7.19, 21.09, [], 6255146), ("Europe", 48.69, 9.14, [], 6255148), ("Eastern Europe", 50, 30, [], null),
        ("Western Europe", 48, 4, [], null), ("Asia", 29.84, 89.3, [], 6255147), ("South Asia", 22, 78, [], null), ("Southeast Asia", 10, 108, ["South East Asia"], null), ("East Asia", 36, 115, [], null), ("Central Asia", 42, 66, [], null), ("Latin America", -8, -66, [], null), ("South America", -14.6, -57.66, [], 6255150),
        ("Central America", 13, -86, [], null), ("North America", 46.07, -100.55, [], 6255149), ("Caribbean", 18, -72, [], null), ("Balkans", 43, 21, [], null), ("Caucasus", 42.5, 44, [], null), ("North Caucasus", 43.5, 45, [], null), ("Kurdistan", 36.8, 43.5, [], null), ("Kashmir", 34.2, 75, [], null), ("Golan Heights", 33, 35.8, ["Golan"], null),
        ("Persian Gulf", 27, 51, ["Arabian Gulf"], null), ("Red Sea", 20, 38.5, [], null), ("Gulf of Aden", 12.5, 47, [], null), ("Mediterranean", 35, 18, ["Mediterranean Sea"], null), ("Black Sea", 43.3, 34.5, [], null), ("Lake Chad", 13, 14, ["Lake Chad Basin", "Lake Chad basin"], null), ("Scandinavia", 63, 16, [], null), ("Levant", 34, 37, [], null), ("Oceania", -18.31, 138.52, [], 6255151), ("Antarctica", -78.16, 16.41, [], 6255152),
    ];
}
