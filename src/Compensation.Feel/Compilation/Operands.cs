using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// The operands of an operation: each is evaluated, once and in order, before the operation looks whether one of them is null.
/// </summary>
internal sealed class Operands
{
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _assignments = [];
    private readonly Expression? _present;

    public Operands(params ReadOnlySpan<Code> codes)
        : this(false, codes)
    {
    }

    /// <summary>With <paramref name="hold"/>, what is made of the operands may name each of them more than once.</summary>
    public Operands(bool hold, params ReadOnlySpan<Code> codes)
    {
        var nullable = false;
        foreach (var code in codes)
        {
            nullable |= code.CanBeNull;
            IsTotal &= code.IsTotal;
        }

        var held = new Code[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            held[i] = (nullable || hold) && !codes[i].IsSimple ? Hold(codes[i]) : codes[i];
            if (codes[i].CanBeNull)
            {
                _present = _present is null ? held[i].IsPresent : Expression.AndAlso(_present, held[i].IsPresent);
            }
        }

        CanBeNull = nullable;
        Codes = held;
        Present = Array.ConvertAll(held, c => c.Present);
        Plain = Array.ConvertAll(held, c => c.Plain);
    }

    /// <summary>One of them may be null.</summary>
    public bool CanBeNull { get; }

    public bool IsTotal { get; } = true;

    /// <summary>The operands where they are held.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>The operands as code that is never null, for use where none of them is.</summary>
    public IReadOnlyList<Code> Present { get; }

    /// <summary>The plain values of the operands, for use where none of them is null.</summary>
    public IReadOnlyList<Expression> Plain { get; }

    /// <summary>Evaluates the operands, and then what is made of them, or something else where one is null.</summary>
    public Expression Wrap(Expression body, Expression otherwise)
    {
        var result = _present is null ? body
            : otherwise is ConstantExpression { Value: false } && body.Type == typeof(bool) ? Expression.AndAlso(_present, body)
            : Expression.Condition(_present, body, otherwise);
        return _assignments.Count == 0 ? result : Expression.Block(_variables, [.. _assignments, result]);
    }

    private Code Hold(Code code)
    {
        var variable = Expression.Variable(code.Value.Type);
        _variables.Add(variable);
        _assignments.Add(Expression.Assign(variable, code.Value));
        return code.At(variable);
    }
}
