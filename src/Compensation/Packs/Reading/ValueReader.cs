using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Compensation.Packs.Reading;

/// <summary>
/// Reads one value as what it should be. A value that is absent, broken or something else reads as null (a list as empty),
/// and a problem is reported unless one has been.
/// </summary>
/// <param name="Files">What the reading leans on, and its problems.</param>
/// <param name="Label">What messages call the value.</param>
/// <param name="Node">The value; null when it is absent.</param>
/// <param name="Rule">The rule it belongs to.</param>
internal readonly record struct ValueReader(FileSet Files, string Label, YamlNode? Node, string? Rule)
{
    /// <summary>FEEL, not yet parsed.</summary>
    public MappedText? Feel() => Node is null ? null : FeelTraps.Read(Node, Label, Rule, Files.Problems);

    /// <summary>A word that is taken literally.</summary>
    public Word? Word()
    {
        if (Single("word") is not { } scalar || FeelTraps.ReportInvisible(scalar.Text, Files.Problems, Rule))
        {
            return null;
        }

        return new Word(scalar.Value.TrimEnd('\n'), scalar);
    }

    /// <summary>One word of a closed set.</summary>
    public Word? WordOf(IReadOnlyList<string> known, string what)
    {
        var word = Word();
        if (word is null || known.Contains(word.Text))
        {
            return word;
        }

        Report(PackDiagnostics.UnknownWord, PackProblems.DidYouMean(word.Text, known), word.Text, what, string.Join(", ", known));
        return null;
    }

    /// <summary>A name that FEEL or other rules use for the element.</summary>
    public Word? Name(string what) => Single("word") is { } scalar ? NameOf(scalar, what) : null;

    /// <summary>A name, or names with dots that lead into a record.</summary>
    public Word? Path(string what) => Single("word") is { } scalar ? NameOf(scalar, what, isPath: true) : null;

    /// <summary>A key of a mapping as a name.</summary>
    public Word? NameOf(YamlScalar scalar, string what, bool isPath = false)
    {
        if (FeelTraps.ReportSigns(scalar.Text, Files.Problems, Rule))
        {
            return null;
        }

        if (!(isPath ? scalar.Value.Split('.').All(NameRules.IsName) : NameRules.IsName(scalar.Value)))
        {
            Files.Problems.Report(PackDiagnostics.BadName, scalar, Rule, null, scalar.Value, what);
            return null;
        }

        return new Word(scalar.Value, scalar);
    }

    /// <summary>The name of a whole pack, library, calendar or table of rates: dots and hyphens are allowed.</summary>
    public Word FileId(YamlNode place)
    {
        if (Word() is not { } word)
        {
            return new Word("", place);
        }

        if (NameRules.IsFileId(word.Text))
        {
            return word;
        }

        Report(PackDiagnostics.BadName, "begin with a letter, then letters, digits, `_`, `.` and `-`", word.Text, "an id");
        return new Word("", place);
    }

    /// <summary>A version by semver.org.</summary>
    public Word? Version()
    {
        var version = Word();
        if (version is null || NameRules.IsVersion(version.Text))
        {
            return version;
        }

        Report(PackDiagnostics.BadVersion, null, version.Text);
        return null;
    }

    /// <summary>A text of one language or several, with <c>{FEEL}</c> holes.</summary>
    public LocalizedText? Text() => LocalizedText.Read(this, withHoles: true);

    /// <summary>A text of one language or several, in which braces are braces.</summary>
    public LocalizedText? TextWithoutHoles() => LocalizedText.Read(this, withHoles: false);

    /// <summary>A text of one language without holes.</summary>
    public MappedText? PlainText()
    {
        if (Single("text") is not { } scalar)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            return scalar.Text.In(Rule);
        }

        Report(PackDiagnostics.EmptyText, null, Label);
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; an absent one is false.</summary>
    public bool Flag()
    {
        if (Single("`true` or `false`") is not { } scalar)
        {
            return false;
        }

        if (scalar.Style == YamlStyle.Plain && scalar.Value is "true" or "false")
        {
            return scalar.Value == "true";
        }

        Report(PackDiagnostics.BadFlag, null, Label, scalar.Value);
        return false;
    }

    public Written<LocalDate>? Date()
    {
        if (Single("date") is not { } scalar)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(scalar.Value);
        if (parsed.Success)
        {
            return new Written<LocalDate>(parsed.Value, scalar);
        }

        Report(PackDiagnostics.BadDate, null, scalar.Value);
        return null;
    }

    public Written<decimal>? Number()
    {
        if (Single("number") is not { } scalar)
        {
            return null;
        }

        var isPlain = !scalar.Value.StartsWith('+') && !scalar.Value.Contains('e', StringComparison.OrdinalIgnoreCase) && WrittenNumber.Meant(scalar.Value) is null;
        if (ExactNumber.TryParse(scalar.Value, out var number, out var isNumber) && isPlain)
        {
            return new Written<decimal>(number, scalar);
        }

        if (isPlain && isNumber)
        {
            Report(FeelDiagnostics.NumberTooLarge, null, scalar.Value);
        }
        else
        {
            Report(PackDiagnostics.BadNumber, NumberMeant(scalar), scalar.Value);
        }

        return null;
    }

    public Written<int>? Integer(int least, int most)
    {
        if (Single("number") is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most && WrittenNumber.Meant(scalar.Value) is null)
        {
            return new Written<int>(number, scalar);
        }

        Report(PackDiagnostics.BadInteger, NumberMeant(scalar), scalar.Value, least, most);
        return null;
    }

    /// <summary>What to write for a number that a spreadsheet wrote.</summary>
    private static string? NumberMeant(YamlScalar scalar) => WrittenNumber.Meant(scalar.Value) is { } meant ? $"write `{meant}`" : null;

    /// <summary>A single value of any kind that a later stage reads by its declared type.</summary>
    public YamlScalar? Scalar() => Single("value");

    public YamlMapping? Mapping() => Expect<YamlMapping>(PackDiagnostics.ExpectedMapping);

    /// <summary>An element: its keys are read by <paramref name="read"/>, the others reported.</summary>
    public T? Element<T>(Func<MappingReader, T> read)
        where T : class
    {
        if (Mapping() is not { } mapping)
        {
            return null;
        }

        var reader = new MappingReader(mapping, Files, Rule);
        var element = read(reader);
        reader.Finish();
        return element;
    }

    /// <summary>A list; items that cannot be read are left out.</summary>
    public IReadOnlyList<T> List<T>(Func<ValueReader, T?> read)
        where T : class => Expect<YamlSequence>(PackDiagnostics.ExpectedList) is { } list ? ReadItems(list, read) : [];

    /// <summary>A list of words, or one word.</summary>
    public IReadOnlyList<Word> Words() => Node is YamlSequence list
        ? ReadItems(list, item => item.Word())
        : Word() is { } word ? [word] : [];

    /// <summary>A mapping from names to values; entries that cannot be read are left out.</summary>
    /// <param name="what">What a key names, for messages: "a parameter".</param>
    /// <param name="read">Reads an entry.</param>
    public IReadOnlyList<T> Named<T>(string what, Func<Word, ValueReader, T?> read)
        where T : class
    {
        var found = new List<T>();
        foreach (var (key, value) in Mapping()?.Entries ?? [])
        {
            if (NameOf(key, what) is { } name && read(name, this with { Label = $"`{name.Text}`", Node = value, Rule = Rule ?? name.Text }) is { } element)
            {
                found.Add(element);
            }
        }

        return found;
    }

    public void Report(DiagnosticDescriptor kind, string? suggestion, params ReadOnlySpan<object?> arguments) =>
        Files.Problems.Report(kind, Node!, Rule, suggestion, arguments);

    /// <summary>What a node is, in words.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { IsNothing: true } => "nothing",
        YamlScalar scalar => $"`{(scalar.Value.Length > 30 ? scalar.Value[..29] + "…" : scalar.Value).ReplaceLineEndings(" ")}`",
        _ => throw new UnreachableException($"{node.GetType().Name} is no node of YAML."),
    };

    private List<T> ReadItems<T>(YamlSequence list, Func<ValueReader, T?> read)
        where T : class
    {
        var found = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (read(this with { Node = item, Label = $"an item of {Label}" }) is { } element)
            {
                found.Add(element);
            }
        }

        return found;
    }

    private T? Expect<T>(DiagnosticDescriptor otherwise)
        where T : YamlNode
    {
        if (Node is null or T or YamlScalar { IsBroken: true })
        {
            return Node as T;
        }

        Report(otherwise, null, Label, Describe(Node));
        return null;
    }

    private YamlScalar? Single(string expected)
    {
        switch (Node)
        {
            case null or YamlScalar { IsBroken: true }:
                return null;
            case YamlScalar { IsNothing: true }:
                Report(PackDiagnostics.NoValue, null, Label);
                return null;
            case YamlScalar scalar:
                return scalar;
            default:
                Report(PackDiagnostics.ExpectedValue, null, Label, expected, Describe(Node));
                return null;
        }
    }
}
