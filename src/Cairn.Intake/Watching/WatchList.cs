using System.Text;

namespace Cairn.Intake;

/// <summary>What to watch: addresses given one by one, in an OPML file, or in a text file with one address a line.</summary>
public static class WatchList
{
    /// <summary>The addresses in order, each once.</summary>
    /// <param name="sources">Addresses of feeds, sitemaps or lists, and paths of files that hold such.</param>
    /// <exception cref="InvalidDataException">A source is neither; the message names the file and the line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<Uri> Read(IEnumerable<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.SelectMany(s => AddressReport.IsAddress(s, out var address) ? [address] : OfFile(s)).DistinctBy(a => a.AbsoluteUri, StringComparer.Ordinal)];
    }

    private static IEnumerable<Uri> OfFile(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: no such file, and no http(s) address");
        var bytes = File.ReadAllBytes(path);
        if (FeedReader.Read(bytes, new Uri("http://localhost/")) is FeedOutcome.Read { Kind: FeedKind.Opml } list) return list.Entries.Select(e => e.Address);
        return Lines(path, Encoding.UTF8.GetString(bytes));
    }

    private static List<Uri> Lines(string path, string text)
    {
        var addresses = new List<Uri>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var entry = line.Trim(" \t\uFEFF").ToString();
            if (entry.Length == 0 || entry[0] == '#') continue;
            if (!AddressReport.IsAddress(entry, out var address)) throw new InvalidDataException($"{path}, line {number}: '{(entry.Length > 60 ? entry[..60] + "…" : entry)}' is no http(s) address");
            addresses.Add(address);
        }

        return addresses.Count > 0 ? addresses : throw new InvalidDataException($"{path}: names nothing to watch");
    }
}
