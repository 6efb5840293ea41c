using Cairn.Engine;
using Cairn.Ledger;

namespace Cairn.Cluster;

/// <summary>What a silo gives its worker and its grains: the queue, the stages, the terms. They are the same that a worker on PostgreSQL alone has.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Code">Codes one report.</param>
/// <param name="Terms">How the worker works; its name is the silo's too.</param>
/// <param name="Say">Told, in words, of what a person should know.</param>
public sealed record WorkerHome(IReportQueue Queue, Func<QueueClaim, ReportToRecord> Code, WorkerTerms Terms, Action<string> Say);
