namespace Compensation.Feel.Values;

/// <summary>Sensitive facts that lie inside lists and contexts, where only the reading of the member marks what is made of it.</summary>
internal static class SensitiveParts
{
    public static bool Has(object? value) => value switch
    {
        AbsentFact absent => Has(absent.Value),
        object?[] list => list.Any(Has),
        FeelContext context => context.Sensitive.Count > 0 || context.Members.Any(m => Has(m.Value)),
        _ => false,
    };
}
