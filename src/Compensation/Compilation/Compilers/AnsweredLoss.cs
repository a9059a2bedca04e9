using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>A loss as the expressions of a remedy see it.</summary>
/// <param name="Place">Its place among those found.</param>
/// <param name="Amount">Its amount, where that lies in a slot of its own; else null.</param>
internal readonly record struct AnsweredLoss(Expression Place, Expression? Amount = null);
