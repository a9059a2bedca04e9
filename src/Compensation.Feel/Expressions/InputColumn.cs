namespace Compensation.Feel.Expressions;

/// <summary>A column of inputs: cells test <paramref name="Tested"/>, which is bound to the column's value.</summary>
/// <param name="Name">What the column is called, in messages and calls.</param>
/// <param name="Tested">The value under test, <c>?</c> in the cells.</param>
/// <param name="Values">When it is declared, the test that every value must pass; null otherwise.</param>
internal sealed record InputColumn(string Name, Local Tested, TypedExpression? Values = null) : INamed;
