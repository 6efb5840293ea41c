namespace Cairn.Intake;

/// <summary>News agencies whose stories others print, by the names and short forms of their credit lines.</summary>
internal static class NewsAgencies
{
    /// <summary>The agency of a credit word ("AP" → "Associated Press"), or null.</summary>
    public static string? Named(string credit)
    {
        foreach (var (name, forms) in Agencies)
            if (forms.Contains(credit.Trim(), StringComparer.OrdinalIgnoreCase) || string.Equals(name, credit.Trim(), StringComparison.OrdinalIgnoreCase)) return name;
        return null;
    }

    private static readonly (string Name, string[] Forms)[] Agencies =
    [
        ("Reuters", ["Thomson Reuters", "Reuters News", "Rtr", "Thomson Reuters Foundation"]),
        ("Associated Press", ["AP", "The Associated Press", "The AP"]),
        ("Agence France-Presse", ["AFP", "Agence France Presse", "AFP News"]),
        ("Xinhua", ["Xinhua News Agency", "新华社"]),
        ("TASS", ["ITAR-TASS", "Itar Tass"]),
        ("Interfax", ["Interfax-Ukraine"]),
        ("Ukrinform", []),
        ("Anadolu Agency", ["AA", "Anadolu"]),
        ("dpa", ["Deutsche Presse-Agentur", "dpa international"]),
        ("EFE", ["EFE-EPA", "Agencia EFE"]),
        ("ANSA", []),
        ("UPI", ["United Press International"]),
        ("Press Trust of India", ["PTI"]),
        ("Asian News International", ["ANI"]),
        ("Indo-Asian News Service", ["IANS"]),
        ("United News of India", ["UNI"]),
        ("Associated Press of Pakistan", ["APP"]),
        ("News Agency of Nigeria", ["NAN"]),
        ("Syrian Arab News Agency", ["SANA"]),
        ("Iraqi News Agency", ["INA"]),
        ("Islamic Republic News Agency", ["IRNA"]),
        ("Saudi Press Agency", ["SPA"]),
        ("Emirates News Agency", ["WAM"]),
        ("WAFA", ["Wafa"]),
        ("Kyodo", ["Kyodo News"]),
        ("Yonhap", ["Yonhap News Agency"]),
        ("Bernama", []),
        ("Philippine News Agency", ["PNA"]),
        ("Press Association", ["PA", "PA Media"]),
        ("Canadian Press", ["The Canadian Press", "CP"]),
        ("Australian Associated Press", ["AAP"]),
        ("Bloomberg", ["Bloomberg News"]),
        ("Voice of America", ["VOA", "VOA News"]),
        ("Radio Free Europe/Radio Liberty", ["RFE/RL"]),
        ("BNO News", []),
        ("Inter Press Service", ["IPS"]),
        ("Sputnik", ["Sputnik News", "RIA Novosti"]),
        ("CNN", ["CNN Wire"]),
    ];
}
