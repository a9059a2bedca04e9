using Compensation.Claims;
using Compensation.Cli.Files;

namespace Compensation.Cli.Scoring;

/// <summary>Cuts a table of claims into batches of rows.</summary>
internal static class CsvTable
{
    private const int BatchRows = 256;

    private static readonly HashSet<string> HeaderCodes = new(StringComparer.Ordinal)
    {
        ClaimDiagnostics.NoHeader.Code,
        ClaimDiagnostics.MissingColumn.Code,
        ClaimDiagnostics.BadColumn.Code,
        ClaimDiagnostics.DuplicateColumn.Code,
        ClaimDiagnostics.ColumnInColumn.Code,
    };

    /// <exception cref="CommandFailure">The table is not UTF-8, has no usable header, or cannot be read on.</exception>
    public static IEnumerable<ClaimBatch> Batches(FileStream stream, string name)
    {
        CheckEncoding(stream, name);
        var rows = new List<ClaimRow>(BatchRows);
        using var source = ClaimCsvReader.Read(stream, name).GetEnumerator();
        while (Next(source, name))
        {
            var row = source.Current;
            if (row.Diagnostics.Any(d => HeaderCodes.Contains(d.Code)) || (row.Line == 1 && row.Claim is null))
            {
                throw new CommandFailure(row.Diagnostics is [{ Code: var code }] && code == ClaimDiagnostics.NoHeader.Code ? [ConsoleDiagnostics.NoClaims.In(null, name)] : row.Diagnostics);
            }

            rows.Add(row);
            if (rows.Count == BatchRows)
            {
                yield return new ClaimBatch(rows[0].Line, default, [.. rows]);
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            yield return new ClaimBatch(rows[0].Line, default, rows);
        }
    }

    private static void CheckEncoding(FileStream stream, string name)
    {
        var start = new byte[4096];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (Utf8Check.Problem(start.AsSpan(0, read)) is { } problem)
        {
            throw new CommandFailure(ConsoleDiagnostics.NotUtf8.In(null, name, problem));
        }

        stream.Position = 0;
    }

    private static bool Next(IEnumerator<ClaimRow> rows, string name)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (IOException exception)
        {
            throw new CommandFailure(ConsoleDiagnostics.Unreadable.In(null, name, exception.Message));
        }
    }
}
