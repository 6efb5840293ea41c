using System.Collections.Frozen;

namespace Cairn.Intake;

/// <summary>Words and openings that make a byline one of a desk, an outlet, an agency or a place, not of a person.</summary>
internal static class NotPeople
{
    private static readonly FrozenSet<string> Words = new[]
    {
        // Desks and placeholders
        "admin", "administrator", "author", "blog", "blogger", "bureau", "channel", "contributor", "contributors", "correspondent", "correspondents", "department", "desk", "digital", "editor", "editorial",
        "editors", "guest", "home", "member", "newsdesk", "newsroom", "office", "official", "online", "page", "producer", "publisher", "redaktion", "release", "reporter", "reporters", "service", "services", "staff", "subscribe", "team",
        "unknown", "user", "web", "webdesk", "webmaster", "writer", "writers", "wire", "website", "correspondence", "anonymous", "rédaction", "redacción", "redaccion", "redazione", "redactie", "redakcja", "redação", "редакция",
        "redaksi", "merkezi", "chief", "special", "international", "journalist", "columnist", "analyst", "photographer", "head", "director", "manager", "professor", "fellow", "lecturer", "researcher", "founder", "co-founder", "president", "secretary", "minister", "economist", "scientist", "expert", "consultant", "strategist", "photos", "photo", "photography", "images", "video", "getty", "communications", "others",
        // Outlets, agencies and other bodies
        "agencies", "agency", "agence", "agencia", "agenzia", "agentur", "agenturen", "ajansı", "associated", "company", "foundation", "gmbh", "group", "inc", "institute", "journal", "llc", "ltd", "magazine", "media", "network", "news", "newspaper", "press", "reuters",
        "times", "tribune", "university", "xinhua", "youtube", "facebook", "twitter", "instagram", "linkedin", "telegram", "wikipedia", "wordpress", "gazette", "herald", "daily", "weekly", "post", "tv", "radio", "council", "ministry", "committee", "association", "society",
        "center", "centre", "observer", "telegraph", "chronicle", "express", "monitor", "inquirer", "dispatch", "examiner", "courier", "independent", "presse", "verlag", "verein", "magazin", "zeitung", "government", "police", "polizei", "army", "ministerium", "embassy", "commission",
        "bbc", "cnn", "afp", "upi", "dpa", "nbc", "cbs", "npr", "pbs", "itv", "voa", "efe", "ansa", "tass", "jiji", "istockphoto", "shutterstock", "pressemitteilung", "marketing",
        // What stands beside names in bylines
        "updated", "published", "read", "comments", "share", "follow", "email", "contact", "about", "more", "all", "posts", "view", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "minutes", "ago", "category", "phd", "mba", "esq", "rn", "msc", "profile", "biography", "permalink", "uhr", "seite", "artikel", "beitrag", "autor", "zum", "zur", "und", "edition", "city", "province", "county", "state",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // No person is called so first; places and outlets are.
    private static readonly FrozenSet<string> Openings = new[]
    {
        "the", "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "middle", "upper", "lower", "greater", "port", "fort", "der", "die", "das", "los", "las", "un", "us", "uk", "eu",
        "senior", "deputy", "managing", "associate", "assistant", "executive", "political", "foreign", "diplomatic", "defense", "defence", "security", "national", "regional", "world", "investigative", "business", "crime", "environment", "health",
        "education", "science", "technology", "sports", "freelance", "contributing", "breaking", "local", "latest", "top",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Outlets and towns of many bureaux whose names read like those of people.
    private static readonly FrozenSet<string> Names = new[]
    {
        "al jazeera", "al arabiya", "al monitor", "asharq al-awsat", "deutsche welle", "human rights watch", "middle east eye", "abu dhabi", "addis ababa", "buenos aires", "cape town", "hong kong", "kuala lumpur", "la paz", "los angeles",
        "mexico city", "panama city", "phnom penh", "rio de janeiro", "san francisco", "san salvador", "santo domingo", "sao paulo", "são paulo", "sri lanka", "tel aviv", "washington d.c", "burkina faso", "sierra leone", "costa rica", "el salvador",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name of several words is one of no person.</summary>
    public static bool Are(string name, string[] words) =>
        Names.Contains(name) || (words.Length > 1 && Openings.Contains(words[0])) || words.Any(Is) || NewsAgencies.Named(name) is not null;

    private static bool Is(string word)
    {
        var bare = word.Trim('.', '\'', '’', '(', ')');
        return Words.Contains(bare) || bare.Contains("admin", StringComparison.OrdinalIgnoreCase) || bare.Contains("redaktion", StringComparison.OrdinalIgnoreCase);
    }
}
