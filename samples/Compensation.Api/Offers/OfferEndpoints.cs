using System.Net.Mime;
using System.Text;
using Compensation.Api.Problems;
using Compensation.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Compensation.Api.Offers;

/// <summary>Offers for claims: one, many, or one in words.</summary>
internal static class OfferEndpoints
{
    /// <summary>Of a request that is one claim; a byte order mark may precede it.</summary>
    private const int MostBytesOfAClaim = Claim.MaxBytes + 3;

    public static void MapOffers(this IEndpointRouteBuilder app)
    {
        app.MapPost("/packs/{id}/offers", Calculate).WithTags("Offers").WithSummary("The offer for a claim.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytesOfAClaim))
            .ProducesProblems();
        app.MapPost("/packs/{id}/explanations", Explain).WithTags("Offers").WithSummary("The offer for a claim as a letter to the claimant: lang is en or zh.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytesOfAClaim))
            .Produces<string>(contentType: MediaTypeNames.Text.Plain)
            .ProducesProblems();

        // A stream may be as long as it likes: of it only one claim is held, and the size of that is limited.
        app.MapPost("/offers", CalculateAll).WithTags("Offers").WithSummary("An offer or a reject for each line of a stream of claims, while it comes in.")
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .Accepts<Claim>(OfferStream.ContentType).Produces<Offer>(contentType: OfferStream.ContentType);
    }

    private static void ProducesProblems(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in (int[])
            [
                StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
            ])
        {
            endpoint.ProducesProblem(status);
        }
    }

    // [FromBody] must be said: a type with a method TryParse, as Claim has, is otherwise taken to come from the query.
    private static Results<Ok<Offer>, ProblemHttpResult> Calculate(string id, [FromBody] Claim claim, ICalculators calculators)
    {
        if (!calculators.TryFor(id, out var calculator))
        {
            return DiagnosticProblems.NoPack(id, calculators.Catalog);
        }

        var offer = calculator.Calculate(claim);
        return offer.Decision == Decision.Invalid ? DiagnosticProblems.Invalid(offer) : TypedResults.Ok(offer);
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Explain(string id, [FromBody] Claim claim, ICalculators calculators, HttpResponse response, string lang = "en")
    {
        if (!calculators.TryFor(id, out var calculator))
        {
            return DiagnosticProblems.NoPack(id, calculators.Catalog);
        }

        var language = lang.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";
        var offer = calculator.Calculate(claim);
        if (offer.Decision == Decision.Invalid)
        {
            return DiagnosticProblems.Invalid(offer);
        }

        response.Headers.ContentLanguage = language;
        return TypedResults.Text(offer.Explain(language), MediaTypeNames.Text.Plain, Encoding.UTF8);
    }

    private static Task CalculateAll(HttpContext context, ICalculators calculators)
    {
        context.Response.ContentType = OfferStream.ContentType;

        // All claims of a stream are judged by the same packs, whatever is reloaded meanwhile.
        return new OfferStream(calculators.Snapshot(), context.Response.BodyWriter).RunAsync(context.Request.BodyReader, context.RequestAborted);
    }
}
