namespace Compensation.Feel.Compilation;

/// <summary>What a number is in compiled code: a decimal, which is the default, an integer of known digits, or a <see cref="Quotient"/>.</summary>
internal readonly record struct NumberForm
{
    /// <summary>A <see cref="Numbers.Quotient"/>.</summary>
    public static NumberForm Quotient { get; } = new() { IsQuotient = true };

    /// <summary>When it is not null, the number is a <see cref="long"/>: itself times 10 to the power of so many digits.</summary>
    public int? Digits { get; private init; }

    public bool IsQuotient { get; private init; }

    /// <summary>An integer of so many digits; null stands for a decimal.</summary>
    public static NumberForm Scaled(int? digits) => new() { Digits = digits };

    /// <summary>The CLR type of a number that is not null.</summary>
    public Type Type => IsQuotient ? typeof(Quotient) : Digits is null ? typeof(decimal) : typeof(long);
}
