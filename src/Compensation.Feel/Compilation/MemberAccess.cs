namespace Compensation.Feel.Compilation;

/// <summary>Members of contexts, for compiled code.</summary>
internal static class MemberAccess
{
    /// <summary>Stands for a member that is not there. It is of no FEEL type, so that whoever unboxes it gives up.</summary>
    private static readonly object Nothing = new();

    public static object? Read(FeelContext context, string name) => context.TryGet(name, out var member) ? member : Nothing;

    /// <summary>The member of each item; null when an item needs the evaluator, for instance because it is absent.</summary>
    public static object?[]? OfEach(object?[] list, string name)
    {
        var members = new object?[list.Length];
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is FeelContext context)
            {
                if (context.TryGet(name, out var member) && member is AbsentFact)
                {
                    return null;
                }

                members[i] = member;
            }
            else if (list[i] is not null)
            {
                return null;
            }
        }

        return members;
    }
}
