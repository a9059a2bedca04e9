namespace Compensation.Packs.Syntax;

/// <summary>The key <c>format</c>: the edition of the language that the file is written in.</summary>
internal static class FormatSyntax
{
    private const int Current = 1;

    public static void Check(MappingReader map)
    {
        var value = map.Required("format");
        if (value.Integer(1, 1000) is { } format && format.Value != Current)
        {
            value.Report(PackDiagnostics.UnknownFormat, null, format.Value);
        }
    }
}
