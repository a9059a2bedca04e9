using NodaTime;

namespace Compensation.Feel.Evaluation;

/// <summary>Lists, contexts, and what goes through them.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Values as they lie in a list: what is not known of one is marked where that one is read.</summary>
    private object?[] Inside(IReadOnlyList<TypedNode> nodes)
    {
        var values = new object?[nodes.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = AbsentFact.Inside(Apart(nodes[i]));
        }

        return values;
    }

    private object?[] List(ListNode node)
    {
        var list = Inside(node.Items);
        _isAbsence = false;
        return list;
    }

    private FeelContext Context(ContextNode node)
    {
        var outer = _bindings;
        var members = new List<KeyValuePair<string, object?>>();
        var sensitive = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (local, expression) in node.Entries)
        {
            var value = Apart(expression);
            _bindings = new Binding(local, value, _bindings);
            members.Add(KeyValuePair.Create(local.Name, AbsentFact.Inside(value)));
            if (value.IsSensitive)
            {
                sensitive.Add(local.Name);
            }
        }

        // The members keep what is sensitive to themselves.
        (_bindings, _isSensitive) = (outer, false);
        var context = new FeelContext(members) { Sensitive = sensitive };
        Spend(context);
        return context;
    }

    private object? ItemMember(ItemMemberNode node)
    {
        var item = Read(Find(node.Item));
        if (item is FeelContext context && TryMember(context, node.Name, out var member))
        {
            return member;
        }

        return node.Otherwise is not null ? Eval(node.Otherwise) : Fail(node.Span, $"unknown name `{node}`");
    }

    private object? Member(PathNode node, object? owner)
    {
        switch (owner)
        {
            case null:
                return FailForNull(node.Span, $"`.{node}` of null");
            case FeelContext context:
                return TryMember(context, node.Name, out var member) ? member : Fail(node.Span, $"{context:value} has no member `{node}`");
            case object?[] list:
                var members = new object?[list.Length];
                for (var i = 0; i < list.Length; i++)
                {
                    members[i] = list[i] switch
                    {
                        FeelContext c => TryTake(c, node.Name, out var value) ? value : null,
                        AbsentFact { Value: null } or FailedValue => list[i],
                        AbsentFact absent => new AbsentFact(absent.Names, Member(node, absent.Value)),
                        var item => Member(node, item),
                    };
                }

                _isAbsence = false;
                return members;
            default:
                return TemporalMembers.Find(RuntimeType.KindOf(owner), node.Name) is { } known ? known.Read(owner) : Fail(node.Span, $"{owner} has no member `{node}`");
        }
    }

    private object? For(ForNode node)
    {
        var results = new List<object?>();
        var usesPartial = TypedTree.Mentions(node.Body, node.Partial);
        return Iterate(node.Span, node.Iterators, 0, () =>
        {
            limits.RequireList(results.Count + 1);
            var outer = _bindings;

            // `partial` is a copy only where the body asks for it: a list so far for each item would be quadratic.
            if (usesPartial)
            {
                Spend(results.Count);
                _bindings = new Binding(node.Partial, Evaluated.Of(results.ToArray()) with { IsSensitive = _isSensitive }, outer);
            }

            results.Add(AbsentFact.Inside(Apart(node.Body)));
            _bindings = outer;
            return true;
        })
            ? Spend(results.ToArray())
            : null;
    }

    private object? Quantified(QuantifiedNode node)
    {
        bool? result = node.Every;
        var decided = false;
        var valid = true;
        var marks = Evaluated.Nothing;
        var told = -1;
        if (!Iterate(node.Span, node.Iterators, 0, () =>
        {
            var before = _warnings.Count;
            told = told < 0 ? before : told;
            var condition = Apart(node.Condition);
            var truth = Truth(node.Condition, condition.Value);
            valid &= truth is not null || condition.Value is null;
            if (truth == !node.Every && condition.IsKnown)
            {
                Forget(told, valid ? before : told);
                result = !node.Every;
                decided = true;
                return false;
            }

            marks = marks.Union(condition.Absent);
            result = truth == !node.Every || result == !node.Every ? !node.Every : truth is null ? null : result;
            return true;
        }) && !decided)
        {
            return null;
        }

        if (!decided)
        {
            Mark(marks);
        }

        return valid ? result : null;
    }

    /// <summary>Runs through all combinations; false when <paramref name="body"/> broke off or a domain can't be gone through.</summary>
    private bool Iterate(TextSpan span, IReadOnlyList<IteratorNode> iterators, int at, Func<bool> body)
    {
        if (at == iterators.Count)
        {
            return body();
        }

        var iterator = iterators[at];
        if (Domain(span, iterator, out var evaluated) is not { } domain)
        {
            return false;
        }

        var outer = _bindings;
        foreach (var item in domain)
        {
            _bindings = new Binding(iterator.Local, ItemOf(item, evaluated), outer);
            if (!Iterate(span, iterators, at + 1, body))
            {
                _bindings = outer;
                return false;
            }
        }

        _bindings = outer;
        return true;
    }

    private IEnumerable<object?>? Domain(TextSpan span, IteratorNode iterator, out Evaluated domain)
    {
        domain = Apart(iterator.Domain);
        Mark(domain.Absent);
        var from = domain.Value;
        if (iterator.To is not null)
        {
            var to = Apart(iterator.To);
            Mark(to.Absent);
            domain = domain with { IsSensitive = domain.IsSensitive || to.IsSensitive };
            return Count(span, from, to.Value);
        }

        switch (from)
        {
            case null:
                FailForNull(span, $"null can't be gone through");
                return null;
            case object?[] list:
                return list;
            case FeelRange { LowOpen: false, HighOpen: false } range:
                return Count(span, Counting.First(Decimals.Of(range.Low), range.LowIncluded), Counting.Last(Decimals.Of(range.High), range.HighIncluded));
            default:
                return [from];
        }
    }

    private IEnumerable<object?>? Count(TextSpan span, object? from, object? to)
    {
        switch (Decimals.Of(from), Decimals.Of(to))
        {
            case (decimal low, decimal high) when low == decimal.Truncate(low) && high == decimal.Truncate(high):
                limits.RequireList(Math.Abs(high - low) + 1);
                return Enumerable.Range(0, (int)Math.Abs(high - low) + 1).Select(i => (object?)Counting.At(low, high, i));
            case (LocalDate low, LocalDate high):
                var days = Period.DaysBetween(low, high);
                limits.RequireList(Math.Abs((decimal)days) + 1);
                return Enumerable.Range(0, Math.Abs(days) + 1).Select(i => (object?)Counting.At(low, high, i));
            case (null, _) or (_, null):
                FailForNull(span, $"the end of what is counted through is null");
                return null;
            default:
                Fail(span, $"whole numbers or dates are needed to count through, not {from} and {to}");
                return null;
        }
    }

    /// <summary>
    /// Counts what a value holds as steps when it is made or handed to a function, so that no few words of FEEL can pile up lists in
    /// lists that take for ever to walk through. Gives the value back.
    /// </summary>
    private object? Spend(object? value, int depth = 0)
    {
        switch (value)
        {
            case string text:
                limits.RequireText(text.Length);
                Spend(text.Length / CharactersPerStep);
                break;
            case object?[] list:
                limits.RequireDepth(depth);
                Spend(list.Length);
                foreach (var item in list)
                {
                    if (item is object?[] or FeelContext)
                    {
                        Spend(item, depth + 1);
                    }
                }

                break;
            case FeelContext context:
                limits.RequireDepth(depth);
                Spend(context.Names.Count);
                foreach (var (_, member) in context.Members)
                {
                    if (member is object?[] or FeelContext)
                    {
                        Spend(member, depth + 1);
                    }
                }

                break;
        }

        return value;
    }

    private const int CharactersPerStep = 64;

    private void Spend(int steps)
    {
        _steps += steps;
        limits.RequireSteps(_steps);
    }
}
