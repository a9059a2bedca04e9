namespace Compensation.Vocabulary;

/// <summary>The words of packs and JSON for the enumerations of the vocabulary. One table for both directions.</summary>
internal static class WireWords
{
    public static WireWordTable<Decision> Decisions { get; } = new("offered", "declined", "needs-information", "needs-review", "invalid");

    public static WireWordTable<LossType> LossTypes { get; } = new("direct", "indirect", "data", "reputational");

    public static WireWordTable<RemedyForm> RemedyForms { get; } = new("cash", "goods", "service", "apology");

    public static WireWordTable<RuleKind> RuleKinds { get; } = new("standard", "decline", "review", "ask", "loss", "remedy", "limit");

    public static WireWordTable<RoundingMode> RoundingModes { get; } = new("half up", "half down", "half even", "up", "down", "floor", "ceiling");

    public static WireWordTable<DiagnosticSeverity> Severities { get; } = new("warning", "error");
}
