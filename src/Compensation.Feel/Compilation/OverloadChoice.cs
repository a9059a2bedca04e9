namespace Compensation.Feel.Compilation;

/// <summary>
/// The evaluator chooses an overload by the values that the arguments turn out to have. Code chooses once, by static types, and must
/// know whether nulls and lists without items would have led elsewhere.
/// </summary>
internal static class OverloadChoice
{
    private const int MostVariants = 256;

    /// <summary>Whether <paramref name="overload"/> is what the evaluator runs, or would refuse in the same way, for all values of these types.</summary>
    public static bool IsStable(BuiltIn function, Overload overload, IReadOnlyList<Code> arguments, IReadOnlyList<string>? names)
    {
        var options = arguments.Select(Options).ToArray();
        var count = options.Aggregate(1L, (product, o) => product * o.Length);
        if (count > MostVariants)
        {
            return false;
        }

        var types = new FeelType[arguments.Count];
        for (var variant = 0; variant < count; variant++)
        {
            var rest = variant;
            for (var i = 0; i < types.Length; i++)
            {
                types[i] = options[i][rest % options[i].Length];
                rest /= options[i].Length;
            }

            var chosen = function.Overloads.FirstOrDefault(o => ArgumentMatching.SurelyFit(o, types, names)) ?? function.Overloads.FirstOrDefault(o => ArgumentMatching.MayFit(o, types, names));
            if (!ReferenceEquals(chosen, overload) && !(RefusesNull(chosen, types, names) && RefusesNull(overload, types, names)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the evaluator sees of an argument: its type, null, or a list of which it can't tell what it holds.</summary>
    private static FeelType[] Options(Code argument)
    {
        var holdsNothing = argument.Kind == FeelKind.List && argument.Type.Element.Is(FeelKind.Null);
        var options = new List<FeelType> { holdsNothing ? FeelType.AnyList : argument.Type };
        if (argument.CanBeNull && !argument.IsNullLiteral)
        {
            options.Add(FeelType.Null);
        }

        if (argument.Kind == FeelKind.List && argument.Type.Element.IsKnown)
        {
            options.Add(FeelType.AnyList);
        }

        return [.. options];
    }

    private static bool RefusesNull(Overload? overload, FeelType[] types, IReadOnlyList<string>? names)
    {
        if (overload is null)
        {
            return types.Any(t => t.Is(FeelKind.Null));
        }

        for (var i = 0; i < types.Length; i++)
        {
            if (types[i].Is(FeelKind.Null) && ArgumentMatching.ParameterOf(overload, i, names) is >= 0 and var at && RefusesNull(overload.Parameters[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a null argument makes the call null. Among the arguments of a variadic parameter the function itself decides.</summary>
    public static bool RefusesNull(Parameter parameter) => parameter is { Nullable: false, Optional: false, Variadic: false };
}
