namespace Compensation.Feel.Functions;

/// <summary>What a name in call position stands for.</summary>
internal abstract class Callable(string name)
{
    public string Name { get; } = name;
}
