using Compensation.Api;
using Compensation.Api.Offers;
using Compensation.Api.Packs;
using Compensation.Api.Problems;
using Compensation.Hosting;
using OpenTelemetry.Metrics;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddCompensation(builder.Configuration.GetSection("Compensation"));
builder.Services.AddHealthChecks().AddCompensation();

// Series are told apart by pack, decision and code alone, so that an upgrade of the library continues them.
builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(CompensationTelemetry.Name)
    .AddPrometheusExporter(options => (options.ScopeInfoEnabled, options.TargetInfoEnabled) = (false, false)));
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<DomainSchemas>());

// A body that is no claim is a problem with its diagnostics, made by BadClaimHandler from the exception.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Detail ??= RefusedBodies.DetailOf(context.ProblemDetails.Status));
builder.Services.AddExceptionHandler<BadClaimHandler>();

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapPacks();
app.MapOffers();
app.MapHealth();
app.MapPrometheusScrapingEndpoint();
app.Run();
