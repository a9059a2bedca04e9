namespace Compensation.Feel.Functions.Signatures;

/// <summary>
/// A built-in function: a standard name (DMN 1.5, 10.3.4) or a documented extension, the ways to call it, and all that the checker, the evaluator, compiled code and readers of expressions must know of
/// it: none of them asks for its name.
/// </summary>
internal sealed class BuiltIn(string name, string summary, params Overload[] overloads) : Callable(name)
{
    /// <summary>One line of documentation.</summary>
    public string Summary { get; } = summary;

    /// <summary>Tried in order: the first that takes the arguments is called.</summary>
    public IReadOnlyList<Overload> Overloads { get; } = overloads;

    /// <summary>False for a function that reads the clock: packs must not call it, and it is never replaced by its value.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>How much of its arguments it reads: an absent fact inside matters to what reads it, and to nothing else.</summary>
    public Reading Reads { get; init; }

    /// <summary>It gives its first argument, or the second where the first is null: the second is evaluated only then, and that the first is an absent fact does not mark the result.</summary>
    public bool IsFallback { get; init; }

    /// <summary>It is the <c>not</c> of three-valued logic.</summary>
    public bool IsNegation { get; init; }

    /// <summary>It tells how many items there are, and of none of them what it is.</summary>
    public bool CountsItems { get; init; }

    /// <summary>The result is an amount of whatever the first argument is an amount of: a price stays a price when it is rounded.</summary>
    public bool KeepsUnit { get; init; }

    /// <summary>Not null when the function is the way to write a constant as a text: the value of a text, null for a text that is none.</summary>
    public Func<string, object?>? ValueOfText { get; init; }

    /// <summary>Not null when it makes one number of many, in a way that compiled code can follow.</summary>
    public NumberAggregate? Aggregate { get; init; }

    /// <summary>How it chooses among the dated rates that are its last argument; null when it takes none.</summary>
    public RateChoice? RateChoice { get; init; }
}
