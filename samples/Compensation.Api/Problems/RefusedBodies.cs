namespace Compensation.Api.Problems;

/// <summary>What to do about a body that is refused before it is read.</summary>
internal static class RefusedBodies
{
    public static string? DetailOf(int? status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "A claim has at most 1 MiB. Send many claims as lines to /offers.",
        StatusCodes.Status415UnsupportedMediaType => "Send one claim as application/json.",
        _ => null,
    };
}
