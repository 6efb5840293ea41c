using System.Text;
using System.Text.Json;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Tests;

public sealed class What_is_kept_beside_an_incident
{
    public static TheoryData<string> Several() =>
    [
        """{"decisions":0,"corrected":[],"machine_values":{},"former_ids":[]}""",
        """{"confidence":0.30000000000000004,"decisions":2,"corrected":["killed","where"],"machine_values":{"killed":"3–5 \"at least\"","where":"Ḥalab\n🚀"},"former_ids":["i1","i<2>"]}""",
        """{"confidence":1E-07,"decisions":1,"corrected":[],"machine_values":{"event type":""},"former_ids":[]}""",
    ];

    [Theory]
    [MemberData(nameof(Several))]
    public void is_written_as_the_serialiser_writes_it(string json)
    {
        var extra = JsonSerializer.Deserialize(json, LedgerJson.Own.IncidentExtra)!;
        Assert.Equal(JsonSerializer.Serialize(extra, LedgerJson.Own.IncidentExtra), Encoding.UTF8.GetString(extra.Write()));
        Assert.Equal(extra.Write(), IncidentExtra.Read(extra.Write()).Write());
    }
}
