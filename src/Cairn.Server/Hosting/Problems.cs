using System.Text.Json;
using System.Text.RegularExpressions;
using Cairn.Ledger;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cairn.Server;

/// <summary>A request that cannot be answered as asked; becomes problem details with this status.</summary>
internal sealed class RequestProblem(int status, string title, string? detail = null, string? etag = null, string? type = null) : Exception(detail ?? title)
{
    public int Status => status;
    public string Title => title;
    public string? Detail => detail;

    /// <summary>What kind of refusal it is, for programs; null where the status says it.</summary>
    public string? Type => type;

    /// <summary>The version that the thing asked about has now, where that is why the request is refused.</summary>
    public string? ETag => etag;

    public static RequestProblem Bad(string detail) => new(StatusCodes.Status400BadRequest, "The request cannot be understood", detail);
    public static RequestProblem BadDate(string given) => Bad($"published is a date such as 2022-01-21, or a time with its offset such as 2022-01-21T09:30:00Z, not '{given}'");
    public static RequestProblem NotFound(string detail) => new(StatusCodes.Status404NotFound, "Not found", detail);
}

/// <summary>Turns refusals of the rooms below into problem details; anything else is a fault of ours and says nothing of its inside.</summary>
internal sealed partial class Problems(IProblemDetailsService details, ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return true;
        var (status, title, detail) = exception switch
        {
            RequestProblem p => (p.Status, p.Title, p.Detail),
            DecisionException d => (StatusCodes.Status422UnprocessableEntity, "The decision cannot be taken", d.Message),
            CursorException c => (StatusCodes.Status400BadRequest, "The request cannot be understood", c.Message),
            NameTakenException n => (StatusCodes.Status409Conflict, "The name is taken", n.Message),
            LedgerException l => (StatusCodes.Status503ServiceUnavailable, "The ledger cannot be used", l.Message),
            BadHttpRequestException b => (b.StatusCode, "The request cannot be understood", Words(b)),
            _ => (StatusCodes.Status500InternalServerError, "Cairn failed here", (string?)null),
        };
        if (status == StatusCodes.Status500InternalServerError) Failed(exception, context.Request.Method, context.Request.Path.Value ?? "");
        context.Response.StatusCode = status;
        return await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = status, Title = title, Detail = detail, Type = (exception as RequestProblem)?.Type } }).ConfigureAwait(false);
    }

    // The framework names types of ours; whoever asked knows the names of the API.
    private static string Words(BadHttpRequestException fault)
    {
        if (Unbound().Match(fault.Message) is { Success: true } unbound) return $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(unbound.Groups[1].Value)} cannot be '{unbound.Groups[2].Value}'";
        if (Missing().Match(fault.Message) is { Success: true } missing) return $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(missing.Groups[1].Value)} is missing";
        return fault.InnerException is JsonException json ? $"the body is not the JSON that is wanted: {json.Message}" : fault.Message;
    }

    [GeneratedRegex("""^Failed to bind parameter ".* (\w+)" from "(.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Unbound();

    [GeneratedRegex("""^Required parameter ".* (\w+)" was not provided""")]
    private static partial Regex Missing();

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void Failed(Exception exception, string method, string path);
}
