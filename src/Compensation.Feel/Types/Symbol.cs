namespace Compensation.Feel.Types;

/// <summary>Something a name stands for that has a value. Two symbols are the same only when they are the same object.</summary>
internal abstract class Symbol(string name, FeelType type) : INamed
{
    public string Name { get; } = name;

    public FeelType Type { get; } = type;
}
