using System.Collections.Immutable;

namespace Compensation.Feel.Evaluation;

/// <summary>What is read out of variables, lists and contexts, and the marks that come with it.</summary>
internal sealed partial class Evaluator
{
    private object? Read(Evaluated evaluated)
    {
        Mark(evaluated.Absent);
        _isSensitive |= evaluated.IsSensitive;
        _isAbsence = evaluated.IsAbsence;
        return evaluated.Value is AbsentFact or FailedValue ? ReadInside(evaluated.Value) : evaluated.Value;
    }

    /// <summary>A value taken out of a list or a context: an absent fact inside becomes its value with its mark, what failed becomes null with its reasons.</summary>
    private object? ReadInside(object? value)
    {
        _isAbsence = false;
        switch (value)
        {
            case AbsentFact absent:
                _isAbsence = absent.IsFact;
                Mark(absent.Names);
                return absent.Value;
            case FailedValue failed:
                Take(failed.Reasons);
                return null;
            default:
                return value;
        }
    }

    /// <summary>A member of a context, read as <see cref="ReadInside"/> does; false when it has none of the name.</summary>
    private bool TryMember(FeelContext context, string name, out object? value)
    {
        var has = TryTake(context, name, out value);
        value = ReadInside(value);
        return has;
    }

    /// <summary>A member of a context as it lies there, unread; false when it has none of the name.</summary>
    private bool TryTake(FeelContext context, string name, out object? value)
    {
        _isSensitive |= context.Sensitive.Contains(name);
        return context.TryGet(name, out value);
    }

    /// <summary>A value whose parts all count for what is made of it. Gives the value back.</summary>
    private object? Whole(object? value)
    {
        _isSensitive |= SensitiveParts.Has(value);
        return value;
    }

    private void Mark(ImmutableSortedSet<string> absent)
    {
        if (!absent.IsEmpty)
        {
            _marks = _marks.Union(absent);
            _touched = _touched.Union(absent);
        }
    }

    private Evaluated Find(Local local)
    {
        for (var binding = _bindings; binding is not null; binding = binding.Outer)
        {
            if (ReferenceEquals(binding.Local, local))
            {
                return binding.Value;
            }
        }

        throw new InvalidOperationException($"`{local.Name}` is not bound.");
    }

    /// <summary>A value whose every part is wanted at once: absent facts anywhere inside become nulls with their marks.</summary>
    private object? ReadDeep(object? value) => value switch
    {
        AbsentFact or FailedValue => ReadDeep(ReadInside(value)),
        object?[] list when list.Any(HoldsUnread) => list.Select(ReadDeep).ToArray(),
        FeelContext context when HoldsUnread(context) => new FeelContext(context.Members.Select(m => KeyValuePair.Create(m.Key, ReadDeep(m.Value)))) { Sensitive = context.Sensitive },
        _ => value,
    };

    /// <summary>A value of which the lists are wanted, and not what lies in their contexts.</summary>
    private object? ReadItems(object? value) => value switch
    {
        AbsentFact or FailedValue => ReadItems(ReadInside(value)),
        object?[] list when list.Any(i => i is AbsentFact or FailedValue or object?[]) => list.Select(ReadItems).ToArray(),
        _ => value,
    };

    private static bool HoldsUnread(object? value) => value switch
    {
        AbsentFact or FailedValue => true,
        object?[] list => list.Any(HoldsUnread),
        FeelContext context => context.Members.Any(m => HoldsUnread(m.Value)),
        _ => false,
    };
}
