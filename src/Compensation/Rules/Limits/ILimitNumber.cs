namespace Compensation.Rules.Limits;

/// <summary>The exact number of a limit, and what can be done with it and a sum.</summary>
/// <typeparam name="TMoney">How sums are held.</typeparam>
internal interface ILimitNumber<TMoney>
{
    /// <summary>The product with a sum, rounded as the limit says.</summary>
    TMoney Times(TMoney sum);

    /// <summary>Whether it is more than a sum.</summary>
    bool IsMoreThan(TMoney sum);
}
