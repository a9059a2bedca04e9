namespace Compensation.Feel.Types;

/// <summary>A value from outside the expression: an input, a parameter, a named value.</summary>
internal class Variable(string name, FeelType type) : Symbol(name, type)
{
    /// <summary>False when the value is never null where it is read: an input that is required or filled by a default.</summary>
    public bool CanBeNull { get; init; } = true;

    /// <summary>What its values are confined to; null when that is not known.</summary>
    public ValueBounds? Bounds { get; init; }
}
