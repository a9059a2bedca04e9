namespace Compensation.Feel.Evaluation;

/// <summary>Filters of lists, by place and by condition.</summary>
internal sealed partial class Evaluator
{
    private object? Filter(FilterNode node)
    {
        var operand = Apart(node.Operand);
        Mark(operand.Absent);
        if (operand.Value is null)
        {
            return FailForNull(node.Span, $"a filter of null");
        }

        var list = operand.Value as object?[] ?? [operand.Value];
        if (node.Filter.Type.Is(FeelKind.Number) || (node.Filter is ConstantNode && node.Filter.Type.Kind != FeelKind.Boolean))
        {
            // A number that is made of the item is that of the first one, as it is where only the run tells that it is a number.
            return Item(node, list, Asked(node, list.Length > 0 ? ItemOf(list[0], operand) : Evaluated.Of(null)));
        }

        var kept = new List<object?>();
        var isOpen = false;
        for (var i = 0; i < list.Length; i++)
        {
            var keep = Asked(node, ItemOf(list[i], operand));
            if (i == 0 && keep.Value is decimal or Fraction)
            {
                return Item(node, list, keep);
            }

            if (Truth(node.Filter, keep.Value) is null && keep.Value is not null)
            {
                return null;
            }

            isOpen |= !keep.IsKnown;
            if (keep.Value is true || !keep.IsKnown)
            {
                kept.Add(list[i]);
            }
        }

        _isAbsence = false;
        if (!isOpen)
        {
            return kept.ToArray();
        }

        // Which of them is at which place is open, so what is read of one may be read of any.
        var any = AbsentFact.AnyOf(kept);
        return kept.ConvertAll(_ => any).ToArray();
    }

    /// <summary>What a filter says of an item, with its marks, which are marks of the result too.</summary>
    private Evaluated Asked(FilterNode node, Evaluated item)
    {
        var outer = _bindings;
        _bindings = new Binding(node.Item, item, outer);
        var asked = Apart(node.Filter);
        _bindings = outer;
        Mark(asked.Absent);
        return asked;
    }

    private object? Item(FilterNode node, object?[] list, Evaluated asked)
    {
        if (!asked.IsKnown)
        {
            return ReadInside(AbsentFact.AnyOf(list));
        }

        var index = Decimals.Of(asked.Value);
        switch (index)
        {
            case null:
                return FailForNull(node.Span, $"the number of an item is null");
            case decimal number when number == decimal.Truncate(number):
                return ItemPlace.Of(number, list.Length) is >= 0 and var at ? ReadInside(list[at]) : Fail(node.Span, $"there is no item {number:value} among {list.Length}");
            default:
                return Fail(node.Span, $"a filter needs a whole number or true or false, not {index}");
        }
    }

    /// <summary>
    /// An item to bind: an absent fact inside a list is marked when the item is read, not before. A null in a list that is not known
    /// carries the list's marks, because it may stand for what is absent.
    /// </summary>
    private static Evaluated ItemOf(object? item, Evaluated list) => item switch
    {
        AbsentFact absent => absent.AsEvaluated with { IsSensitive = list.IsSensitive },
        null => new Evaluated(null, list.Absent) { IsSensitive = list.IsSensitive },
        _ => Evaluated.Of(item) with { IsSensitive = list.IsSensitive },
    };
}
