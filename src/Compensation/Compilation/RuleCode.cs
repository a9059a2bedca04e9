using System.Linq.Expressions;

namespace Compensation.Compilation;

/// <summary>One rule as code that runs by itself.</summary>
/// <param name="Condition">When it applies; null where that is not asked apart from what it does.</param>
/// <param name="Apply">What it does.</param>
internal sealed record RuleCode(Expression<Func<CompiledAssessment, bool>>? Condition, Expression<Action<CompiledAssessment>> Apply);
