namespace Compensation.Feel.Expressions;

/// <summary>A function declared beside the expressions that call it, such as one of a library. It sees its parameters, not its caller's names.</summary>
internal sealed class Definition(string name, IReadOnlyList<Local> parameters, FeelType result) : Callable(name)
{
    private TypedExpression? _body;

    public IReadOnlyList<Local> Parameters { get; } = parameters;

    public FeelType Result { get; } = result;

    /// <summary>The checked body; set once, after all functions of a file are declared so that they can call each other.</summary>
    public TypedExpression Body
    {
        get => _body ?? throw new InvalidOperationException($"The body of `{Name}` is not checked yet.");
        set => _body = _body is null ? value : throw new InvalidOperationException($"The body of `{Name}` is set twice.");
    }
}
