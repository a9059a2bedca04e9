using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Compensation.Api.Problems;

/// <summary>Answers a request that could not be bound: with the claim's diagnostics where it is the claim that can't be read.</summary>
internal sealed class BadClaimHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return ValueTask.FromResult(false);
        }

        var details = bad.InnerException switch
        {
            JsonException { InnerException: CompensationException unreadable } => DiagnosticProblems.Unreadable(unreadable.Diagnostics),
            JsonException => new ProblemDetails { Status = bad.StatusCode, Title = "The body is not JSON.", Detail = "Send one claim: { \"id\": …, \"facts\": { … } }." },
            _ => new ProblemDetails { Status = bad.StatusCode, Detail = bad.Message },
        };
        httpContext.Response.StatusCode = details.Status ?? bad.StatusCode;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details, Exception = exception });
    }
}
