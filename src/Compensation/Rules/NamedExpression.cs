namespace Compensation.Rules;

/// <summary>A figure, a deadline, or a pack's own answer to a choice.</summary>
internal record NamedExpression(string Name, TypedExpression Expression)
{
    /// <summary>What people call it.</summary>
    public LocalizedTemplate? Title { get; init; }
}
