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
    public static IReadOnlyList<InputColumnSyntax> ReadAll(ValueReader value) => value.Node is YamlSequence
        ? value.List(item => item.Name("a column") is { } name ? new InputColumnSyntax(name, null, null, []) : null)
        : value.Named("a column", Read);

    private static InputColumnSyntax? Read(Word name, ValueReader value) => value.Node is YamlMapping
        ? value.Element(map => new InputColumnSyntax(
            name,
            map.Optional("is").Feel(),
            map.Optional("type").WordOf(InputType.AllWords, "type"),
            map.Optional("values").List(item => item.Scalar())))
        : new InputColumnSyntax(name, value.Feel(), null, []);
}
