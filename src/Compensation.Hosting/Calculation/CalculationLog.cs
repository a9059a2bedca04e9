using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Calculation;

/// <summary>What the log says of calculations: codes, never messages, which may repeat a fact. Event ids 20 to 29; an id keeps its meaning for good.</summary>
internal static partial class CalculationLog
{
    [LoggerMessage(20, LogLevel.Debug, "A claim was rejected by the pack {Pack}: {Codes}.")]
    public static partial void ClaimRejected(this ILogger logger, string pack, string codes);
}
