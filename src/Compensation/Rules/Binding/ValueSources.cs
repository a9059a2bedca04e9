namespace Compensation.Rules.Binding;

/// <summary>
/// The sources of the values that a pack fixes: of parameters and their periods, tables and their rows, functions, calendars and rates. It is filled while these are bound;
/// <see cref="SourceFinder"/> asks it for what a rule uses.
/// </summary>
internal sealed class ValueSources
{
    private readonly Dictionary<Citation, int> _numbers = [];
    private readonly Dictionary<object, Citation> _fixed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, IReadOnlyList<DatedValue>> _dated = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NamedValue, IReadOnlyList<RateSource>> _rates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NamedValue, Feel.Expressions.TypedNode?> _dates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DecisionTable, (Citation? Otherwise, IReadOnlyList<Citation?> Rows)> _tables = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether there is anything to find.</summary>
    public bool IsEmpty => _numbers.Count == 0;

    /// <summary>A source as it is read; null gives null. Sources are numbered as they are first told.</summary>
    public Citation? Of(CitationSyntax? syntax)
    {
        if (syntax is null)
        {
            return null;
        }

        var citation = Read(syntax);
        _numbers.TryAdd(citation, _numbers.Count);
        return citation;
    }

    /// <summary>A source as it is read, which is that of a rule.</summary>
    public static Citation Read(CitationSyntax syntax)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in syntax.Text.Texts)
        {
            if (text.Language is { } language)
            {
                texts.TryAdd(language.Text, text.Text.Source.Text);
            }
        }

        return texts.Count == 0
            ? new Citation { Text = syntax.Text.Texts[0].Text.Source.Text, Unverified = syntax.IsUnverified }
            : new Citation { Text = texts.TryGetValue("en", out var english) ? english : texts.GetAt(0).Value, Texts = texts, Unverified = syntax.IsUnverified };
    }

    public int NumberOf(Citation citation) => _numbers[citation];

    /// <summary>What stands behind a calendar, rates or a function itself.</summary>
    public void Add(object named, Citation? source)
    {
        if (source is not null)
        {
            _fixed.Add(named, source);
        }
    }

    /// <summary>A value that changes by date: by name at a date, which is null where only one value can be meant, or as a function of it.</summary>
    public void Add(object named, IReadOnlyList<DatedValue> values, Feel.Expressions.TypedNode? date)
    {
        _dated.Add(named, values);
        if (named is NamedValue value)
        {
            _dates.Add(value, date);
        }
    }

    /// <summary>A table of rates, each with its source.</summary>
    public void Add(NamedValue named, IReadOnlyList<RateSource> rates)
    {
        if (rates.Any(r => r.Source is not null))
        {
            _rates.Add(named, rates);
        }
    }

    /// <summary>The rows of a table, each with its source; a table none of whose rows has one has none.</summary>
    public void Add(DecisionTable table, Citation? otherwise, IReadOnlyList<Citation?> rows)
    {
        if (otherwise is not null || rows.Any(r => r is not null))
        {
            _tables.Add(table, (otherwise, [.. rows.Select(r => r ?? otherwise)]));
        }
    }

    public Citation? Find(object named) => _fixed.GetValueOrDefault(named);

    public IReadOnlyList<RateSource>? Rates(NamedValue named) => _rates.GetValueOrDefault(named);

    public IReadOnlyList<DatedValue>? Dated(object named) => _dated.GetValueOrDefault(named);

    public Feel.Expressions.TypedNode? DateOf(NamedValue named) => _dates.GetValueOrDefault(named);

    /// <summary>The source of each row, and of what the table gives where none matches; null for a table without sources.</summary>
    public (Citation? Otherwise, IReadOnlyList<Citation?> Rows)? Find(DecisionTable table) => _tables.TryGetValue(table, out var found) ? found : null;
}
