namespace Compensation.Packs.Syntax.Tables;

/// <summary>
/// A column that tests a value: <c>name: FEEL</c>, or a mapping with <c>is</c>, <c>type</c> and <c>values</c>. A table that is only
/// called with arguments may list the names alone.
/// </summary>
/// <param name="Name">The heading, and the name of the argument.</param>
/// <param name="Tested">What is tested when the table is used without arguments; null when it must have them.</param>
/// <param name="Type">The type, when it is declared.</param>
/// <param name="Values">The values that can occur, as they were written.</param>
internal sealed record InputColumnSyntax(Word Name, MappedText? Tested, Word? Type, IReadOnlyList<YamlScalar> Values)
{
    private static readonly Part<MappedText?> TestedPart = Part.Optional("is", Shapes.Expression, "What is tested when the table is used by its name alone.");
    private static readonly Part<Word?> TypePart = Part.Optional("type", Shapes.Type, "The type of what is tested.");
    private static readonly Part<IReadOnlyList<YamlScalar>> ValuesPart = Part.Optional("values", Shapes.List(Shapes.Scalar), "The values that can occur; a bare word in a cell stands for one of them.");

    public static readonly PackElement Element = new("inputColumn", "A column that tests a value.", [TestedPart, TypePart, ValuesPart]);

    public static readonly Shape<IReadOnlyList<InputColumnSyntax>> All = Shape.AnyOf("columns with what they test, or their names alone",
        Shape.MapOf(Shapes.Name, Shape.AnyOf("FEEL, or keys and values", Shapes.Expression, Element.One)), Shape.ListOf(Shapes.Name)).ReadBy(ReadAll);

    private static IReadOnlyList<InputColumnSyntax> ReadAll(ValueReader value) => value.Node is YamlSequence
        ? value.List(item => item.Name("a column") is { } name ? new InputColumnSyntax(name, null, null, []) : null)
        : value.Named("a column", Read);

    private static InputColumnSyntax? Read(Word name, ValueReader value)
    {
        if (value.Node is not YamlMapping)
        {
            return new InputColumnSyntax(name, value.Feel(), null, []);
        }

        return Element.One.Read(value) is { } column ? new InputColumnSyntax(name, column.Get(TestedPart), column.Get(TypePart), column.Get(ValuesPart)) : null;
    }
}
