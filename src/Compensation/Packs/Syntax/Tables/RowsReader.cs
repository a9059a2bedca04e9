namespace Compensation.Packs.Syntax.Tables;

/// <summary>
/// Reads the rows of a table, however they are written: as lines with <c>|</c> between the cells, as lists, as a CSV file beside
/// the pack, or as any of these for stretches of dates.
/// </summary>
/// <param name="columns">The headings of the columns, inputs first.</param>
/// <param name="annotations">The columns behind them, which say something of their row: <c>source</c>, <c>unverified</c>.</param>
internal sealed class RowsReader(IReadOnlyList<string> columns, IReadOnlyList<string> annotations)
{
    public const string SourceColumn = "source";

    public const string UnverifiedColumn = "unverified";

    /// <summary>Rows as lines, as lists of cells, or in a CSV file.</summary>
    public static readonly Shape Rows = Shape.AnyOf("rows", Shapes.PlainText,
        Shape.ListOf(Shape.AnyOf("cells", Shapes.PlainText, Shape.ListOf(Shape.AnyOf("a cell", Shapes.Expression, Shapes.TextWithoutHoles)))));

    /// <summary>The rows of an edition wait to be read by the columns of their table.</summary>
    private static readonly Part<ValueReader> RowsPart = Part.Required("rows", Rows.ReadBy(value => value), "The rows.");

    public static readonly PackElement DatedRows = new("datedRows", "The rows for a stretch of dates. Both dates are inclusive.", [DateRange.Keys, RowsPart, CitationSyntax.Keys]);

    private readonly IReadOnlyList<string> _headings = [.. columns, .. annotations];

    public IReadOnlyList<TableEditionSyntax> ReadEditions(ValueReader value)
    {
        if (value.Node is not YamlSequence list || !list.Items.Any(item => item is YamlMapping))
        {
            return value.Node is null ? [] : [new TableEditionSyntax(null, DateRange.Always, ReadRows(value), null)];
        }

        if (list.Items.FirstOrDefault(item => item is not YamlMapping) is { } plain)
        {
            (value with { Node = plain }).Report(PackDiagnostics.MixedRows, null);
            return [];
        }

        return [.. DatedRows.List.Read(value).Select(edition => new TableEditionSyntax(edition.Node, edition.Get(DateRange.Keys), ReadRows(edition.Get(RowsPart)), edition.Get(CitationSyntax.Keys)))];
    }

    private IReadOnlyList<RowSyntax> ReadRows(ValueReader value)
    {
        switch (value.Node)
        {
            case null or YamlScalar { IsBroken: true }:
                return [];
            case YamlSequence { Items.Count: > 0 }:
                return value.List(ReadItem);
            case YamlScalar { IsNothing: false } scalar when scalar.Style is YamlStyle.Folded:
                value.Report(PackDiagnostics.FoldedRows, null);
                return [];
            case YamlScalar scalar when scalar.Style is not YamlStyle.Literal && scalar.Value.EndsWith(".csv", StringComparison.Ordinal):
                return ReadCsv(new Word(scalar.Value, scalar), value);
            case YamlScalar { IsNothing: false } scalar:
                var rows = ReadLines(scalar, value);
                if (rows.Count == 0)
                {
                    value.Report(PackDiagnostics.NoRows, null);
                }

                return rows;
            case YamlMapping:
                value.Report(PackDiagnostics.ExpectedList, null, value.Label, "a mapping");
                return [];
            default:
                value.Report(PackDiagnostics.NoRows, null);
                return [];
        }
    }

    private RowSyntax? ReadItem(ValueReader item) => item.Node switch
    {
        YamlSequence cells => Row(
            cells.Source.In(item.Rule), [.. cells.Items.Take(columns.Count).Select(cell => CellOf(item, cell))], [.. cells.Items.Skip(columns.Count)], item),
        YamlScalar { IsBroken: false, IsNothing: false } line => ReadLine(line.Text.In(item.Rule), item),
        _ => null,
    };

    /// <summary>A cell of a list: a scalar with the traps of YAML. An empty one stays empty, to be counted and reported as a cell.</summary>
    private static MappedText? CellOf(ValueReader row, YamlNode cell)
    {
        if (cell is YamlScalar { IsNothing: true } nothing)
        {
            row.Files.Problems.Report(PackDiagnostics.EmptyCell, nothing, row.Rule, null);
            return null;
        }

        return (row with { Node = cell, Label = "the cell" }).Feel();
    }

    private List<RowSyntax> ReadLines(YamlScalar scalar, ValueReader value)
    {
        var rows = new List<RowSyntax>();
        var text = scalar.Text.In(value.Rule);
        for (var start = 0; start < text.Text.Length;)
        {
            var lineBreak = text.Text.IndexOf('\n', start);
            var end = lineBreak < 0 ? text.Text.Length : lineBreak;
            var line = text.SliceTrimmed(start, end);
            if (line.Text.Length > 0 && !line.Text.StartsWith('#') && ReadLine(line, value) is { } row)
            {
                rows.Add(row);
            }

            start = end + 1;
        }

        return rows;
    }

