using System.Globalization;

namespace Compensation.Feel.Expressions;

/// <summary>A row: one test for each input and one value for each output.</summary>
/// <param name="Number">Counted from 1, in messages and coverage.</param>
/// <param name="Tests">Boolean trees over the columns' tested values.</param>
/// <param name="Outputs">What the row gives.</param>
internal sealed record TableRow(int Number, IReadOnlyList<TypedExpression> Tests, IReadOnlyList<TypedExpression> Outputs) : INamed
{
    string INamed.Name => Number.ToString(CultureInfo.InvariantCulture);
}
