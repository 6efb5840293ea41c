using Cairn.Engine;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Cairn.Cluster;

/// <summary>Sends metrics and traces to an OpenTelemetry collector, when the usual variables of the environment name one.</summary>
public sealed class TelemetryExport : IDisposable
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];
    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    private TelemetryExport(MeterProvider metrics, TracerProvider traces) => (_metrics, _traces) = (metrics, traces);

    /// <summary>Begins to send; null when no collector is named, and then nothing is measured.</summary>
    /// <param name="worker">The worker's name, the instance of the service <c>cairn</c>.</param>
    public static TelemetryExport? Start(string worker)
    {
        if (!Endpoints.Any(e => Environment.GetEnvironmentVariable(e) is { Length: > 0 })) return null;
        void Resource(ResourceBuilder resource) => resource.AddService("cairn", serviceInstanceId: worker);
        var metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Resource).AddMeter(Telemetry.Name, "Npgsql", "Microsoft.Orleans", "System.Runtime").AddOtlpExporter().Build();
        var traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Resource).AddSource(Telemetry.Name, "Npgsql").AddOtlpExporter().Build();
        return new TelemetryExport(metrics, traces);
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
    }
}
