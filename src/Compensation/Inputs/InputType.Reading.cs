namespace Compensation.Inputs;

/// <summary>How a fact of the type is read and checked. JSON has no dates and CSV nothing but text, so the type decides what a text means; nothing is guessed and nothing rounded.</summary>
internal abstract partial class InputType
{
    /// <summary>What messages ask for: <c>a number</c>.</summary>
    public virtual string Expected => feel.ToString();

    /// <summary>The FEEL value of a fact as a claim states it, a cell as a <see cref="FactText"/>; null when it is none of this type. Lists and records are read part by part.</summary>
    public abstract object? Read(object fact);

    /// <summary>Whether a fact is a value of this type, but one that would have to be rounded to be held.</summary>
    public virtual bool IsInexact(object fact) => false;

    /// <summary>Whether a property of a host's class can hold every value of this type. The type of the property is that of its values: not nullable.</summary>
    public abstract bool IsHeldBy(Type property);

    /// <summary>What an input has against a value that was read.</summary>
    public FactFault Check(object value, Input input) =>
        input.Values.Count > 0 && !input.Values.Any(v => Operators.Equal(v, value) == true) ? FactFault.NotAmongValues : CheckRange(value, input);

    protected virtual FactFault CheckRange(object value, Input input) =>
        input.Min is { } min && Operators.Compare(value, min) < 0 ? FactFault.TooSmall
        : input.Max is { } max && Operators.Compare(value, max) > 0 ? FactFault.TooLarge
        : FactFault.None;

    /// <summary>The text of a fact; null when it is none.</summary>
    protected static string? TextOf(object fact) => fact is FactText cell ? cell.Text : fact as string;
}
