using Cairn.Ledger;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cairn.Server;

/// <summary>A request that cannot be answered as asked; becomes problem details with this status.</summary>
internal sealed class RequestProblem(int status, string title, string? detail = null, string? etag = null) : Exception(detail ?? title)
{
    public int Status => status;
    public string Title => title;
    public string? Detail => detail;

    /// <summary>The version that the thing asked about has now, where that is why the request is refused.</summary>
    public string? ETag => etag;

    public static RequestProblem Bad(string detail) => new(StatusCodes.Status400BadRequest, "The request cannot be understood", detail);
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
            LedgerException l => (StatusCodes.Status503ServiceUnavailable, "The ledger cannot be used", l.Message),
            BadHttpRequestException b => (b.StatusCode, "The request cannot be understood", b.Message),
            _ => (StatusCodes.Status500InternalServerError, "Cairn failed here", (string?)null),
        };
        if (status == StatusCodes.Status500InternalServerError) Failed(exception, context.Request.Method, context.Request.Path.Value ?? "");
        context.Response.StatusCode = status;
        return await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = status, Title = title, Detail = detail } }).ConfigureAwait(false);
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void Failed(Exception exception, string method, string path);
}
