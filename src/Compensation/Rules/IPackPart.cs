namespace Compensation.Rules;

/// <summary>What a section of a pack has become: a rule, a route, a value that is published.</summary>
internal interface IPackPart
{
    /// <summary>The expressions that a verdict or an amount comes from; those of named values are reached through their names.</summary>
    IEnumerable<TypedExpression?> DecidingExpressions => [];

    /// <summary>The same part for one claim of which a host itself has found losses or given remedies.</summary>
    IPackPart Beside(IReadOnlyList<Loss> losses, IReadOnlyList<Remedy> remedies) => this;
}
