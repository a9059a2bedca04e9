using System.Reflection;

namespace Compensation.Feel.Functions.Signatures;

/// <summary>A result that is the product of some arguments and of a quotient that depends on the others.</summary>
/// <param name="Factors">The places of the arguments that are factors, from 0.</param>
/// <param name="Quotient">The static method that makes a <see cref="Numbers.Quotient"/> of all other arguments, in order; null from it means a failure.</param>
internal sealed record ArgumentProduct(IReadOnlyList<int> Factors, MethodInfo Quotient);
