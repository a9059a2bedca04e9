using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Compensation.Api.Problems;

/// <summary>Problem details (RFC 9457) with the library's diagnostics under <c>diagnostics</c>.</summary>
internal static class DiagnosticProblems
{
    /// <summary>400: the body is no claim.</summary>
    public static ProblemDetails Unreadable(IReadOnlyList<Diagnostic> diagnostics) => Details(StatusCodes.Status400BadRequest, "The claim can't be read.", diagnostics);

    /// <summary>422: the claim does not fit the pack.</summary>
    public static ProblemHttpResult Invalid(Offer offer) =>
        TypedResults.Problem(Details(StatusCodes.Status422UnprocessableEntity, "The claim does not fit the pack.", offer.Warnings));

    /// <summary>404: there is no such pack.</summary>
    public static ProblemHttpResult NoPack(string id, PackCatalog catalog) => TypedResults.Problem(
        $"There is no pack `{id}`; known: {string.Join(", ", catalog.Packs.Select(p => $"`{p.Id}`"))}.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemDetails Details(int status, string title, IReadOnlyList<Diagnostic> diagnostics) => new()
    {
        Status = status,
        Title = title,
        Detail = diagnostics[0].Message,
        Extensions = { ["diagnostics"] = DiagnosticEntry.AllOf(diagnostics) },
    };
}
