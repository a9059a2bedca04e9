namespace Compensation.Feel.Types;

/// <summary>What a name in call position stands for.</summary>
internal abstract class Callable(string name) : INamed
{
    public string Name { get; } = name;
}