    private RowSyntax? ReadLine(MappedText line, ValueReader value)
    {
        var cells = new List<MappedText?>();
        var behind = new List<YamlNode>();
        var start = 0;
        var openString = -1;
        for (var i = 0; i < line.Text.Length; i++)
        {
            switch (line.Text[i])
            {
                case '"':
                    openString = openString < 0 ? i : -1;
                    break;
                case '\\' when openString >= 0:
                    i++;
                    break;
                case '|' when openString < 0:
                    Add(i);
                    break;
            }
        }

        if (openString >= 0)
        {
            value.Files.Problems.Report(PackDiagnostics.UnclosedString, line, TextSpan.Between(openString, line.Text.Length), null);
            return null;
        }

        Add(line.Text.Length);
        return Row(line, cells, behind, value);

        void Add(int end)
        {
            if (cells.Count < columns.Count || annotations.Count == 0)
            {
                cells.Add(Cell(line, start, end, value.Files.Problems));
            }
            else
            {
                behind.Add(Annotation(value.Node!.File, line.SliceTrimmed(start, end)));
            }

            start = end + 1;
        }
    }

    /// <summary>A cell behind the columns as a value: a text, which may stand in quotes.</summary>
    private static YamlScalar Annotation(SourceFile file, MappedText cell)
    {
        var text = cell.Text is ['"', .., '"'] ? cell.Slice(1, cell.Text.Length - 1) : cell;
        return new YamlScalar(file, TextSpan.Between(text.OffsetInFile(0), text.OffsetInFile(text.Text.Length)), YamlStyle.Plain, text, isBroken: false);
    }

    private static MappedText? Cell(MappedText line, int start, int end, PackProblems problems)
    {
        var cell = line.SliceTrimmed(start, end);
        if (cell.Text.Length > 0)
        {
            return FeelTraps.Read(cell, problems);
        }

        problems.Report(PackDiagnostics.EmptyCell, line, TextSpan.Between(start, end), null);
        return null;
    }

    private List<RowSyntax> ReadCsv(Word path, ValueReader value)
    {
        if (FileReferenceSyntax.Resolve(path, value, ".csv") is not { } resolved || value.Files.Open(resolved, path.Node) is not { } file)
        {
            return [];
        }

        var records = CsvRecords.Read(file, value.Rule, value.Files.Problems);
        if (records.Count == 0 || Order(records[0], value.Files.Problems) is not { } order)
        {
            return [];
        }

        if (records.Count == 1)
        {
            value.Report(PackDiagnostics.NoRows, null);
        }

        var rows = new List<RowSyntax>();
        foreach (var record in records.Skip(1))
        {
            var start = file.LineStart(record[0].OffsetInFile(0));
            var place = new MappedText(file, file.Text[start..file.LineEnd(start)], start).In(value.Rule);
            if (record.Count != records[0].Count)
            {
                ReportArity(place, record.Count, value.Files.Problems);
                continue;
            }

            if (Row(
                place,
                [.. order.Take(columns.Count).Select(at => Cell(record[at], 0, record[at].Text.Length, value.Files.Problems))],
                [.. order.Skip(columns.Count).Select(at => Annotation(file, record[at].SliceTrimmed(0, record[at].Text.Length)))],
                value) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>For each column of the table, its place in the CSV; null when the headings do not match, which is reported.</summary>
    private List<int>? Order(IReadOnlyList<MappedText> headings, PackProblems problems)
    {
        var names = headings.Select(heading => heading.Text.Trim()).ToList();
        var complete = true;
        for (var i = 0; i < names.Count; i++)
        {
            if (!_headings.Contains(names[i]) || names.IndexOf(names[i]) < i)
            {
                complete = false;
                var hint = PackProblems.DidYouMean(names[i], _headings.Except(names));
                problems.Report(PackDiagnostics.UnknownColumn, headings[i], new TextSpan(0, headings[i].Text.Length), hint, names[i]);
            }
        }

        foreach (var column in _headings.Except(names))
        {
            complete = false;
            problems.Report(PackDiagnostics.MissingColumn, headings[0], new TextSpan(0, headings[0].Text.Length), null, column);
        }

        return complete ? [.. _headings.Select(column => names.IndexOf(column))] : null;
    }

    private RowSyntax? Row(MappedText place, IReadOnlyList<MappedText?> cells, IReadOnlyList<YamlNode> behind, ValueReader row)
    {
        // Without columns the table has been reported; every row would only say so again.
        if (cells.Count + behind.Count == _headings.Count || columns.Count == 0)
        {
            return new RowSyntax(place, cells, columns.Count == 0 ? null : Source(behind, row));
        }

        ReportArity(place, cells.Count + behind.Count, row.Files.Problems);
        return null;
    }

    /// <summary>The source that a row names for itself; a cell that is empty or <c>-</c> says nothing.</summary>
    private CitationSyntax? Source(IReadOnlyList<YamlNode> behind, ValueReader row)
    {
        var source = Of(SourceColumn).TextWithoutHoles();
        var unverified = Of(UnverifiedColumn);
        var isUnverified = unverified.Flag();
        if (source is null && isUnverified)
        {
            unverified.Report(PackDiagnostics.UnverifiedNothing, null);
        }

        return source is null ? null : new CitationSyntax(source, isUnverified);

        ValueReader Of(string annotation)
        {
            var at = annotations.ToList().IndexOf(annotation);
            return row with { Label = $"`{annotation}`", Node = at < 0 || behind[at] is YamlScalar { IsBroken: false, Value: "" or "-" } ? null : behind[at] };
        }
    }

    private void ReportArity(MappedText place, int cells, PackProblems problems) =>
        problems.Report(PackDiagnostics.RowArity, place, new TextSpan(0, place.Text.Length), null, cells, _headings.Count, string.Join(", ", _headings));
}
