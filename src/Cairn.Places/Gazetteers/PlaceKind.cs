namespace Cairn.Places;

/// <summary>How large a thing a gazetteer entry is.</summary>
public enum PlaceKind : byte { Populated, Admin2, Admin1, Country, Area, Feature }
