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
        var source = new SourceText(text);
        try
        {
            var limits = call.Limits with { TextLength = 1000, Depth = 10 };
            if (Parser.ParseExpression(source, Scope.BuiltIns.Names, Scope.BuiltIns.Members, limits) is RangeSyntax { Low: { } low, High: { } high } && IsLiteral(low) && IsLiteral(high)
                && Checker.CheckExpression(source, Scope.BuiltIns, limits) is { HasErrors: false, Root: ConstantNode { Value: FeelRange range } }
                && Operators.Compare(range.Low, range.High) <= 0)
            {
                return range;
            }
        }
        catch (SyntaxException)
        {
            // Told below, in the same words as a text that is FEEL but no range.
        }

        return call.Fail($"{text:value} is no range of literals in ascending order");
    }

    private static bool IsLiteral(SyntaxNode node) => node switch
    {
        LiteralSyntax { Value: decimal or string } or TemporalLiteralSyntax => true,
        NegationSyntax { Operand: LiteralSyntax { Value: decimal } } => true,
        CallSyntax { Callee: NameSyntax { Name: "date" or "time" or "date and time" or "duration" }, Arguments: [{ Value: LiteralSyntax { Value: string } }] } => true,
        _ => false,
    };
}
