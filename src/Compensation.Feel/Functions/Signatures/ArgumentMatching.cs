namespace Compensation.Feel.Functions.Signatures;

/// <summary>Brings arguments and parameters together: by position or by name, with the conversions that the standard allows (DMN 1.5, 10.3.2.9.4).</summary>
internal static class ArgumentMatching
{
    /// <summary>Whether arguments of these types may turn out to fit.</summary>
    public static bool MayFit(Overload overload, IReadOnlyList<FeelType> types, IReadOnlyList<string>? names) =>
        Fit(overload, types, names, MayConvert);

    /// <summary>Whether arguments of these types fit without any conversion, whatever their values.</summary>
    public static bool SurelyFit(Overload overload, IReadOnlyList<FeelType> types, IReadOnlyList<string>? names) =>
        Fit(overload, types, names, static (parameter, type) => type.IsKnown && parameter.Accepts(type));

    /// <summary>The arguments' types, one for each parameter; those of a variadic parameter as one list.</summary>
    public static IReadOnlyList<FeelType> InOrder(Overload overload, IReadOnlyList<FeelType> types, IReadOnlyList<string>? names)
    {
        var order = new FeelType[overload.Parameters.Count];
        Array.Fill(order, FeelType.Null);
        for (var i = 0; i < types.Count; i++)
        {
            var at = ParameterOf(overload, i, names);
            order[at] = overload.Parameters[at].Variadic
                ? FeelType.ListOf(order[at].Is(FeelKind.Null) ? types[i] : FeelType.Join(order[at].Element, types[i]))
                : types[i];
        }

        return order;
    }

    /// <summary>The place of the parameter that argument <paramref name="argument"/> is for; -1 when there is none.</summary>
    public static int ParameterOf(Overload overload, int argument, IReadOnlyList<string>? names)
    {
        var parameters = overload.Parameters;
        if (names is not null)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                if (parameters[i].Name == names[argument])
                {
                    return i;
                }
            }

            return -1;
        }

        return argument < parameters.Count ? argument : parameters is [.., { Variadic: true }] ? parameters.Count - 1 : -1;
    }

    /// <summary>Whether a parameter takes a value of this type, converted where the standard converts.</summary>
    public static bool MayConvert(FeelType parameter, FeelType type) =>
        parameter.MayAccept(type)
        || (type.Is(FeelKind.List) && parameter.MayAccept(type.Element))
        || (parameter.Is(FeelKind.List) && !type.Is(FeelKind.List) && parameter.Element.MayAccept(type))
        || (parameter.Is(FeelKind.DateTime) && type.Is(FeelKind.Date));

    private static bool Fit(Overload overload, IReadOnlyList<FeelType> types, IReadOnlyList<string>? names, Func<FeelType, FeelType, bool> fits)
    {
        var given = new bool[overload.Parameters.Count];
        for (var i = 0; i < types.Count; i++)
        {
            var at = ParameterOf(overload, i, names);
            if (at < 0 || (given[at] && !overload.Parameters[at].Variadic) || !fits(overload.Parameters[at].Type, types[i]))
            {
                return false;
            }

            given[at] = true;
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (!given[i] && !overload.Parameters[i].Optional)
            {
                return false;
            }
        }

        return true;
    }
}
