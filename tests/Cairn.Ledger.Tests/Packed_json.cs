using System.Text;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Tests;

public sealed class Packed_json
{
    // Pieces that repeat near and far, run on, stand in the usual text, or come once.
    private static IEnumerable<byte[]> Texts()
    {
        var random = new Random(1);
        string[] pieces = ["\"evidence\":[{\"start\":0,\"end\":102,\"quote\":\"", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "é🚀", "x", ",\"as_reported\":null", "A sentence that is told again, and again."];
        for (var n = 0; n < 300; n++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(n); i > 0; i--) text.Append(random.Next(4) == 0 ? ((char)random.Next(32, 0x2000)).ToString() : pieces[random.Next(pieces.Length)]);
            yield return Encoding.UTF8.GetBytes(text.ToString());
        }

        var noise = new byte[200_000];
        random.NextBytes(noise);
        yield return noise;
        yield return [.. noise, .. noise, .. noise[..70_000]];
    }

    [Fact]
    public void comes_back_as_it_was() => Assert.All(Texts(), text => Assert.Equal(text, PackedJson.Unpack(PackedJson.Pack(text))));

    [Fact]
    public void of_an_incident_is_a_quarter_of_it_or_less()
    {
        const string sentence = "{\"start\":0,\"end\":60,\"quote\":\"Gunmen killed four people in a village near Mosul, police said.\"}";
        var json = Encoding.UTF8.GetBytes("{\"incident_id\":\"i0123456789abcdef\",\"keys\":[\"r1#1\"],\"reports\":[\"r1\"],\"independent_origins\":1,\"event_type\":\"Violence against civilians\",\"sub_event_type\":\"Attack\",\"acts\":[\"armed_assault\"],"
            + $"\"when\":{{\"start\":\"2022-01-20\",\"end\":\"2022-01-20\",\"precision\":\"day\",\"part_of_day\":null,\"as_reported\":\"on Thursday\",\"evidence\":[{sentence}]}},\"where\":{{\"name\":\"Mosul\",\"country\":\"IQ\",\"evidence\":[{sentence}]}},\"actors\":[],\"figures\":[{sentence}]}}");
        Assert.InRange(PackedJson.Pack(json).Length, 1, json.Length / 4);
    }

    [Fact]
    public void that_is_damaged_is_refused()
    {
        var random = new Random(2);
        var packed = PackedJson.Pack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"as_reported\":\"police\",", 40))));
        for (var n = 0; n < 2000; n++)
        {
            var damaged = packed.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            if (n % 2 == 0) damaged = damaged[..random.Next(damaged.Length)];
            try
            {
                PackedJson.Unpack(damaged);
            }
            catch (InvalidDataException)
            {
            }
        }

        Assert.Throws<InvalidDataException>(() => PackedJson.Unpack([]));
        Assert.Throws<InvalidDataException>(() => PackedJson.Unpack(packed.AsSpan(0, packed.Length - 1)));
    }

    [Fact]
    public void needs_the_dictionary_as_it_was_when_the_first_was_packed() =>
        Assert.Equal("7845379ebd398a7f0fb538c89008feeb1f3ce2ef65b036f683d75cbf275fc274", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(PackedJson.Dictionary)));
}
