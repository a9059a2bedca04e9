namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.4: what takes lists apart and puts them together. Items are handed on exactly as they are. Places are counted from 1, or from the end with -1.</summary>
internal static class ListFunctions
{
    private static readonly Parameter List = new("list", FeelType.AnyList) { Exact = true };
    private static readonly Parameter Lists = new("list", FeelType.AnyList) { Variadic = true, Exact = true };
    private static readonly Parameter Position = new("position", FeelType.Number);
    private static readonly Parameter NewItem = new("newItem", FeelType.Any) { Nullable = true, IsHandedOn = true, Exact = true };
    private static readonly Parameter Match = new("match", FeelType.Any) { Nullable = true, Exact = true };

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("list contains", "Whether an item of the list is equal to element.",
            Signature.Of(FeelType.Boolean, (_, a) => Items(a[0]).Contains(a[1], ValueEquality.Instance), List, new Parameter("element", FeelType.Any) { Nullable = true, Exact = true })),
        new("count", "How many items a list has.", Signature.Total<object?[], long>(FeelType.Number, Count, List)) { Reads = Reading.Nothing, CountsItems = true },
        new("sublist", "The items from start position on, length of them when it is given.",
            Signature.Of(SameList, Sublist, List, new Parameter("start position", FeelType.Number)),
            Signature.Of(SameList, Sublist, List, new Parameter("start position", FeelType.Number), new Parameter("length", FeelType.Number))) { Reads = Reading.Nothing },
        new("append", "The list with further items at its end.",
            Signature.Of(t => FeelType.ListOf(FeelType.Join(ItemOf(t[0]), t[1].Element)), (_, a) => (object?[])[.. Items(a[0]), .. Items(a[1])],
                List, new Parameter("item", FeelType.Any) { Variadic = true, Nullable = true, IsHandedOn = true, Exact = true })) { Reads = Reading.Nothing },
        new("concatenate", "The items of all lists, one list after the other.", Signature.Of(JoinedLists, Concatenate, Lists)) { Reads = Reading.Nothing },
        new("insert before", "The list with newItem before the item at position.",
            Signature.Of(t => FeelType.ListOf(FeelType.Join(ItemOf(t[0]), t[2])), (call, a) => Change(call, a, (items, at) => [.. items[..at], a[2], .. items[at..]]), List, Position, NewItem)) { Reads = Reading.Nothing },
        new("remove", "The list without the item at position.",
            Signature.Of(SameList, (call, a) => Change(call, a, (items, at) => [.. items[..at], .. items[(at + 1)..]]), List, Position)) { Reads = Reading.Nothing },
        new("list replace", "The list with newItem in place of the item at position, or of each item for which match(item, newItem) is true.",
            Signature.Of(t => FeelType.ListOf(FeelType.Join(ItemOf(t[0]), t[2])), (call, a) => Change(call, a, (items, at) => [.. items[..at], a[2], .. items[(at + 1)..]]), List, Position, NewItem),
            Signature.Of(t => FeelType.ListOf(FeelType.Join(ItemOf(t[0]), t[2])), ReplaceMatches, List, Match with { Nullable = false }, NewItem)) { Reads = Reading.Nothing },
        new("reverse", "The items from the last to the first.", Signature.Of(SameList, (_, a) => Items(a[0]).Reverse().ToArray(), List)) { Reads = Reading.Nothing },
        new("index of", "The places of the items that are equal to match.",
            Signature.Of(FeelType.ListOf(FeelType.Number), (_, a) => IndexOf(Items(a[0]), a[1]), List, Match)),
        new("union", "The items of all lists, each once.", Signature.Of(JoinedLists, (call, a) => Concatenate(call, a) is object?[] all ? Distinct(all) : null, Lists)),
        new("distinct values", "The items, each once, in the order in which they first occur.", Signature.Of(SameList, (_, a) => Distinct(Items(a[0])), List)),
        new("flatten", "The items of the list and of the lists in it, at whatever depth, as one list.",
            Signature.Of(t => FeelType.ListOf(Innermost(t[0])), (call, a) => Flatten(call, Items(a[0])), List)) { Reads = Reading.Items },
        new("sort", "The items in the order in which precedes(x, y) is true for neighbours; equal ones stay as they were.",
            Signature.Of(SameList, Sort, List, new Parameter("precedes", FeelType.Any))) { Reads = Reading.Nothing },
    ];

    private static readonly object Failed = new();

    private static object?[] Items(object? list) => (object?[])list!;

    private static FeelType SameList(IReadOnlyList<FeelType> types) => FeelType.ListOf(ItemOf(types[0]));

    /// <summary>What a list holds; a single value stands for a list of one.</summary>
    private static FeelType ItemOf(FeelType type) => type.Is(FeelKind.List) ? type.Element : type.Is(FeelKind.Null) ? FeelType.Any : type;

    private static FeelType JoinedLists(IReadOnlyList<FeelType> types) => types[0].Element is { Kind: FeelKind.List } list ? list : FeelType.AnyList;

    private static FeelType Innermost(FeelType type) => type.Is(FeelKind.List) ? Innermost(type.Element) : type;

    private static long Count(object?[] list) => list.Length;

    private static object? Sublist(CallContext call, object?[] a)
    {
        var items = Items(a[0]);
        if (Place((decimal)a[1]!, items.Length) is not (>= 0 and var from))
        {
            return call.Fail($"there is no item {a[1]:value} among {items.Length}");
        }

        if (a.Length < 3)
        {
            return items[from..];
        }

        var length = decimal.Truncate((decimal)a[2]!);
        return length >= 0 && length <= items.Length - from ? items[from..(from + (int)length)] : call.Fail($"there are no {a[2]:value} items from item {a[1]:value} on");
    }

    private static object? Concatenate(CallContext call, object?[] a)
    {
        var lists = Items(a[0]);
        if (lists.Contains(null))
        {
            return call.FailForNull($"one of the lists is null");
        }

        call.Limits.RequireList(lists.Sum(l => (long)Items(l).Length));
        return lists.SelectMany(Items).ToArray();
    }

    private static object? Change(CallContext call, object?[] a, Func<object?[], int, object?[]> change)
    {
        var items = Items(a[0]);
        return Place((decimal)a[1]!, items.Length) is >= 0 and var at ? change(items, at) : call.Fail($"there is no item {a[1]:value} among {items.Length}");
    }

    /// <summary>The index of an item, of whose number the part after the point does not count; -1 when there is none.</summary>
    private static int Place(decimal position, int count) => ItemPlace.Of(decimal.Truncate(position), count);

    private static object? ReplaceMatches(CallContext call, object?[] a)
    {
        if (a[1] is not FunctionValue { ParameterNames: null or { Count: 2 } } match)
        {
            return call.Fail($"match must be a function of an item and the new item");
        }

        var items = Items(a[0]);
        var replaced = new object?[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            replaced[i] = call.Invoke(match, items[i], a[2]) is bool matches ? matches ? a[2] : items[i] : call.AnyOf(items[i], a[2]) ?? Failed;
            if (ReferenceEquals(replaced[i], Failed))
            {
                return call.Fail($"match must give true or false");
            }
        }

        return replaced;
    }

    private static object?[] IndexOf(object?[] items, object? match) =>
        [.. items.Select((item, i) => (item, i)).Where(p => Operators.AreEqual(p.item, match)).Select(p => (object?)(decimal)(p.i + 1))];

    private static object?[] Distinct(object?[] items) => [.. items.Distinct(ValueEquality.Instance)];

    private static object?[] Flatten(CallContext call, object?[] items)
    {
        var flat = new List<object?>();
        Add(items);
        return [.. flat];

        void Add(object?[] list)
        {
            foreach (var item in list)
            {
                if (item is object?[] inner)
                {
                    Add(inner);
                }
                else
                {
                    flat.Add(item);
                    call.Limits.RequireList(flat.Count);
                }
            }
        }
    }

    private static object? Sort(CallContext call, object?[] a)
    {
        if (a[1] is not FunctionValue { ParameterNames: null or { Count: 2 } } precedes)
        {
            return call.Fail($"precedes must be a function of two items");
        }

        var items = Items(a[0]);
        return Merged(items, new object?[items.Length], 0, items.Length) is { } sorted ? sorted
            : call.AnyOf(items) is { } any ? Array.ConvertAll(items, _ => any)
            : call.Fail($"precedes must give true or false");

        // A merge sort, because it ends whatever `precedes` says.
        object?[]? Merged(object?[] from, object?[] to, int start, int end)
        {
            if (end - start < 2)
            {
                return from;
            }

            var middle = (start + end) / 2;
            if (ReferenceEquals(from, items))
            {
                from = [.. items];
            }

            if (Merged(from, to, start, middle) is null || Merged(from, to, middle, end) is null)
            {
                return null;
            }

            int left = start, right = middle;
            for (var i = start; i < end; i++)
            {
                bool? later = left == middle ? true : right == end ? false : call.Invoke(precedes, from[right], from[left]) as bool?;
                if (later is null)
                {
                    return null;
                }

                to[i] = later.Value ? from[right++] : from[left++];
            }

            Array.Copy(to, start, from, start, end - start);
            return from;
        }
    }
}
