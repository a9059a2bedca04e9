using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Compensation.Inputs;

/// <summary>A fact that a claim brings, or a field of one, with all that is asked of its values.</summary>
internal sealed record Input
{
    public required string Name { get; init; }

    public required FeelType Type
    {
        get;
        init
        {
            field = value;
            Reader = InputType.Of(value) ?? AnyInput.Instance;
        }
    }

    /// <summary>How a fact is read and checked: by the type that was declared, else by one that gives such values.</summary>
    public InputType Reader { get; init; } = AnyInput.Instance;

    /// <summary>What FEEL sees; null for a field, which is seen through its record.</summary>
    public Variable? Variable { get; init; }

    /// <summary>The place of the value in a bound claim; -1 for a field.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The fields of a record, or of each record of a list; empty for plain values.</summary>
    public IReadOnlyList<Input> Fields
    {
        get;
        init
        {
            field = value;
            SensitiveFields = value.Where(f => f.IsSensitive).Select(f => f.Name).ToFrozenSet();
        }
    } = [];

    /// <summary>The values allowed; empty when any will do.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    public object? Min { get; init; }

    public object? Max { get; init; }

    /// <summary>The most decimal places, or null when any will do.</summary>
    public int? Digits { get; init; }

    public string? Unit { get; init; }

    public bool HasDefault { get; init; }

    /// <summary>What an absent fact is taken for, as a FEEL value.</summary>
    public object? Default { get; init; }

    /// <summary>Its absence is an ordinary answer, and leaves nothing unknown.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Its value never stands in a text, a log or a record.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether it is sensitive, or a field of it is.</summary>
    public bool HoldsSensitive => IsSensitive || Fields.Any(f => f.HoldsSensitive);

    /// <summary>The names of its sensitive fields.</summary>
    public IReadOnlySet<string> SensitiveFields { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>What people call it, by language.</summary>
    public LocalizedTemplate? Title { get; init; }

    /// <summary>The same input with these fields only.</summary>
    /// <param name="fields">Some of its fields.</param>
    /// <param name="isOptional">Whether its absence is an ordinary answer.</param>
    public Input With(IReadOnlyList<Input> fields, bool isOptional) => this with { Fields = fields, IsOptional = isOptional };

    /// <summary>Two inputs are one only where they are the same declaration.</summary>
    public bool Equals(Input? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
