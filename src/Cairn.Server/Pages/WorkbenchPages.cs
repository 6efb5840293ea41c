using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Cairn.Server;

/// <summary>The workbench's files, embedded in this assembly; every address that is no file and no API is the page itself.</summary>
internal sealed partial class WorkbenchPages
{
    private const string FirstRows = "</api/v1/session>; rel=preload; as=fetch; crossorigin, </api/v1/incidents?sort=newest&limit=200>; rel=preload; as=fetch; crossorigin";

    private const string Packed = ".gz";

    // What the page shows something at (web/src/App.svelte); everywhere else it says that there is nothing.
    private static readonly FrozenSet<string> Views = FrozenSet.Create(StringComparer.Ordinal, "", "incidents", "review", "questions", "add", "export", "methodology");

    private sealed record Page(byte[] Embedded, bool IsPacked, string ContentType, string ETag, bool Forever)
    {
        // Hardly anybody asks for them.
        public Lazy<byte[]> Plain { get; } = new(() => IsPacked ? Unpack(Embedded) : Embedded);
    }

    // Read when first asked for: the map alone is megabytes. Most are embedded as the build packed them (web/scripts/pack-dist.mjs).
    private readonly FrozenDictionary<string, Lazy<Page>> _pages;
    private readonly Lazy<Page> _index;

    public WorkbenchPages()
    {
        var assembly = typeof(WorkbenchPages).Assembly;
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        _pages = assembly.GetManifestResourceNames().Where(n => n.StartsWith("web/", StringComparison.Ordinal)).ToFrozenDictionary(n => Plain(n)[3..], n => new Lazy<Page>(() => Read(n, types)), StringComparer.Ordinal);
        _index = _pages.GetValueOrDefault("/index.html") ?? new Lazy<Page>(() => Read("pages/placeholder.html", types));
    }

    /// <summary>Reads the page and the files it names, which every visitor asks for first.</summary>
    public void ReadFirst()
    {
        foreach (Match named in Asset().Matches(Encoding.UTF8.GetString(_index.Value.Plain.Value))) _ = _pages.GetValueOrDefault(named.Value)?.Value;
    }

    /// <summary>Answers everything that no endpoint answers.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw new RequestProblem(StatusCodes.Status405MethodNotAllowed, "Only GET is answered here");
        if (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal)) throw RequestProblem.NotFound($"there is no {path}; /openapi/v1.json lists what there is");
        if (!_pages.TryGetValue(path, out var found))
        {
            if (path.StartsWith("/assets/", StringComparison.Ordinal)) throw RequestProblem.NotFound($"there is no {path}");
            found = _index;
            if (!Views.Contains(path.Split('/', 3)[1])) context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var (page, response) = (found.Value, context.Response);
        response.Headers.ETag = page.ETag;
        response.Headers.CacheControl = page.Forever ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        // The plain list is the first thing its script will ask for: a browser fetches it while it still reads the script.
        if ((path is "/" or "/incidents") && !context.Request.QueryString.HasValue) response.Headers.Link = FirstRows;
        if (response.StatusCode == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.Contains(page.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var packed = page.IsPacked && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (packed) response.Headers.ContentEncoding = "gzip";
        var body = packed ? page.Embedded : page.Plain.Value;
        response.ContentType = page.ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static Page Read(string name, FileExtensionContentTypeProvider types)
    {
        using var stream = typeof(WorkbenchPages).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var type = types.TryGetContentType(Plain(name), out var known) ? known : "application/octet-stream";
        if (type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json") type += "; charset=utf-8";
        return new Page(bytes, name != Plain(name), type, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"", name.StartsWith("web/assets/", StringComparison.Ordinal));
    }

    private static string Plain(string name) => name.EndsWith(Packed, StringComparison.Ordinal) ? name[..^Packed.Length] : name;

    private static byte[] Unpack(byte[] bytes)
    {
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)) gzip.CopyTo(plain);
        return plain.ToArray();
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex Asset();
}
