using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Compensation.Cli.Reporting;

/// <summary>Puts values into HTML so that none of them can be read as HTML: what comes from claims and packs is shown as it is written.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html;

    public HtmlInterpolation(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string html) => _html.Append(html);

    public void AppendFormatted(Html html) => _html.Append(html.Text);

    public void AppendFormatted(string? text) => _html.Append(text is null ? "" : Encoder.Encode(text));

    /// <summary>A length or a share in the drawing, to a hundredth.</summary>
    public void AppendFormatted(decimal number) => _html.Append(Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture));

    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();
}
