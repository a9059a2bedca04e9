using System.Text;
using CsvHelper;

namespace Compensation.Packs.Syntax.Tables;

/// <summary>The records of a CSV file, each field with the places of its characters in the file.</summary>
internal static class CsvRecords
{
    /// <summary>All records, the headings first. A record whose quotes do not match is reported and left out.</summary>
    public static IReadOnlyList<IReadOnlyList<MappedText>> Read(SourceFile file, string? rule, PackProblems problems)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record =>
            {
                var at = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(record.ByteOffset, bytes.Length));
                problems.Report(PackDiagnostics.BadCsv, file, TextSpan.Between(at, Math.Max(at + 1, file.LineEnd(at))), null);
            },
        };
        using var reader = CsvReader.Create(bytes, options);
        var records = new List<IReadOnlyList<MappedText>>();
        var (atByte, at) = (0, 0);
        while (reader.Read())
        {
            var begin = (int)reader.ByteOffset;
            at += Encoding.UTF8.GetCharCount(bytes, atByte, begin - atByte);
            atByte = begin;
            records.Add(Fields(reader, file, at, rule));
        }

        return records;
    }

    private static List<MappedText> Fields(CsvReader reader, SourceFile file, int start, string? rule)
    {
        var fields = new List<MappedText>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var raw = Encoding.UTF8.GetString(reader.GetRawSpan(i));
            fields.Add(Map(file, start, raw, reader.GetString(i)).In(rule));
            start += raw.Length + 1;
        }

        return fields;
    }

    /// <summary>A field as it was written, its quotes undone. A quote written twice stands where its second half stands.</summary>
    private static MappedText Map(SourceFile file, int start, string raw, string value)
    {
        if (raw == value)
        {
            return new MappedText(file, value, start);
        }

        var offsets = new List<int>();
        for (var i = 1; i < raw.Length - 1; i++)
        {
            i += raw[i] == '"' ? 1 : 0;
            offsets.Add(start + i);
        }

        offsets.Add(start + raw.Length - 1);
        return new MappedText(file, value, start, offsets.Count == value.Length + 1 ? [.. offsets] : [.. Enumerable.Repeat(start, value.Length + 1)]);
    }
}
