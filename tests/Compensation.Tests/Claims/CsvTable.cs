namespace Compensation.Tests.Claims;

/// <summary>A table of claims read row by row, as a bulk run reads it.</summary>
internal static class CsvTable
{
    /// <summary>The rows. A header with a problem gives one row that says so.</summary>
    public static IEnumerable<ClaimRow> Rows(Stream csv, string file = "claims.csv", BulkEncoding encoding = BulkEncoding.Utf8)
    {
        var reader = new CsvTableReader(csv, file, encoding);
        var batch = new ClaimBatch();
        while (true)
        {
            IReadOnlyList<Diagnostic> problems = [];
            try
            {
                if (!reader.Read(batch))
                {
                    yield break;
                }
            }
            catch (CompensationException exception)
            {
                problems = exception.Diagnostics;
            }

            if (problems.Count > 0)
            {
                yield return new ClaimRow(problems[0].Line, null, problems);
                yield break;
            }

            if (batch.Fault is { } fault)
            {
                yield return new ClaimRow((int)batch.FirstLine, null, [fault]);
                continue;
            }

            if (encoding == BulkEncoding.Gb18030)
            {
                batch.Decode(new Gb18030Text());
            }

            var rows = new ClaimCsvReader(batch.Columns!);
            var record = new CsvRecord(file, encoding.Name());
            record.Begin(batch.Buffer, batch.Start, batch.End, batch.FirstLine);
            while (record.Read())
            {
                rows.TryRead(record, out var claim, out problems);
                yield return new ClaimRow((int)record.Line, claim, problems);
            }
        }
    }
}
