using System.Numerics;

namespace Compensation.Feel.Numbers;

/// <summary>
/// A number that is no decimal of 28 digits: a quotient of two whole numbers without a common divisor, the lower one above zero. What a decimal
/// can hold is always a decimal, so that a fraction is never equal to one. <see cref="Numbers.Number"/> makes and handles them.
/// </summary>
internal sealed record Fraction(BigInteger Numerator, BigInteger Denominator);
