namespace Compensation.Feel;

/// <summary>What one expression may cost. Texts come from people and files, so each dimension has an end.</summary>
/// <param name="TextLength">Characters of one expression.</param>
/// <param name="Depth">How deep brackets may be nested, values may lie in each other, and functions may call each other.</param>
/// <param name="ListLength">Items of one list.</param>
/// <param name="Steps">Nodes evaluated, and items handled by functions, in one evaluation.</param>
/// <param name="StringLength">Characters of one text that an evaluation makes.</param>
/// <param name="Levels">How deep the parts of an expression, with those of the functions it calls, may lie in each other: more than one text has.</param>
internal sealed record FeelLimits(int TextLength = 65_536, int Depth = 256, int ListLength = 100_000, int Steps = 1_000_000, int StringLength = 1_000_000, int Levels = 50_000)
{
    public static FeelLimits Default { get; } = new();

    /// <summary>Ends the evaluation when a text grows longer than it may, before it has grown.</summary>
    public void RequireText(long length) => Require(length, StringLength, FeelDiagnostics.StringTooLong);

    /// <summary>Ends the evaluation when a list grows longer than it may, before it has grown.</summary>
    public void RequireList(long length) => Require(length, ListLength, FeelDiagnostics.ListTooLong);

    /// <inheritdoc cref="RequireList(long)"/>
    public void RequireList(decimal length) => RequireList((long)Math.Min(length, long.MaxValue));

    /// <summary>Ends the evaluation when functions call each other, or values lie in each other, deeper than they may.</summary>
    public void RequireDepth(int depth) => Require(depth, Depth, FeelDiagnostics.NestedTooDeepAtRun);

    /// <summary>Ends the evaluation when it has taken more steps than it may.</summary>
    public void RequireSteps(int steps) => Require(steps, Steps, FeelDiagnostics.TooManySteps);

    /// <summary>Ends the evaluation when parts of expressions lie in each other deeper than they may.</summary>
    public void RequireLevels(int levels) => Require(levels, Levels, FeelDiagnostics.LevelsTooDeep);

    private static void Require(long found, int most, DiagnosticDescriptor descriptor)
    {
        if (found > most)
        {
            throw new EvaluationLimitException(descriptor, most);
        }
    }
}
