namespace Compensation.Feel.Functions;

/// <summary>A built-in function: a standard name (DMN 1.5, 10.3.4) or a documented extension, and the ways to call it.</summary>
internal sealed class BuiltIn(string name, string summary, params Overload[] overloads) : Callable(name)
{
    /// <summary>One line of documentation.</summary>
    public string Summary { get; } = summary;

    /// <summary>False for a function that reads the clock: packs must not call it, and it is never replaced by its value.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>How much of its arguments it reads: an absent fact inside matters to what reads it, and to nothing else.</summary>
    public Reading Reads { get; init; }

    /// <summary>Tried in order: the first that takes the arguments is called.</summary>
    public IReadOnlyList<Overload> Overloads { get; } = overloads;
}
