namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.10. Values are handed on exactly as they are.</summary>
internal static class ContextFunctions
{
    private static readonly Parameter Key = new("key", FeelType.String);
    private static readonly Parameter Value = new("value", FeelType.Any) { Nullable = true, IsHandedOn = true, Exact = true };

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("get value", "The value of a context's entry.",
            Signature.Of(FeelType.Any, GetValue, new Parameter("m", FeelType.AnyContext) { Exact = true }, Key)) { Reads = Reading.Nothing },
        new("get entries", "A context's entries as a list of {key, value}.",
            Signature.Of(
                FeelType.ListOf(FeelType.ContextOf([KeyValuePair.Create("key", FeelType.String), KeyValuePair.Create("value", FeelType.Any)])),
                (_, a) => ((FeelContext)a[0]!).Members.Select(Entry).ToArray(),
                new Parameter("m", FeelType.AnyContext) { Exact = true })) { Reads = Reading.Nothing },
        new("context", "A context made of a list of {key, value}.", Signature.Of(FeelType.AnyContext, Make, new Parameter("entries", FeelType.ListOf(FeelType.AnyContext)) { Exact = true })) { Reads = Reading.Items },
        new("context put", "The context with one entry more, or with another value for it; several keys lead into the contexts inside.",
            Signature.Of(FeelType.AnyContext, (call, a) => Put(call, (FeelContext)a[0]!, [a[1]], a[2]), new Parameter("context", FeelType.AnyContext) { Exact = true }, Key, Value),
            Signature.Of(FeelType.AnyContext, (call, a) => Put(call, (FeelContext)a[0]!, (object?[])a[1]!, a[2]),
                new Parameter("context", FeelType.AnyContext) { Exact = true }, new Parameter("keys", FeelType.ListOf(FeelType.String)), Value)) { Reads = Reading.Nothing },
        new("context merge", "The entries of all contexts in one; of entries with one name the last counts.",
            Signature.Of(FeelType.AnyContext, Merge, new Parameter("contexts", FeelType.ListOf(FeelType.AnyContext)) { Exact = true })) { Reads = Reading.Items },
    ];

    private static object? GetValue(CallContext call, object?[] a) =>
        ((FeelContext)a[0]!).TryGet((string)a[1]!, out var value) ? value : call.Fail($"the context has no entry {a[1]:value}");

    private static object? Entry(KeyValuePair<string, object?> member) =>
        new FeelContext([KeyValuePair.Create("key", (object?)member.Key), KeyValuePair.Create("value", member.Value)]);

    private static object? Make(CallContext call, object?[] a)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        var order = new List<KeyValuePair<string, object?>>();
        foreach (var entry in (object?[])a[0]!)
        {
            if (entry is not FeelContext context || !context.TryGet("key", out var key) || call.Read(key) is not string name || !context.TryGet("value", out var value))
            {
                return call.Fail($"{entry:value} is no entry; an entry is {{key: \"...\", value: ...}}");
            }

            if (!members.TryAdd(name, value))
            {
                return call.Fail($"the key {name:value} stands twice");
            }

            order.Add(KeyValuePair.Create(name, value));
        }

        return new FeelContext(order);
    }

    private static object? Put(CallContext call, FeelContext context, ReadOnlySpan<object?> keys, object? value)
    {
        if (keys.Length == 0)
        {
            return call.Fail($"there is no key");
        }

        if (keys[0] is not string key)
        {
            return call.FailForNull($"a key is null");
        }

        if (keys.Length > 1)
        {
            if (!context.TryGet(key, out var inner) || call.Read(inner) is not FeelContext next)
            {
                return call.Fail($"there is no context at {key:value}");
            }

            value = Put(call, next, keys[1..], value);
            if (value is null)
            {
                return null;
            }
        }

        return new FeelContext(context.Members.Append(KeyValuePair.Create(key, value)));
    }

    private static object? Merge(CallContext call, object?[] a)
    {
        var contexts = (object?[])a[0]!;
        return contexts.Contains(null) ? call.FailForNull($"one of the contexts is null") : new FeelContext(contexts.SelectMany(c => ((FeelContext)c!).Members));
    }
}
