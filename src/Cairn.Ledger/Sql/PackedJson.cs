using System.Buffers.Binary;

namespace Cairn.Ledger.Sql;

/// <summary>
/// The JSON of an incident made short. The sentence that tells it stands there once for every value it proves, so pieces that came before are
/// told by their distance (the block format of LZ4 after the length); what stands in every incident counts as having come before. A page of the database
/// then holds seven incidents where it held one.
/// </summary>
internal static class PackedJson
{
    private const int Shortest = 4;
    private const int Farthest = ushort.MaxValue;
    private const int HashBits = 12;
    private const int NibbleMost = 15;
    private const int MostKept = 1 << 20;

    // The names of the contract's fields in their order, with usual values. What is packed needs it: never to be changed.
    internal static readonly byte[] Usual =
        """
        {"incident_id":"i","keys":["#1","#2"],"reports":["independent_origins":1,"event_type":"Violence against civilians","sub_event_type":"Attack","acts":["armed_assault","bombing","Explosions/Remote violence","sub_event_type":"Air/drone strike","acts":["air_strike","Shelling/artillery/missile attack","acts":["shelling"
        "Remote explosive/landmine/IED","Suicide bomb","acts":["suicide_bombing","Battles","sub_event_type":"Armed clash","acts":["clash"],"when":{"start":"2","end":"2","precision":"day","part_of_day":null,"as_reported":"on ","evidence":[{"start":0,"end":1,"quote":"."}]},"where":{"name":"","country":"","admin1":" Province","admin2":null,"lat":3,"lon":4,
        "geonames_id":1,"radius_km":2,"where_prec":1,"relation":{"distance_km":null,"bearing_deg":null,"of":"relation":null,"as_reported":"","evidence":[{"start":1,"actors":[{"role":"perpetrator","kind":"organisation","name":"","actor_id":null,"actor_class":2,"named":true,"as_reported":"the ","certainty":"stated","source":null,"evidence":[{"start":2,
        "certainty":"claimed","source":{"name":"","certainty":"suspected"}]},{"role":"target","kind":"group","name":null,"actor_id":null,"actor_class":7,"named":false,"as_reported":"civilians","certainty":"stated","source":null,"evidence":[{"start":3,"end":4}]}],"figures":[{"report":"","key":"#1","as_of":"2","unit":"persons","kind":"killed","population":"all",
        "population":"civilians","low":1,"point":1,"high":1,"qualifier":"exact","subset_of":null,"cumulation":"standalone","scope":"incident","modality":"occurred","source":{"name":null,"as_reported":"police","kind":"police","named":false,"evidence":[]},"as_reported":" people","evidence":[{"start":4}],"confidence":0.9}],"qualifier":"at_least","kind":"injured",
        "source":{"name":"","kind":"unnamed","named":true,"evidence":[]},"kind":"government","kind":"military","kind":"local_official","kind":"health","kind":"witness","confidence":null}],"totals":{"killed":{"low":1,"best":1,"high":1,"open":false},"injured":{"low":1,"best":1,"high":1,"open":true}},"contested":["killed"],"contested":[],"why":[],
        "explanations":{"killed":" reported killed (best , police, 1 Jan). 1 independent origin in 1 report.","injured":" reported injured (best , 2 independent origins in 2 reports."},"follow_ups":[]}
        """u8.ToArray();

    private static readonly int[] UsualSeen = See(Usual);

    // Where four bytes were seen last, counted on from text to text so that it need not be emptied between them.
    [ThreadStatic]
    private static int[]? _seen;

    [ThreadStatic]
    private static int _origin;

    [ThreadStatic]
    private static byte[]? _output;

    /// <summary>Packs UTF-8 text.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        var seen = _seen ??= new int[1 << HashBits];
        if (_origin > int.MaxValue - json.Length - 1)
        {
            Array.Clear(seen);
            _origin = 0;
        }

