using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>A loss rule while rules are compiled: where code finds the one loss it can give. The variables stand for fields that do not exist yet.</summary>
/// <param name="Found">The place among the losses found; -1 while it is not.</param>
/// <param name="Amount">The amount; null for a loss that is not put in money.</param>
internal sealed record LossPlace(ParameterExpression Found, ParameterExpression? Amount);
