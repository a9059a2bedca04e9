namespace Compensation.Feel.Checking;

/// <summary>Lists, contexts, ranges, and what goes through them.</summary>
internal sealed partial class Checker
{
    private ListNode List(ListSyntax list, Scope scope)
    {
        var items = list.Items.Select(i => Check(i, scope)).ToArray();
        return new ListNode(list.Span, FeelType.ListOf(FeelType.Join(items.Select(i => i.Type))), items);
    }

    private ContextNode Context(ContextSyntax context, Scope scope)
    {
        var inner = new Scope(scope);
        var entries = new List<(Local, TypedNode)>();
        foreach (var entry in context.Entries)
        {
            var value = Check(entry.Value, inner);
            var local = new Local(entry.Name, Known(value.Type));
            inner.Declare(local);
            entries.Add((local, value));
        }

        return new ContextNode(context.Span, FeelType.ContextOf(entries.Select(e => KeyValuePair.Create(e.Item1.Name, e.Item1.Type))), entries);
    }

    private RangeNode Range(RangeSyntax range, Scope scope)
    {
        var low = range.Low is null ? null : Check(range.Low, scope);
        var high = range.High is null || ReferenceEquals(range.High, range.Low) ? range.High is null ? null : low : Check(range.High, scope);
        var types = new[] { low, high }.OfType<TypedNode>().Select(n => n.Type).ToArray();
        foreach (var node in new[] { low, high }.OfType<TypedNode>())
        {
            if (node.Type.IsKnown && !OperatorTypes.IsOrdered(node.Type.Kind))
            {
                Report(FeelDiagnostics.WrongType, node.Span, "the end of a range", "something that has an order", node.Type);
            }
        }

        if (types.Length == 2 && types[0].IsKnown && types[1].IsKnown && types[0].Kind != types[1].Kind)
        {
            Report(FeelDiagnostics.OperandTypes, range.Span, "..", types[0], types[1]);
        }

        return new RangeNode(range.Span, FeelType.RangeOf(FeelType.Join(types)), range.LowIncluded, low, high, range.HighIncluded);
    }

    private ForNode For(ForSyntax @for, Scope scope)
    {
        var (iterators, inner) = Iterators(@for.Iterators, scope);
        var partial = new Local("partial", FeelType.AnyList);
        inner.Declare(partial);
        var body = Check(@for.Body, inner);
        return new ForNode(@for.Span, FeelType.ListOf(Known(body.Type)), iterators, partial, body);
    }

    private QuantifiedNode Quantified(QuantifiedSyntax quantified, Scope scope)
    {
        var (iterators, inner) = Iterators(quantified.Iterators, scope);
        var condition = Check(quantified.Condition, inner);
        RequireBoolean(condition, "what stands after `satisfies`");
        return new QuantifiedNode(quantified.Span, quantified.Every, iterators, condition);
    }

    private (IReadOnlyList<IteratorNode> Iterators, Scope Inner) Iterators(IReadOnlyList<IteratorSyntax> iterators, Scope scope)
    {
        var nodes = new List<IteratorNode>();
        foreach (var iterator in iterators)
        {
            var domain = Check(iterator.Domain, scope);
            var to = iterator.To is null ? null : Check(iterator.To, scope);
            var local = new Local(iterator.Name, to is not null ? CountedType(domain, to) : DomainType(domain));
            scope = new Scope(scope);
            scope.Declare(local);
            nodes.Add(new IteratorNode(local, domain, to));
        }

        return (nodes, new Scope(scope));
    }

    private FeelType CountedType(TypedNode from, TypedNode to)
    {
        foreach (var end in (TypedNode[])[from, to])
        {
            if (end.Type.IsKnown && end.Type.Kind is not (FeelKind.Number or FeelKind.Date))
            {
                Report(FeelDiagnostics.WrongType, end.Span, "the end of what `for` counts through", "a whole number or a date", end.Type);
            }
        }

        return from.Type.IsKnown ? from.Type : Known(to.Type);
    }

    private FeelType DomainType(TypedNode domain)
    {
        if (domain.Type.Is(FeelKind.Range) && domain.Type.Element.IsKnown && domain.Type.Element.Kind is not (FeelKind.Number or FeelKind.Date))
        {
            Report(FeelDiagnostics.WrongType, domain.Span, "the range that `for` counts through", "one of whole numbers or dates", domain.Type);
        }

        return domain.Type.Kind is FeelKind.List or FeelKind.Range ? domain.Type.Element : Known(domain.Type);
    }

    private FilterNode Filter(FilterSyntax filter, Scope scope)
    {
        var operand = Check(filter.Operand, scope);
        var element = operand.Type.Is(FeelKind.List) ? operand.Type.Element : Known(operand.Type);

        // A member named `item` hides the item itself; other members are names of their own (DMN 1.5, 10.3.2.5).
        var item = new Local("item", element);
        var inner = new Scope(scope) { DynamicItem = item };
        if (element.Member("item") is null)
        {
            inner.Declare(item);
        }

        var condition = Check(filter.Filter, inner);
        if (condition.Type.IsKnown && condition.Type.Kind is not (FeelKind.Number or FeelKind.Boolean))
        {
            Report(FeelDiagnostics.WrongType, condition.Span, "a filter", "a number or true or false", condition.Type);
        }

        var type = condition.Type.Is(FeelKind.Number) ? element : condition.Type.Is(FeelKind.Boolean) ? FeelType.ListOf(element) : FeelType.Any;
        return new FilterNode(filter.Span, type, operand, item, condition);
    }

    private TypedNode Path(PathSyntax path, Scope scope)
    {
        var operand = Check(path.Operand, scope);
        if (operand.Type.Is(FeelKind.List))
        {
            var element = MemberType(operand.Type.Element, path);
            if (element is null)
            {
                // By the standard an item without the member gives null in its place, so the list is still a list.
                UnknownMember(path, operand.Type.Element);
            }

            return new PathNode(path.Span, FeelType.ListOf(element ?? FeelType.Any), operand, path.Name);
        }

        var type = MemberType(operand.Type, path);
        return type is null ? UnknownMember(path, operand.Type) : new PathNode(path.Span, type, operand, path.Name);
    }

    /// <summary>The type of a member; null when a value of <paramref name="owner"/> can't have it.</summary>
    private static FeelType? MemberType(FeelType owner, PathSyntax path) =>
        !owner.IsKnown || (owner.Is(FeelKind.Context) && owner.Members.IsEmpty) ? FeelType.Any
        : owner.Is(FeelKind.Context) ? owner.Member(path.Name)
        : TemporalMembers.Find(owner.Kind, path.Name)?.TypeIn(owner);

    private FaultyNode UnknownMember(PathSyntax path, FeelType owner)
    {
        var members = owner.Is(FeelKind.Context) ? owner.Members.Select(m => m.Key) : TemporalMembers.All.Where(m => m.Owner == owner.Kind).Select(m => m.Name);
        return Faulty(FeelDiagnostics.UnknownMember, path.NameSpan, DidYouMean(path.Name, members), owner, path.Name);
    }

    /// <summary>What a name may hold: a literal null says nothing of the values it may have elsewhere.</summary>
    private static FeelType Known(FeelType type) => type.Is(FeelKind.Null) ? FeelType.Any : type;
}
