namespace Compensation.Feel.Functions.Signatures;

/// <summary>A parameter of a built-in, by its standard name.</summary>
/// <param name="Name">The name, for calls such as <c>substring(string: "abc", start position: 2)</c>.</param>
/// <param name="Type">What it takes.</param>
internal sealed record Parameter(string Name, FeelType Type) : INamed
{
    /// <summary>The call may leave it out; the implementation is given null.</summary>
    public bool Optional { get; init; }

    /// <summary>Numbers, also those inside, come as they are, which may be fractions. Elsewhere they come as decimals.</summary>
    public bool Exact { get; init; }

    /// <summary>Null is an ordinary argument. Elsewhere a null argument makes the call null, with a warning.</summary>
    public bool Nullable { get; init; }

    /// <summary>It comes to lie in the result as it is: of a function that reads nothing of its arguments this one is not even asked for its value.</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>Takes all further arguments as one list.</summary>
    public bool Variadic { get; init; }
}
