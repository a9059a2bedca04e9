namespace Compensation.Feel.Types;

/// <summary>Something a name stands for that has a value. Two symbols are the same only when they are the same object.</summary>
internal abstract class Symbol(string name, FeelType type) : INamed
{
    public string Name { get; } = name;

    public FeelType Type { get; } = type;
}

/// <summary>A value from outside the expression: an input, a parameter, a named value.</summary>
internal class Variable(string name, FeelType type) : Symbol(name, type)
{
    /// <summary>False when the value is never null where it is read: an input that is required or filled by a default.</summary>
    public bool CanBeNull { get; init; } = true;

    /// <summary>What its values are confined to; null when that is not known.</summary>
    public ValueBounds? Bounds { get; init; }
}

/// <summary>A value bound inside the expression: by <c>for</c>, <c>some</c>, a filter, a test or a function.</summary>
internal sealed class Local(string name, FeelType type) : Symbol(name, type);
