namespace Compensation.Rules.Binding;

/// <summary>The types that an expression may give, in words and as they are.</summary>
internal sealed record ExpectedType(string Words, params IReadOnlyList<FeelType> Types)
{
    public static readonly ExpectedType Condition = new("true or false", FeelType.Boolean);

    public static readonly ExpectedType Amount = new("a number, or a range of numbers", FeelType.Number, FeelType.RangeOf(FeelType.Number));

    public static readonly ExpectedType Number = new("a number", FeelType.Number);

    public static readonly ExpectedType Date = new("a date", FeelType.Date);

    public static readonly ExpectedType List = new("a list", FeelType.AnyList);

    public static readonly ExpectedType RemedyId = new("the id of a remedy in quotes", FeelType.String);
}
