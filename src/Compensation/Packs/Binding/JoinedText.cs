using System.Text;

namespace Compensation.Packs.Binding;

/// <summary>Values of a list in YAML as one FEEL text with commas between them; a place in it is the place where the value was written.</summary>
internal sealed class JoinedText : SourceText
{
    private const string Separator = ", ";

    private readonly IReadOnlyList<YamlScalar> _values;

    private JoinedText(string text, IReadOnlyList<YamlScalar> values)
        : base(text) => _values = values;

    /// <summary>The joined values; null when there are none.</summary>
    public static JoinedText? Of(IReadOnlyList<YamlScalar> values, string? rule) => values.Count == 0 ? null : new JoinedText(
        values.Skip(1).Aggregate(new StringBuilder(values[0].Value), (text, value) => text.Append(Separator).Append(value.Value)).ToString(), values)
    {
        File = values[0].File.Path,
        Rule = rule,
    };

    public override (int Line, int Column) Locate(int offset)
    {
        var at = 0;
        foreach (var value in _values)
        {
            if (offset <= at + value.Value.Length)
            {
                return value.Text.Locate(offset - at);
            }

            at += value.Value.Length + Separator.Length;
        }

        return _values[^1].Text.Locate(_values[^1].Value.Length);
    }

    public override string? LineAt(int line) => _values[0].File.LineAt(line);
}
