namespace Compensation.Feel.Tables;

/// <summary>How hit policies are written: in words, or by the standard's letters.</summary>
internal static class HitPolicyNames
{
    private static readonly Dictionary<string, HitPolicy> Policies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["unique"] = HitPolicy.Unique,
        ["any"] = HitPolicy.Any,
        ["first"] = HitPolicy.First,
        ["priority"] = HitPolicy.Priority,
        ["rule order"] = HitPolicy.RuleOrder,
        ["output order"] = HitPolicy.OutputOrder,
        ["collect"] = HitPolicy.Collect,
        ["collect sum"] = HitPolicy.CollectSum,
        ["collect min"] = HitPolicy.CollectMin,
        ["collect max"] = HitPolicy.CollectMax,
        ["collect count"] = HitPolicy.CollectCount,
        ["U"] = HitPolicy.Unique,
        ["A"] = HitPolicy.Any,
        ["F"] = HitPolicy.First,
        ["P"] = HitPolicy.Priority,
        ["R"] = HitPolicy.RuleOrder,
        ["O"] = HitPolicy.OutputOrder,
        ["C"] = HitPolicy.Collect,
        ["C+"] = HitPolicy.CollectSum,
        ["C<"] = HitPolicy.CollectMin,
        ["C>"] = HitPolicy.CollectMax,
        ["C#"] = HitPolicy.CollectCount,
    };

    /// <summary>The names in words, for suggestions.</summary>
    public static IEnumerable<string> Words => Policies.Keys.Where(k => k.Length > 2);

    public static HitPolicy? Find(string name) =>
        Policies.TryGetValue(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), out var policy) ? policy : null;
}
