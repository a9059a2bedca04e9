using System.Globalization;
using Compensation.Api.Problems;
using Compensation.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Compensation.Api.Packs;

/// <summary>What packs there are.</summary>
internal static class PackEndpoints
{
    public static void MapPacks(this IEndpointRouteBuilder app)
    {
        var packs = app.MapGroup("/packs").WithTags("Packs");
        packs.MapGet("/", List).WithSummary("The packs in force.");
        packs.MapGet("/{id}", Get).WithSummary("A pack: its versions, or the one in force on a date.").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<PackSummary[]> List(ICalculators calculators) => TypedResults.Ok(calculators.Catalog.Packs.Select(PackSummary.Of).ToArray());

    private static Results<Ok<PackSummary>, ProblemHttpResult> Get(string id, DateOnly? date, ICalculators calculators)
    {
        var catalog = calculators.Catalog;
        if (catalog.Find(id) is not { } pack)
        {
            return DiagnosticProblems.NoPack(id, catalog);
        }

        if (date is not { } day)
        {
            return TypedResults.Ok(PackSummary.Of(pack));
        }

        return catalog.Find(id, day) is { } version
            ? TypedResults.Ok(new PackSummary(id, [VersionSummary.Of(version)]))
            : TypedResults.Problem(string.Create(CultureInfo.InvariantCulture, $"No version of `{id}` is in force on {day:yyyy-MM-dd}."), statusCode: StatusCodes.Status404NotFound);
    }
}
