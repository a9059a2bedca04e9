using System.Text;

namespace Compensation.Packs.Binding;

/// <summary>Cells whose words stand for strings, because their column declares its values.</summary>
internal static class BareWords
{
    /// <summary>
    /// The cell with quotes around each bare word, when it is nothing but words between commas and at least one of them is, or is
    /// nearly, a declared value. Places still point at what was written.
    /// </summary>
    public static SourceText Quote(MappedText cell, IReadOnlyCollection<string> values)
    {
        var parts = cell.Text.Split(',');
        if (!parts.All(IsBare) || !parts.Any(p => values.Contains(p.Trim()) || NameSuggestion.Nearest(p.Trim(), values) is not null))
        {
            return cell;
        }

        var text = new StringBuilder();
        var offsets = new List<int>();
        var at = 0;
        foreach (var part in parts)
        {
            var start = at + part.Length - part.TrimStart().Length;
            var word = part.Trim();
            Append("\"", start);
            for (var i = 0; i < word.Length; i++)
            {
                Append(word[i].ToString(), start + i);
            }

            Append("\"", start + word.Length);
            at += part.Length + 1;
            if (at <= cell.Text.Length)
            {
                Append(", ", at - 1);
            }
        }

        return new QuotedCell(cell, text.ToString(), offsets);

        void Append(string piece, int offset)
        {
            text.Append(piece);
            offsets.AddRange(Enumerable.Repeat(offset, piece.Length));
        }
    }

    private static bool IsBare(string part)
    {
        var word = part.Trim();
        return word.Length > 0 && word is not ("-" or "true" or "false" or "null") && !char.IsDigit(word[0])
            && word.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ' or '-' or '.' or '/');
    }

    private sealed class QuotedCell(MappedText cell, string text, List<int> offsets) : SourceText(text)
    {
        public override (int Line, int Column) Locate(int offset) => cell.Locate(offset < offsets.Count ? offsets[offset] : cell.Text.Length);

        public override string? LineAt(int line) => cell.LineAt(line);
    }
}
