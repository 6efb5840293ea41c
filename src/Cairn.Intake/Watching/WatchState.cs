using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cairn.Intake;

/// <summary>
/// The state of a watch: what is known of each source and which stories were given out. Not safe for several threads.
/// Kept in one file that is replaced whole, so that a crash leaves the old state or the new one.
/// </summary>
public sealed class WatchState
{
    /// <summary>Stories remembered; the oldest are forgotten first. Feeds and news sitemaps list far fewer.</summary>
    private const int MostSeen = 200_000;

    private readonly SortedDictionary<string, WatchSource> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The sources in ordinal order of their addresses.</summary>
    public IReadOnlyCollection<WatchSource> Sources => _sources.Values;

    /// <summary>What is known of a source, new or not.</summary>
    public WatchSource Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _sources.TryGetValue(address.AbsoluteUri, out var known) ? known : new WatchSource { Address = address.AbsoluteUri };
    }

    /// <summary>Keeps what is now known of a source.</summary>
    public void Keep(WatchSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _sources[source.Address] = source;
    }

    /// <summary>Whether the story was given out before.</summary>
    public bool HasSeen(Uri story) => _seen.Contains(Mark(story));

    /// <summary>Remembers a story as given out.</summary>
    public void See(Uri story) => See(Mark(story));

    private void See(string mark)
    {
        if (!_seen.Add(mark)) return;
        _order.Enqueue(mark);
        if (_order.Count > MostSeen) _seen.Remove(_order.Dequeue());
    }

    /// <summary>Reads a state file; an empty state when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there, but is no state of a watch.</exception>
    public static WatchState Read(string path)
    {
        var state = new WatchState();
        if (!File.Exists(path)) return state;
        try
        {
            var memory = JsonSerializer.Deserialize(File.ReadAllBytes(path), WatchMemoryContext.Default.WatchMemory) ?? throw new JsonException("null");
            foreach (var source in memory.Sources ?? []) state.Keep(source);
            foreach (var mark in memory.Seen ?? []) state.See(mark);
            return state;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: is no state file of a watch ({fault.Message})", fault);
        }
    }

    /// <summary>Writes the state beside the file and puts it in its place.</summary>
    public void Write(string path)
    {
        var memory = new WatchMemory([.. _sources.Values], [.. _order]);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(memory, WatchMemoryContext.Default.WatchMemory));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>The address without its fragment, hashed: 32 hexadecimal digits.</summary>
    private static string Mark(Uri story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(story.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))).AsSpan(0, 16));
    }
}
