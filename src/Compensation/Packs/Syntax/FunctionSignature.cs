namespace Compensation.Packs.Syntax;

/// <summary>The head of a function: its name and, in brackets, its parameters.</summary>
internal sealed record FunctionSignature(Word Name, IReadOnlyList<FunctionParameterSyntax> Parameters)
{
    /// <summary>Reads <c>name(a, b: number)</c>; null, and reported, when the text is something else.</summary>
    public static FunctionSignature? Read(ValueReader value)
    {
        if (value.Scalar() is not { } key)
        {
            return null;
        }

        var text = key.Text;
        if (FeelTraps.ReportSigns(text, value.Files.Problems, value.Rule))
        {
            return null;
        }

        var open = text.Text.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? null : Part(text, 0, open);
        if (name is null || !NameRules.IsName(name.Text) || !text.Text.EndsWith(')'))
        {
            value.Files.Problems.Report(PackDiagnostics.BadSignature, key, value.Rule, null, key.Value);
            return null;
        }

        var parameters = ReadParameters(text, open + 1, text.Text.Length - 1, value);
        return parameters is null ? null : new FunctionSignature(new Word(name.Text, key), parameters);
    }

    private static List<FunctionParameterSyntax>? ReadParameters(MappedText text, int start, int end, ValueReader value)
    {
        var parameters = new List<FunctionParameterSyntax>();
        if (string.IsNullOrWhiteSpace(text.Text[start..end]))
        {
            return parameters;
        }

        for (var at = start; at <= end;)
        {
            var comma = text.Text.IndexOf(',', at, end - at);
            var stop = comma < 0 ? end : comma;
            if (ReadParameter(text, at, stop, value) is not { } parameter)
            {
                return null;
            }

            if (parameters.Any(known => known.Name.Text == parameter.Name.Text))
            {
                value.Files.Problems.Report(PackDiagnostics.RepeatedParameter, text, TextSpan.Between(at, stop), null, parameter.Name.Text);
                return null;
            }

            parameters.Add(parameter);
            at = stop + 1;
        }

        return parameters;
    }

    private static FunctionParameterSyntax? ReadParameter(MappedText text, int start, int end, ValueReader value)
    {
        var colon = text.Text.IndexOf(':', start, end - start);
        var name = Part(text, start, colon < 0 ? end : colon);
        if (!NameRules.IsName(name.Text))
        {
            value.Files.Problems.Report(PackDiagnostics.BadName, name, new TextSpan(0, name.Text.Length), null, name.Text, "a parameter");
            return null;
        }

        if (colon < 0)
        {
            return new FunctionParameterSyntax(WordAt(name), null);
        }

        var type = Part(text, colon + 1, end);
        if (InputType.AllWords.Contains(type.Text))
        {
            return new FunctionParameterSyntax(WordAt(name), WordAt(type));
        }

        value.Files.Problems.Report(PackDiagnostics.UnknownWord, type, new TextSpan(0, type.Text.Length),
            PackProblems.DidYouMean(type.Text, InputType.AllWords), type.Text, "type", string.Join(", ", InputType.AllWords));
        return null;

        Word WordAt(MappedText part) =>
            new(part.Text, new YamlScalar(value.Node!.File, new TextSpan(part.OffsetInFile(0), part.Text.Length), YamlStyle.Plain, part, isBroken: false));
    }

    private static MappedText Part(MappedText text, int start, int end) => text.SliceTrimmed(start, end);
}