        var origin = ++_origin;
        _origin += json.Length;
        var most = sizeof(int) + json.Length + (json.Length / byte.MaxValue) + 16;
        var output = _output?.Length >= most ? _output : new byte[2 * most];
        if (output.Length <= MostKept) _output = output;
        BinaryPrimitives.WriteInt32LittleEndian(output, json.Length);
        var (to, at, literal) = (sizeof(int), 0, 0);
        while (at + Shortest <= json.Length)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(json[at..]);
            var hash = Hash(word);
            ref var place = ref seen[hash];
            var before = place - origin;
            place = at + origin;
            int length;
            if (before >= 0 && at - before <= Farthest && BinaryPrimitives.ReadUInt32LittleEndian(json[before..]) == word)
            {
                length = Shortest + json[(at + Shortest)..].CommonPrefixLength(json[(before + Shortest)..]);
            }
            else
            {
                var usual = UsualSeen[hash];
                before = usual - Usual.Length;
                if (usual < 0 || at - before > Farthest || BinaryPrimitives.ReadUInt32LittleEndian(Usual.AsSpan(usual)) != word)
                {
                    at++;
                    continue;
                }

                length = Shortest + json[(at + Shortest)..].CommonPrefixLength(Usual.AsSpan(usual + Shortest));
            }

            to = Put(output, to, json[literal..at], length - Shortest);
            BinaryPrimitives.WriteUInt16LittleEndian(output.AsSpan(to), (ushort)(at - before));
            to = Rest(output, to + sizeof(ushort), length - Shortest);
            at += length;
            literal = at;
        }

        to = Put(output, to, json[literal..], 0);
        return output.AsSpan(0, to).ToArray();
    }

    /// <summary>The text that was packed.</summary>
    /// <exception cref="InvalidDataException">It was not packed here.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        try
        {
            var json = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed)];
            var (from, at) = (sizeof(int), 0);
            while (true)
            {
                var token = packed[from++];
                var literals = Length(packed, ref from, token >> 4);
                packed.Slice(from, literals).CopyTo(json.AsSpan(at));
                (from, at) = (from + literals, at + literals);
                if (from == packed.Length) return at == json.Length ? json : throw new InvalidDataException("packed JSON is cut short");
                var distance = BinaryPrimitives.ReadUInt16LittleEndian(packed[from..]);
                from += sizeof(ushort);
                var length = Shortest + Length(packed, ref from, token & NibbleMost);
                if (distance > at)
                {
                    Usual.AsSpan(Usual.Length + at - distance, length).CopyTo(json.AsSpan(at));
                    at += length;
                    continue;
                }

                // A piece may run into what it is itself writing; then it goes byte by byte.
                if (distance >= length) json.AsSpan(at - distance, length).CopyTo(json.AsSpan(at));
                else for (var i = 0; i < length; i++) json[at + i] = json[at + i - distance];
                at += length;
            }
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("packed JSON is damaged", fault);
        }
    }

    private static int Hash(uint word) => (int)(unchecked(word * 2654435761u) >> (32 - HashBits));

    private static int[] See(ReadOnlySpan<byte> text)
    {
        var seen = new int[1 << HashBits];
        Array.Fill(seen, -1);
        for (var at = 0; at + Shortest <= text.Length; at++) seen[Hash(BinaryPrimitives.ReadUInt32LittleEndian(text[at..]))] = at;
        return seen;
    }

    // Token, further bytes of a long run of literals, the literals.
    private static int Put(byte[] output, int to, ReadOnlySpan<byte> literals, int match)
    {
        output[to++] = (byte)((Math.Min(literals.Length, NibbleMost) << 4) | Math.Min(match, NibbleMost));
        to = Rest(output, to, literals.Length);
        literals.CopyTo(output.AsSpan(to));
        return to + literals.Length;
    }

    private static int Rest(byte[] output, int to, int length)
    {
        if (length < NibbleMost) return to;
        for (length -= NibbleMost; length >= byte.MaxValue; length -= byte.MaxValue) output[to++] = byte.MaxValue;
        output[to++] = (byte)length;
        return to;
    }

    private static int Length(ReadOnlySpan<byte> packed, ref int from, int nibble)
    {
        var length = nibble;
        if (nibble < NibbleMost) return length;
        byte more;
        do length += more = packed[from++];
        while (more == byte.MaxValue);
        return length;
    }
}
