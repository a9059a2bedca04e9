namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.7 and the conversion range(): how points and ranges lie to each other. Open ends are infinitely far away.</summary>
internal static class RangeFunctions
{
    private static readonly FeelType AnyRange = FeelType.RangeOf(FeelType.Any);
    private static readonly Parameter Range1 = new("range1", AnyRange) { Exact = true };
    private static readonly Parameter Range2 = new("range2", AnyRange) { Exact = true };
    private static readonly Parameter Range = new("range", AnyRange) { Exact = true };
    private static readonly Parameter Point = new("point", FeelType.Any) { Exact = true };
    private static readonly Parameter Point1 = new("point1", FeelType.Any) { Exact = true };
    private static readonly Parameter Point2 = new("point2", FeelType.Any) { Exact = true };

    private static readonly NameTable Names = NamesOfConversions();

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("range", "A range from its text, such as \"[18..21)\"; its ends are literals.", Signature.Of(AnyRange, Parse, new Parameter("from", FeelType.String))),
        new("before", "Whether the first lies wholly before the second.",
            Ranges((a, b) => a.IsBefore(b)), RangeAndPoint((a, b) => a.IsBefore(b)), PointAndRange((a, b) => a.IsBefore(b)), Points((a, b) => a.IsBefore(b))),
        new("after", "Whether the first lies wholly after the second.",
            Ranges((a, b) => b.IsBefore(a)), RangeAndPoint((a, b) => b.IsBefore(a)), PointAndRange((a, b) => b.IsBefore(a)), Points((a, b) => b.IsBefore(a))),
        new("meets", "Whether the first range ends with the very point the second starts with.", Ranges((a, b) => a.Meets(b))),
        new("met by", "Whether the first range starts with the very point the second ends with.", Ranges((a, b) => b.Meets(a))),
        new("overlaps", "Whether two ranges have a point in common.", Ranges((a, b) => a.Overlaps(b))),
        new("overlaps before", "Whether the first range starts earlier and ends within the second.", Ranges((a, b) => a.OverlapsBefore(b))),
        new("overlaps after", "Whether the first range starts within the second and ends later.", Ranges((a, b) => a.OverlapsAfter(b))),
        new("finishes", "Whether the first lies within the second and has the same end.", PointAndRange((a, b) => a.Finishes(b)), Ranges((a, b) => a.Finishes(b))),
        new("finished by", "Whether the second lies within the first and has the same end.", RangeAndPoint((a, b) => b.Finishes(a)), Ranges((a, b) => b.Finishes(a))),
        new("includes", "Whether the first range holds all of the second.", Ranges((a, b) => a.Includes(b)), RangeAndPoint((a, b) => a.Includes(b))),
        new("during", "Whether the second range holds all of the first.", Ranges((a, b) => b.Includes(a)), PointAndRange((a, b) => b.Includes(a))),
        new("starts", "Whether the first lies within the second and has the same start.", PointAndRange((a, b) => a.Starts(b)), Ranges((a, b) => a.Starts(b))),
        new("started by", "Whether the second lies within the first and has the same start.", RangeAndPoint((a, b) => b.Starts(a)), Ranges((a, b) => b.Starts(a))),
        new("coincides", "Whether both are the same.", Ranges((a, b) => a.Coincides(b)), Points((a, b) => a.Coincides(b))),
    ];

    private static Overload Ranges(Func<Interval, Interval, bool> relation) => Relation(relation, Range1, Range2);

    private static Overload RangeAndPoint(Func<Interval, Interval, bool> relation) => Relation(relation, Range, Point);

    private static Overload PointAndRange(Func<Interval, Interval, bool> relation) => Relation(relation, Point, Range);

    private static Overload Points(Func<Interval, Interval, bool> relation) => Relation(relation, Point1, Point2);

    private static Overload Relation(Func<Interval, Interval, bool> relation, Parameter first, Parameter second) => Signature.Of(
        FeelType.Boolean,
        (call, a) => Interval.Of(a[0]) is { } left && Interval.Of(a[1]) is { } right && left.HasOrderWith(right)
            ? relation(left, right)
            : call.Fail($"{a[0]} and {a[1]} have no order"),
        first, second);

    private static object? Parse(CallContext call, object?[] a)
    {
        var text = (string)a[0]!;
        try
        {
            if (Parser.ParseExpression(new SourceText(text), Names, Names, call.Limits with { TextLength = 1000, Depth = 10 }) is RangeSyntax { Low: { } low, High: { } high } range
                && Literal(low) is { } from && Literal(high) is { } to && Operators.Compare(from, to) <= 0)
            {
                return new FeelRange(range.LowIncluded, from, to, range.HighIncluded);
            }
        }
        catch (SyntaxException)
        {
            // Told below, in the same words as a text that is FEEL but no range.
        }

        return call.Fail($"{text:value} is no range of literals in ascending order");
    }

    /// <summary>The value of a literal that can be an end; null for anything else.</summary>
    private static object? Literal(SyntaxNode node) => node switch
    {
        LiteralSyntax { Value: decimal or string } literal => literal.Value,
        TemporalLiteralSyntax literal => TemporalText.Parse(literal.Text),
        NegationSyntax { Operand: LiteralSyntax { Value: decimal number } } => -number,
        CallSyntax { Callee: NameSyntax name, Arguments: [{ Name: null or "from", Value: LiteralSyntax { Value: string text } }] } =>
            TemporalConversions.All.FirstOrDefault(f => f.Name == name.Name)?.ValueOfText?.Invoke(text),
        _ => null,
    };

    /// <summary>The names of conversions, some of which are of several words.</summary>
    private static NameTable NamesOfConversions()
    {
        var names = new NameTable();
        foreach (var function in TemporalConversions.All)
        {
            names.Add(function.Name);
        }

        return names;
    }
}
